// A trial whenever something is chosen, typed or changed by somebody else; then one run, by what the case is at that moment.
#include "ui/shell/macro_desk.h"

#include "core/base/json.h"
#include "ui/models/words.h"
#include "ui/shell/macro_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/step_desk.h"

namespace callboard {

namespace {

const QString usesKey = QStringLiteral("macros/uses");

QString draftKey(const Session& session) { return QStringLiteral("sheet/macroDialog/") + session.key(); }

// What was answered is a draft until it is part of what a macro did.
Draft draftOf(const GapAnswers& answers)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    bool isEmpty = true;
    for (const auto& [gap, answer] : answers)
        if (!answer.isEmpty()) {
            json.key(gap.toUtf8()).string(answer);
            isEmpty = false;
        }
    json.endObject();
    Draft draft;
    draft.context = isEmpty ? QString() : QString::fromUtf8(text);
    return draft;
}

GapAnswers keptAnswers(const Draft& draft)
{
    GapAnswers answers;
    if (const auto document = JsonDocument::parse(draft.context.toUtf8()))
        for (const JsonView answer : document->root())
            answers[QString::fromUtf8(answer.key())] = answer.string();
    return answers;
}

}

MacroDesk::MacroDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, const SettingsStore& settings, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps), m_settings(settings)
{
    connect(&workspace, &Workspace::recordsChanged, this, &MacroDesk::tryOn);
}

bool MacroDesk::run(const QString& id)
{
    if (id != QLatin1String("macro.run"))
        return false;
    const Session* session = m_workspace.current();
    if (!session || m_dialog)
        return true;
    m_session = *session;
    const QString title = caseTitle(m_workspace, m_session.case_file);
    m_dialog = new MacroDialog(title.isEmpty() ? m_workspace.reader().customerName(m_session.customer) : title, &m_window);
    const auto offer = [this, macros = listedMacros(m_workspace, m_session, readUses(m_settings.get(usesKey)))](const QString& words) { m_dialog->setMacros(macroRows(macros, words)); };
    connect(m_dialog, &MacroDialog::searched, this, offer);
    m_dialog->setAnswers(keptAnswers(m_workspace.draft(draftKey(m_session))));
    connect(m_dialog, &MacroDialog::changed, this, &MacroDesk::tryOn);
    connect(m_dialog, &MacroDialog::changed, this, [this] { m_workspace.setDraft(draftKey(m_session), draftOf(m_dialog->answers())); });
    connect(m_dialog, &MacroDialog::cancelled, this, [this] { m_workspace.setDraft(draftKey(m_session), {}); });
    connect(m_dialog, &MacroDialog::wanted, this, &MacroDesk::perform);
    offer({});
    m_dialog->present();
    return true;
}

MacroOutlook MacroDesk::outlookOf(const Macro& macro) const { return tryMacro(m_workspace, m_session, macro, m_dialog->answers(), undoSendSetting_ms(m_settings)); }

void MacroDesk::tryOn()
{
    if (!m_dialog)
        return;
    const auto macro = macroOfKey(m_workspace, m_dialog->chosen());
    m_dialog->setOutlook(macro ? outlookOf(*macro) : MacroOutlook());
}

void MacroDesk::perform(bool onlyBefore)
{
    const auto macro = macroOfKey(m_workspace, m_dialog->chosen());
    MacroOutlook outlook = macro ? outlookOf(*macro) : MacroOutlook();
    const bool isAsShown = !outlook.isAsking && outlook.refused.has_value() == onlyBefore && !outlook.steps.empty();
    if (!isAsShown) // somebody changed the case since: what it would do now is shown first
        return m_dialog->setOutlook(outlook);
    MacroUses uses = readUses(m_settings.get(usesKey));
    ++uses[macro->letters];
    m_settings.set(usesKey, writtenUses(uses));
    const int all = int(outlook.steps.size());
    m_dialog->finish();
    m_workspace.setDraft(draftKey(m_session), {});
    m_steps.performInOrder(std::move(outlook.steps), [name = macro->name, all](const StepRun& run) { return macroSentence(name, all, run); });
}

} // namespace callboard
