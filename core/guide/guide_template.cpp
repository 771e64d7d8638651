// The table of step kinds says what has to be there; "…" stands for words that its author has to find.
#include "core/guide/guide_template.h"

namespace callboard {

namespace {

// In quotes; the checker takes a text without a letter for one that is not written yet.
QString words() { return QStringLiteral("\"…\""); }

// One text, or one for each language.
QString textOf(const QStringList& languages)
{
    if (languages.size() <= 1)
        return words();
    QStringList each;
    for (const QString& language : languages)
        each.append(QStringLiteral("%1: %2").arg(language, words()));
    return QStringLiteral("{%1}").arg(each.join(QLatin1String(", ")));
}

class Writer {
public:
    Writer(const GuideOutline& outline, NewStep& made, const QString& target) : m_languages(outline.languages), m_made(made), m_target(target) {}

    void write(const char* name, KeyForm form, const QString& word)
    {
        const QString key = QLatin1String(name);
        switch (form) {
        case KeyForm::Text: return text(key);
        case KeyForm::Name: return line(1, key, m_made.id);
        case KeyForm::Target: return line(1, key, m_target);
        case KeyForm::Number: return line(1, key, QStringLiteral("1"));
        case KeyForm::YesNo: return line(1, key, QStringLiteral("yes"));
        case KeyForm::Type:
        case KeyForm::Word:
        case KeyForm::Before: return line(1, key, word);
        case KeyForm::Options:
            line(1, key);
            line(2, QStringLiteral("first"), textOf(m_languages));
            return line(2, QStringLiteral("second"), textOf(m_languages));
        case KeyForm::Branches:
            line(1, key);
            m_made.lines.append(QStringLiteral("    - {when: customer.tier is set, next: %1}").arg(m_target));
            return line(1, QStringLiteral("otherwise"), m_target);
        case KeyForm::Questions:
            line(1, key);
            m_made.lines.append(QStringLiteral("    - ") + textOf(m_languages));
            return;
        case KeyForm::Arguments:
        case KeyForm::Results: return; // none is needed
        }
    }
    void line(int depth, const QString& key, const QString& value = {})
    {
        m_made.lines.append(QString(2 * depth, u' ') + key + (value.isEmpty() ? QStringLiteral(":") : QStringLiteral(": ") + value));
    }

private:
    void text(const QString& key)
    {
        if (m_languages.size() <= 1)
            return line(1, key, words());
        line(1, key);
        for (const QString& language : m_languages)
            line(2, language, words());
    }

    const QStringList& m_languages;
    NewStep& m_made;
    const QString& m_target;
};

// The word that makes a step of its kind. A name that does not exist is found by the checker, so that it gets replaced.
QString firstWord(StepKind kind)
{
    switch (kind) {
    case StepKind::LookUp: return QStringLiteral("order");
    case StepKind::Escalate: return QStringLiteral("lead");
    case StepKind::Outcome: return QStringLiteral("settled");
    case StepKind::End: return QStringLiteral("done");
    default: return QStringLiteral("unnamed");
    }
}

}

NewStep newStep(const GuideOutline& outline, StepKind kind, const QString& target, const QString& next)
{
    const StepKindRow& row = stepKind(kind);
    NewStep made;
    for (int number = 1; made.id.isEmpty() || outline.text.contains(made.id); ++number)
        made.id = QStringLiteral("%1_%2").arg(QLatin1String(row.key)).arg(number);
    made.lines.append(QStringLiteral("- step: ") + made.id);
    Writer writer(outline, made, target);
    writer.write(row.key, row.form, firstWord(kind));
    for (const StepKey& key : row.keys)
        if (key.required)
            writer.write(key.name, key.form, QStringLiteral("text"));
    if (!next.isEmpty() && kind != StepKind::End && kind != StepKind::Decide)
        writer.line(1, QStringLiteral("next"), next);
    return made;
}

} // namespace callboard
