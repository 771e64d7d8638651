// A trial in slices, then one stroke.
#include "ui/shell/bulk_desk.h"

#include "ui/models/record_views.h"
#include "ui/models/team_views.h"
#include "ui/shell/bulk_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_draft.h"
#include "ui/shell/step_desk.h"

#include <QElapsedTimer>
#include <algorithm>

namespace callboard {

namespace {

constexpr int slice_ms = 5; // of the window's thread

void addMissing(QList<ChoiceData>& choices, const ChoiceData& one)
{
    const bool isThere = std::any_of(choices.begin(), choices.end(), [&one](const ChoiceData& known) { return known.id == one.id; });
    if (!isThere && !one.text.isEmpty())
        choices.append(one);
}

// Of cases of several brands only what they share may be changed.
BulkChoices choicesOf(const Workspace& workspace, const std::vector<Record<CaseFile>>& cases)
{
    const bool isOneBrand = std::all_of(cases.begin(), cases.end(), [&cases](const Record<CaseFile>& file) { return file.value.brand == cases.front().value.brand; });
    const Id<Brand> brand = isOneBrand ? cases.front().value.brand : Id<Brand>();
    const auto idText = [](const Uuid& id) { return QString::fromLatin1(id.text()); };
    BulkChoices choices;
    choices.outcomes = outcomes();
    for (const auto& person : workspace.reader().people())
        choices.people.append({idText(person.id.key), person.value.name});
    choices.teams = teamChoices(workspace, brand);
    choices.fields.custom = workspace.reader().customFieldsOf(CaseFile::schemaName);
    if (cases.size() == 1) { // what it is now can be chosen, also where nobody would choose it
        const CaseFile& file = cases.front().value;
        addMissing(choices.people, {idText(file.owner.key), workspace.reader().userName(file.owner)});
        addMissing(choices.teams, {idText(file.team.key), file.team.isNull() ? BulkDialog::tr("No team") : workspace.reader().teamName(file.team)});
    }
    std::erase_if(choices.fields.custom, [&brand](const CustomField& field) { return !field.isOfBrand(brand); });
    return choices;
}

// By the names of the sheet's fields.
std::map<QByteArray, Value> valuesOf(const Record<CaseFile>& file)
{
    std::map<QByteArray, Value> values = fieldValues(schemaOf<CaseFile>(), toRow(file).values);
    values["owner"] = file.value.owner.isNull() ? QStringLiteral("nobody") : QString::fromLatin1(file.value.owner.key.text());
    values["team"] = QString::fromLatin1(file.value.team.key.text());
    return values;
}

}

BulkDesk::BulkDesk(Workspace& workspace, MainWindow& window, StepDesk& steps, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window), m_steps(steps)
{
    connect(&m_trying, &QTimer::timeout, this, &BulkDesk::tryOn);
}

bool BulkDesk::run(const QString& id)
{
    if (id != QLatin1String("case.bulk"))
        return false;
    const Session* session = m_workspace.current();
    const QStringList chosen = m_window.chosenRows();
    m_cases = casesOfKeys(m_workspace, chosen.isEmpty() && session ? QStringList{session->key()} : chosen);
    if (m_cases.empty())
        return true;
    m_dialog = new BulkDialog(int(m_cases.size()), choicesOf(m_workspace, m_cases), m_cases.size() == 1 ? valuesOf(m_cases.front()) : std::map<QByteArray, Value>(), &m_window);
    connect(m_dialog, &BulkDialog::changed, this, [this] {
        m_tried = 0;
        m_outlook = {};
        m_trying.start(0);
    });
    connect(m_dialog, &BulkDialog::wanted, this, &BulkDesk::changeAll);
    new SheetDraft(m_workspace, *m_dialog, m_cases.size() == 1 ? QString::fromLatin1(m_cases.front().id.key.text()) : QStringLiteral("several"));
    if (!m_dialog->change().isEmpty())
        Q_EMIT m_dialog->changed();
    m_dialog->present();
    return true;
}

void BulkDesk::tryOn()
{
    if (!m_dialog)
        return m_trying.stop();
    QElapsedTimer passed;
    passed.start();
    const CaseChange change = m_dialog->change();
    while (m_tried < m_cases.size() && passed.elapsed() < slice_ms)
        tryStep(m_workspace, m_cases[m_tried++], change, m_outlook);
    const bool isWhole = m_tried == m_cases.size();
    if (isWhole)
        m_trying.stop();
    m_dialog->setOutlook(m_outlook, isWhole);
}

// By what the cases are now: somebody may have changed one while the sheet was open.
void BulkDesk::changeAll()
{
    const CaseChange change = m_dialog->change();
    std::vector<Step> steps;
    for (const Record<CaseFile>& seen : m_cases)
        if (const auto file = m_workspace.reader().find(seen.id))
            if (Step step = bulkStep(m_workspace, *file, change); !step.together.empty())
                steps.push_back(std::move(step));
    m_trying.stop();
    m_dialog->finish();
    m_steps.perform(std::move(steps), [](int kept) { return tr("%n case(s) changed.", nullptr, kept); });
}

} // namespace callboard
