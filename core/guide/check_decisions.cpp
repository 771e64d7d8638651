// Conditions of one decision: each can hold, no two hold at once, and one always does. Proved over finitely many cases, because
// a condition only compares: between two neighbouring numbers that it names, it cannot change.
#include "core/guide/guide_checks.h"

#include "core/base/currency.h"

#include <algorithm>
#include <set>

namespace callboard {

namespace {

constexpr qsizetype casesMax = 60'000;
const QDate someDay(2026, 6, 15); // "today" while proving: conditions move along with it

// One thing that conditions ask about, and a value for every case that they can tell apart.
struct Axis {
    QString field;
    std::vector<GuideValue> values;
};

struct Range {
    std::optional<double> least, most;
};

class Decision {
public:
    Decision(const GuideCheck& check, const GuideStep& step) : m_check(check), m_step(step) {}

    void prove()
    {
        if (!makeAxes() || cases() > casesMax) {
            m_check.findings.add(m_step.place, "unproved");
            return;
        }
        m_everHolds.assign(m_step.branches.size(), false);
        m_at.assign(m_axes.size(), 0);
        do
            tryCase();
        while (advance());
        for (std::size_t i = 0; i < m_everHolds.size(); ++i)
            if (!m_everHolds[i])
                m_check.findings.add(m_step.branches[i].when.place, "never", m_step.branches[i].when.text);
        if (m_step.hasTarget("otherwise") && !m_hasGap)
            m_check.findings.add(m_step.place, "always");
    }

private:
    // ---- the cases

    bool makeAxes()
    {
        std::map<QString, std::vector<const RuleNode*>> byField;
        for (const GuideBranch& branch : m_step.branches)
            for (const RuleNode* test : testsOf(branch.when.root)) {
                const bool comparesFields = std::any_of(test->operands.begin(), test->operands.end(), [](const RuleOperand& o) { return o.kind == RuleOperand::Kind::Field; });
                if (comparesFields)
                    return false;
                byField[test->field].push_back(test);
            }
        for (const auto& [field, tests] : byField) {
            const auto variable = m_check.world.resolve(field, m_check.variables);
            Axis axis{field, {}};
            if (!variable || !fill(axis, *variable, tests))
                return false;
            const bool isOwnAnswer = m_check.variables.contains(field);
            const bool asksIfSet = std::any_of(tests.begin(), tests.end(), [](const RuleNode* test) { return test->kind == RuleNode::Kind::IsSet; });
            if (!isOwnAnswer || asksIfSet)
                axis.values.push_back(GuideValue());
            m_axes.push_back(std::move(axis));
        }
        return true;
    }

    bool fill(Axis& axis, const GuideVariable& variable, const std::vector<const RuleNode*>& tests) const
    {
        switch (variable.type) {
        case GuideType::YesNo: axis.values = {true, false}; return true;
        case GuideType::Choice:
            for (const QString& option : variable.options)
                axis.values.push_back(option);
            return true;
        case GuideType::Number: return fillNumbers(axis, tests);
        case GuideType::Money: return fillMoney(axis, tests);
        case GuideType::Date: return fillDays(axis, tests);
        default: break;
        }
        std::set<QString> named;
        for (const RuleNode* test : tests)
            for (const RuleOperand& operand : test->operands)
                if (const auto* text = std::get_if<QString>(&operand.value))
                    named.insert(text->toLower());
        axis.values.assign(named.begin(), named.end());
        axis.values.push_back(QStringLiteral("…"));
        return true;
    }

    bool fillNumbers(Axis& axis, const std::vector<const RuleNode*>& tests) const
    {
        std::set<double> limits;
        for (const RuleNode* test : tests)
            for (const RuleOperand& operand : test->operands)
                if (const auto* number = std::get_if<double>(&operand.value))
                    limits.insert(*number);
        std::set<double> values = limits;
        for (auto at = limits.begin(); at != limits.end(); ++at)
            values.insert(std::next(at) == limits.end() ? *at + 1 : (*at + *std::next(at)) / 2);
        values.insert(limits.empty() ? 0 : *limits.begin() - 1);
        keepWithin(axis, values, rangeOf(axis.field), [](double value) { return GuideValue(value); });
        return true;
    }

    bool fillMoney(Axis& axis, const std::vector<const RuleNode*>& tests) const
    {
        std::map<QString, std::set<qint64>> limits; // by currency
        for (const RuleNode* test : tests)
            for (const RuleOperand& operand : test->operands)
                if (const auto* money = std::get_if<Money>(&operand.value))
                    limits[money->currency].insert(money->minor);
        const bool isOwnAnswer = m_check.variables.contains(axis.field);
        for (const auto& [currency, amounts] : limits) {
            if (isOwnAnswer && currency != m_check.script.currency)
                continue; // answers are in the guide's currency
            std::set<double> values;
            for (const qint64 amount : amounts)
                values.insert({double(amount - 1), double(amount), double(amount + 1)});
            double scale = 1;
            for (int digit = 0; digit < minorDigits(currency); ++digit)
                scale *= 10;
            Range range = rangeOf(axis.field);
            range = {range.least ? std::optional(*range.least * scale) : std::nullopt, range.most ? std::optional(*range.most * scale) : std::nullopt};
            const QString code = currency;
            keepWithin(axis, values, range, [&](double value) { return GuideValue(Money{qint64(value), code}); });
        }
        if (!isOwnAnswer || axis.values.empty())
            axis.values.push_back(Money{0, isOwnAnswer ? m_check.script.currency : QStringLiteral("another currency")});
        return true;
    }

    bool fillDays(Axis& axis, const std::vector<const RuleNode*>& tests) const
    {
        std::set<qint64> days;
        bool isRelative = false, isAbsolute = false;
        for (const RuleNode* test : tests)
            for (const RuleOperand& operand : test->operands) {
                const auto* date = std::get_if<QDate>(&operand.value);
                (date ? isAbsolute : isRelative) = true;
                const qint64 day = date ? date->toJulianDay() : someDay.addDays(operand.days).toJulianDay();
                days.insert({day - 1, day, day + 1});
            }
        for (const qint64 day : days)
            axis.values.push_back(QDate::fromJulianDay(day));
        if (days.empty())
            axis.values.push_back(someDay);
        return !(isRelative && isAbsolute); // how they lie to each other changes from day to day
    }

    // What the steps that ask for it accept, from the smallest to the largest.
    Range rangeOf(const QString& field) const
    {
        Range range;
        bool isFirst = true;
        for (const GuideStep& step : m_check.script.steps) {
            if (step.word("answer") != field)
                continue;
            const auto least = step.numbers.find("least"), most = step.numbers.find("most");
            const auto none = step.numbers.end();
            const Range own{least == none ? std::nullopt : std::optional(least->second), most == none ? std::nullopt : std::optional(most->second)};
            range.least = isFirst ? own.least : range.least && own.least ? std::optional(std::min(*range.least, *own.least)) : std::nullopt;
            range.most = isFirst ? own.most : range.most && own.most ? std::optional(std::max(*range.most, *own.most)) : std::nullopt;
            isFirst = false;
        }
        return range;
    }

    template <class Make> static void keepWithin(Axis& axis, std::set<double> values, const Range& range, const Make& make)
    {
        if (range.least)
            values.insert(*range.least);
        if (range.most)
            values.insert(*range.most);
        for (const double value : values)
            if ((!range.least || value >= *range.least) && (!range.most || value <= *range.most))
                axis.values.push_back(make(value));
    }

    qsizetype cases() const
    {
        qsizetype count = 1;
        for (const Axis& axis : m_axes) {
            count *= qsizetype(axis.values.size());
            if (count > casesMax)
                break;
        }
        return count;
    }

    bool advance()
    {
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            if (++m_at[i] < m_axes[i].values.size())
                return true;
            m_at[i] = 0;
        }
        return false;
    }

    // ---- one case

    void tryCase()
    {
        const RuleFacts facts{[this](const QString& field) {
                                  for (std::size_t i = 0; i < m_axes.size(); ++i)
                                      if (m_axes[i].field == field)
                                          return m_axes[i].values[m_at[i]];
                                  return GuideValue();
                              },
            someDay};
        int first = -1;
        for (int i = 0; i < int(m_step.branches.size()); ++i) {
            if (!evaluate(m_step.branches[std::size_t(i)].when.root, facts))
                continue;
            m_everHolds[std::size_t(i)] = true;
            if (first >= 0 && m_overlaps.insert({first, i}).second)
                m_check.findings.add(m_step.branches[std::size_t(i)].when.place, "overlap", QString::number(m_step.branches[std::size_t(first)].when.place.line), caseText());
            if (first < 0)
                first = i;
        }
        if (first >= 0)
            return;
        if (!m_hasGap && !m_step.hasTarget("otherwise"))
            m_check.findings.add(m_step.place, "gap", caseText());
        m_hasGap = true;
    }

    QString caseText() const
    {
        QStringList parts;
        for (std::size_t i = 0; i < m_axes.size(); ++i) {
            const GuideValue& value = m_axes[i].values[m_at[i]];
            parts.append(m_axes[i].field + QLatin1String(" = ") + (isSet(value) ? spokenGuideValue(value, QLocale::c()) : QStringLiteral("(not set)")));
        }
        return parts.join(QLatin1String(", "));
    }

    const GuideCheck& m_check;
    const GuideStep& m_step;
    std::vector<Axis> m_axes;
    std::vector<std::size_t> m_at;
    std::vector<bool> m_everHolds;
    std::set<std::pair<int, int>> m_overlaps;
    bool m_hasGap = false;
};

bool isNameSound(const GuideCheck& check, const GuideStep& step)
{
    for (const GuideBranch& branch : step.branches)
        for (const RuleNode* test : testsOf(branch.when.root))
            if (!check.world.resolve(test->field, check.variables))
                return false; // reported with the names
    return true;
}

}

void checkDecisions(const GuideCheck& check)
{
    for (const GuideStep& step : check.script.steps)
        if (step.kind == StepKind::Decide && isNameSound(check, step))
            Decision(check, step).prove();
}

} // namespace callboard
