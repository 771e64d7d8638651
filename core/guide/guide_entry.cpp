// The keys of every kind of step.
#include "core/guide/guide_entry.h"

namespace callboard {

namespace {

bool isYesNo(const GuideStep& step)
{
    return step.kind == StepKind::Ask && guideTypeNamed(step.word("type")) == GuideType::YesNo;
}

}

bool GuideEntry::takesDigits() const
{
    return !m_step.options.empty() || isYesNo(m_step) || m_step.kind == StepKind::Verify || m_step.kind == StepKind::LookUp;
}

std::optional<GuideValue> GuideEntry::digit(int digit)
{
    if (digit < 1 || digit > 9)
        return std::nullopt;
    const auto at = std::size_t(digit - 1);
    if (isYesNo(m_step))
        return digit <= 2 ? std::optional(GuideValue(digit == 1)) : std::nullopt;
    if (m_step.kind == StepKind::Verify) {
        if (at >= m_step.questions.size())
            return std::nullopt;
        if (!m_right.remove(digit))
            m_right.insert(digit);
        return double(m_right.size()) >= m_step.numbers.at("needed") ? std::optional(GuideValue(double(m_right.size()))) : std::nullopt;
    }
    if (m_step.kind == StepKind::LookUp) {
        if (at == std::size_t(m_found.size()) && !m_found.isEmpty())
            return GuideValue(); // none of these
        return at < std::size_t(m_found.size()) ? std::optional(GuideValue(m_found[qsizetype(at)])) : std::nullopt;
    }
    return at < m_step.options.size() ? std::optional(GuideValue(m_step.options[at].id)) : std::nullopt;
}

Result<GuideValue> GuideEntry::enter(const QString& typed) const
{
    const QString text = typed.trimmed();
    if (text.isEmpty() && isSet(m_kept))
        return m_kept;
    switch (m_step.kind) {
    case StepKind::Ask:
        if (!m_step.options.empty())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose one of the options."));
        return typedGuideValue(guideTypeNamed(m_step.word("type")).value_or(GuideType::Text), typed, m_currency);
    case StepKind::Choose: return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Choose one of the options."));
    case StepKind::Verify: return GuideValue(double(m_right.size()));
    case StepKind::LookUp:
        if (!text.isEmpty())
            return GuideValue(text);
        return m_found.isEmpty() ? GuideValue() : GuideValue(m_found.front());
    case StepKind::Schedule:
        if (bool isNumber = false; text.startsWith(u'+')) { // so many days from today
            const int days = text.mid(1).toInt(&isNumber);
            if (isNumber && days >= 0 && days <= 3'650)
                return GuideValue(m_today.addDays(days));
        }
        return typedGuideValue(GuideType::Date, typed, m_currency);
    default: return GuideValue(true);
    }
}

} // namespace callboard
