// The sheet becomes an operation; an open case of another team is fetched first.
#include "ui/shell/link_desk.h"

#include "core/work/case_links.h"
#include "ui/models/desk_views.h"
#include "ui/models/hit_views.h"
#include "ui/models/link_views.h"
#include "ui/models/words.h"
#include "ui/shell/link_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/step_desk.h"

namespace callboard {

namespace {

constexpr int hits_max = 30;
constexpr int serverLetters_min = 3;

LinkCases linkOf(const Id<CaseFile>& file, const Id<CaseFile>& other, const QString& kind)
{
    if (kind == QLatin1String("problem_of"))
        return {other, file, LinkKind::Problem};
    return {file, other, Choice<LinkKind>::named(kind)};
}

// With what it does to those that are linked already, for the eye and the finger.
ListRows takeOffRows(ListRows rows)
{
    for (ListRow& row : rows) {
        row.group = QStringLiteral("linked");
        if (!row.header)
            row.right = LinkDialog::tr("take off");
    }
    return rows;
}

}

LinkDesk::LinkDesk(Workspace& workspace, SearchLink& search, MainWindow& window, StepDesk& steps, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_search(search), m_window(window), m_steps(steps) {}

bool LinkDesk::run(const QString& id)
{
    if (id == QLatin1String("case.link"))
        link();
    else if (id == QLatin1String("case.openLinked"))
        openFirst();
    else
        return false;
    return true;
}

void LinkDesk::link()
{
    const Session* session = m_workspace.current();
    const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt;
    if (!file)
        return;
    const QList<ChoiceData> kinds{{QStringLiteral("duplicate"), tr("Duplicate of")}, {QStringLiteral("related"), tr("Related to")}, {QStringLiteral("problem"), tr("Part of the problem")}, {QStringLiteral("problem_of"), tr("Problem of")}};
    auto* dialog = new LinkDialog({tr("Link %1 to another case").arg(Words::number(file->value.number)), tr("Link"), kinds, takeOffRows(linkRows(m_workspace, file->id)), linkProposals(m_workspace, *file)}, &m_window);
    const QPointer<LinkDialog> open(dialog);
    connect(dialog, &LinkDialog::searched, this, [this, open, id = file->id](const QString& query) { search(open, id, query); });
    connect(dialog, &LinkDialog::linkWanted, this, [this, open, id = file->id](const QString& key, const QString& kind) { linkTo(open, id, key, kind); });
    connect(dialog, &LinkDialog::takeOffWanted, this, [this, open, id = file->id](const QString& key) {
        if (const auto linked = linkedBy(m_workspace, id, key))
            whenHere(open, linked->other, [this, open, id, linked] { takeOff(open, id, *linked); });
    });
    dialog->present();
}

void LinkDesk::search(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const QString& query)
{
    m_search.find({query, hits_max, {&schemaOf<CaseFile>(), &schemaOf<Customer>()}}, dialog.data(), [this, dialog, file, query](const std::vector<Hit>& hits) {
        dialog->setHits(query, linkHits(m_workspace, file, hits, query));
        if (query.size() >= serverLetters_min)
            m_workspace.link().searchServer(query, dialog.data(), [this, dialog, query](const Result<std::vector<SentRow>>& found) {
                if (found) // without a network what is here is all there is
                    dialog->addHits(query, elsewhereRows(m_workspace, *found, query));
            });
    });
}

// A case that is not here yet, or not any more, comes with its customer's history; the sheet waits for it and can be left meanwhile.
void LinkDesk::whenHere(const QPointer<LinkDialog>& dialog, const Session& other, std::function<void()> then)
{
    if (m_workspace.reader().find(other.case_file))
        return then();
    dialog->showWaiting(tr("This case is with another team. It is being fetched…"));
    m_workspace.link().view({other.customer});
    connect(dialog, &QObject::destroyed, &m_workspace, [this, front = m_workspace.current()->key()] { m_workspace.activate(front); }); // back to whom this person is with
    connect(&m_workspace, &Workspace::recordsChanged, dialog, [this, other, then = std::move(then), isDone = false]() mutable {
        if (isDone || !m_workspace.reader().find(other.case_file))
            return;
        isDone = true;
        then();
    });
}

void LinkDesk::linkTo(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const QString& caseKey, const QString& kind)
{
    if (const auto other = sessionFromKey(m_workspace, caseKey))
        whenHere(dialog, *other, [this, dialog, file, other, kind] { submitLink(dialog, file, other->case_file, kind); });
}

void LinkDesk::submitLink(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const Id<CaseFile>& other, const QString& kind)
{
    const LinkCases link = linkOf(file, other, kind);
    m_workspace.submit(intent(link), {}, [this, dialog, file, link](const Result<Operation>& kept) {
        SheetAnswer(dialog.data())(kept);
        if (!kept)
            return;
        const bool isOf = link.case_file == file;
        const auto end = m_workspace.reader().find(isOf ? link.other : link.case_file);
        const LinkedCase linked{linkBetween(link.case_file, link.other), link.kind, isOf, {}, end ? end->value.number : 0, CaseStatus::Open};
        m_steps.offer(tr("Linked: %1.").arg(linkWords(linked)), linkWords(linked), {intent(UnlinkCases{link.case_file, link.other, link.kind})});
    });
}

void LinkDesk::takeOff(const QPointer<LinkDialog>& dialog, const Id<CaseFile>& file, const LinkedCase& linked)
{
    const Id<CaseFile> first = linked.isOf ? file : linked.other.case_file, second = linked.isOf ? linked.other.case_file : file;
    m_workspace.submit(intent(UnlinkCases{first, second, linked.kind}), {}, [this, dialog, first, second, linked](const Result<Operation>& kept) {
        SheetAnswer(dialog.data())(kept);
        if (kept)
            m_steps.offer(tr("Taken off: %1.").arg(linkWords(linked)), linkWords(linked), {intent(LinkCases{first, second, linked.kind})});
    });
}

void LinkDesk::openFirst()
{
    const Session* session = m_workspace.current();
    const auto linked = session ? linkedCases(m_workspace, session->case_file) : std::vector<LinkedCase>();
    if (linked.empty())
        return link(); // nothing is there to go to: the way to something
    m_workspace.open(linked.front().other);
    m_window.focusChild("composer.text");
}

bool LinkDesk::open(const QString& key)
{
    const Session* session = m_workspace.current();
    const auto linked = session ? linkedBy(m_workspace, session->case_file, key) : std::nullopt;
    if (!linked)
        return false;
    m_workspace.open(linked->other);
    m_window.focusChild("composer.text");
    return true;
}

NoticeData LinkDesk::notice()
{
    const Session* session = m_workspace.current();
    const auto file = session ? m_workspace.reader().find(session->case_file) : std::nullopt;
    return file ? duplicateNotice(m_workspace, *file) : NoticeData();
}

} // namespace callboard
