// The table of findings: code, how bad it is, and the sentence.
#include "core/guide/guide_findings.h"

#include <QHash>

#include <algorithm>
#include <cstring>

namespace callboard {

const std::vector<FindingKind>& findingKinds()
{
    constexpr Severity error = Severity::Error, warning = Severity::Warning;
    static const std::vector<FindingKind> table{
        // The text itself
        {"not-utf8", error, QT_TRANSLATE_NOOP("errors", "The file is not in UTF-8. Save it with that encoding.")},
        {"control-character", error, QT_TRANSLATE_NOOP("errors", "There is an invisible control character here. Remove it.")},
        {"too-large", error, QT_TRANSLATE_NOOP("errors", "The file is larger than a guide may be (%1 KB). Split it into guides that call each other.")},
        {"too-deep", error, QT_TRANSLATE_NOOP("errors", "Lists and maps are nested deeper than %1 levels.")},
        {"empty", error, QT_TRANSLATE_NOOP("errors", "The file is empty.")},
        {"not-yaml", error, QT_TRANSLATE_NOOP("errors", "This is not YAML: %1. A text with signs such as : # ? or { needs quotes.")},
        {"open-quote", error, QT_TRANSLATE_NOOP("errors", "The quote that begins here is never closed.")},
        {"anchor", error, QT_TRANSLATE_NOOP("errors", "Anchors (&name) are not allowed. Write the text out.")},
        {"alias", error, QT_TRANSLATE_NOOP("errors", "Aliases (*name) are not allowed. Write the text out.")},
        {"tag", error, QT_TRANSLATE_NOOP("errors", "Tags are not allowed here: %1. Put the text in quotes if it begins with an exclamation mark.")},
        {"second-document", error, QT_TRANSLATE_NOOP("errors", "A second document begins here. A file holds one guide.")},
        {"bad-key", error, QT_TRANSLATE_NOOP("errors", "A key has to be a plain word. If this is none, a bracket or a brace is not closed.")},
        {"duplicate-key", error, QT_TRANSLATE_NOOP("errors", "\"%1\" stands here a second time. Keep one of them.")},
        // Its shape
        {"not-a-guide", error, QT_TRANSLATE_NOOP("errors", "A guide begins with keys such as guide, title, languages and steps.")},
        {"missing-key", error, QT_TRANSLATE_NOOP("errors", "\"%1\" is missing here.")},
        {"unknown-key", error, QT_TRANSLATE_NOOP("errors", "\"%1\" means nothing here. Known are: %2.")},
        {"expected", error, QT_TRANSLATE_NOOP("errors", "Something else is expected here: %1.")},
        {"bad-id", error, QT_TRANSLATE_NOOP("errors", "\"%1\" cannot be a name. Names have small letters, digits, _ and -, and begin with a letter.")},
        {"no-kind", error, QT_TRANSLATE_NOOP("errors", "This step does nothing. Give it one of say, ask, choose, check, verify, decide, look_up, action, article, guide, escalate, schedule, outcome, end.")},
        {"two-kinds", error, QT_TRANSLATE_NOOP("errors", "This step is both \"%1\" and \"%2\". Make two steps of it.")},
        {"duplicate-step", error, QT_TRANSLATE_NOOP("errors", "There is another step with the name \"%1\".")},
        {"too-many-steps", error, QT_TRANSLATE_NOOP("errors", "A guide has at most %1 steps. Split it into guides that call each other.")},
        {"too-many-options", error, QT_TRANSLATE_NOOP("errors", "There are nine digits, so nine options at most. Ask in two steps.")},
        {"unknown-type", error, QT_TRANSLATE_NOOP("errors", "There is no type \"%1\". Known are: %2.")},
        {"unknown-channel", error, QT_TRANSLATE_NOOP("errors", "There is no channel \"%1\". Known are: %2.")},
        {"bad-language", error, QT_TRANSLATE_NOOP("errors", "\"%1\" is no language. Languages are written as in [en, es].")},
        {"unknown-language", error, QT_TRANSLATE_NOOP("errors", "The language \"%1\" is not among those of the guide: %2.")},
        {"empty-text", error, QT_TRANSLATE_NOOP("errors", "There are no words here.")},
        {"long-text", error, QT_TRANSLATE_NOOP("errors", "This text has more than %1 characters.")},
        {"bad-condition", error, QT_TRANSLATE_NOOP("errors", "The condition cannot be understood at \"%1\".")},
        {"long-condition", error, QT_TRANSLATE_NOOP("errors", "The condition is too long. Decide in two steps.")},
        {"deep-condition", error, QT_TRANSLATE_NOOP("errors", "The condition has too many brackets within each other. Decide in two steps.")},
        {"bad-field", error, QT_TRANSLATE_NOOP("errors", "This merge field is not closed or empty: %1. Write {name} or {name|otherwise}, and {{ for a brace.")},
        // What it refers to
        {"unknown-step", error, QT_TRANSLATE_NOOP("errors", "There is no step \"%1\".")},
        {"unknown-field", error, QT_TRANSLATE_NOOP("errors", "Nothing is called \"%1\": it is no answer of this guide and no field of a record.")},
        {"unknown-operation", error, QT_TRANSLATE_NOOP("errors", "There is no operation \"%1\".")},
        {"unknown-argument", error, QT_TRANSLATE_NOOP("errors", "The operation %1 has no argument \"%2\".")},
        {"missing-argument", error, QT_TRANSLATE_NOOP("errors", "The operation %1 needs the argument \"%2\".")},
        {"unknown-article", error, QT_TRANSLATE_NOOP("errors", "There is no article \"%1\".")},
        {"archived-article", warning, QT_TRANSLATE_NOOP("errors", "The article \"%1\" is archived. Name one that is kept up to date.")},
        {"unknown-guide", error, QT_TRANSLATE_NOOP("errors", "There is no guide \"%1\".")},
        {"guide-circle", error, QT_TRANSLATE_NOOP("errors", "The guide \"%1\" leads back to this one.")},
        {"unknown-parameter", error, QT_TRANSLATE_NOOP("errors", "The guide %1 has no parameter \"%2\".")},
        {"missing-parameter", error, QT_TRANSLATE_NOOP("errors", "The guide %1 needs the parameter \"%2\".")},
        {"unknown-result", error, QT_TRANSLATE_NOOP("errors", "The guide %1 has no result \"%2\".")},
        {"unknown-option", error, QT_TRANSLATE_NOOP("errors", "\"%1\" has no option \"%2\". It has: %3.")},
        {"wrong-type", error, QT_TRANSLATE_NOOP("errors", "\"%1\" is of the type %2; here stands %3.")},
        {"type-differs", error, QT_TRANSLATE_NOOP("errors", "\"%1\" is of the type %2 here and %3 elsewhere. Give one of them another name.")},
        {"result-unset", error, QT_TRANSLATE_NOOP("errors", "The result \"%1\" may have no answer when the guide is done.")},
        // The ways through it
        {"unreachable", error, QT_TRANSLATE_NOOP("errors", "Nothing leads to the step \"%1\".")},
        {"dead-end", error, QT_TRANSLATE_NOOP("errors", "Nothing follows the step \"%1\", and it is no end.")},
        {"no-exit", error, QT_TRANSLATE_NOOP("errors", "From the step \"%1\" no end can be reached: %2.")},
        {"endless", error, QT_TRANSLATE_NOOP("errors", "These steps follow each other for ever without asking anybody: %1.")},
        {"bypassed", error, QT_TRANSLATE_NOOP("errors", "\"%2\" can be reached without the required step \"%1\": %3.")},
        {"nothing-protected", warning, QT_TRANSLATE_NOOP("errors", "The step \"%1\" is required before \"%2\", and there is no such step.")},
        {"unset", error, QT_TRANSLATE_NOOP("errors", "\"%1\" may have no answer here: %2. Ask before, test \"%1 is set\", or write {%1|otherwise}.")},
        {"never", error, QT_TRANSLATE_NOOP("errors", "This condition can never hold: %1.")},
        {"overlap", error, QT_TRANSLATE_NOOP("errors", "Two conditions hold at once, this one and that of line %1, when %2.")},
        {"gap", error, QT_TRANSLATE_NOOP("errors", "No condition holds when %1. Add a condition or \"otherwise\".")},
        {"always", warning, QT_TRANSLATE_NOOP("errors", "The conditions cover everything: \"otherwise\" is never taken.")},
        {"unproved", warning, QT_TRANSLATE_NOOP("errors", "These conditions are too entangled to be proved. Decide in several steps.")},
        {"same-option", error, QT_TRANSLATE_NOOP("errors", "The options \"%1\" and \"%2\" read the same.")},
        {"too-few-questions", error, QT_TRANSLATE_NOOP("errors", "%1 right answers are needed, and there are %2 questions.")},
        {"unused-stop", warning, QT_TRANSLATE_NOOP("errors", "The guide %1 is never stopped, so this is never taken.")},
        // Its words
        {"missing-translation", error, QT_TRANSLATE_NOOP("errors", "The text in \"%1\" is missing.")},
        {"fields-differ", warning, QT_TRANSLATE_NOOP("errors", "The texts in \"%1\" and \"%2\" do not name the same fields: %3.")},
        {"long-sentence", warning, QT_TRANSLATE_NOOP("errors", "A sentence of %1 words is hard to say in one breath. Make two of it.")},
        {"long-speech", warning, QT_TRANSLATE_NOOP("errors", "%1 words at a stretch are hard to listen to. Ask something in between.")},
        {"hard-words", warning, QT_TRANSLATE_NOOP("errors", "Many long words make this hard to follow (readability index %1, %2 is hard). Say it more simply.")},
    };
    return table;
}

const FindingKind& findingKind(const char* code)
{
    for (const FindingKind& kind : findingKinds())
        if (std::strcmp(kind.code, code) == 0)
            return kind;
    CALLBOARD_REQUIRE(!"a code that is not in the table of findings");
    return findingKinds().front();
}

QString GuideFinding::sentence() const
{
    Error words;
    words.text = QString::fromUtf8(kind->text);
    words.args = args;
    return words.sentence();
}

bool GuideFindings::hasErrors() const
{
    return std::any_of(m_list.begin(), m_list.end(), [](const GuideFinding& finding) { return finding.isError(); });
}

void GuideFindings::sort()
{
    std::stable_sort(m_list.begin(), m_list.end(), [](const GuideFinding& a, const GuideFinding& b) { return a.place < b.place; });
}

QString findingLine(const QString& file, const GuideFinding& finding)
{
    return QStringLiteral("%1:%2:%3: ").arg(file).arg(finding.place.line).arg(finding.place.column)
        + QLatin1String(finding.isError() ? "error: " : "warning: ") + QLatin1String(finding.kind->code) + QLatin1String(": ") + finding.sentence();
}

} // namespace callboard
