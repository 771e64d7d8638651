// What was found is kept while the sheet is open; what is done about it goes the way of every problem case.
#include "ui/shell/rising_desk.h"

#include "ui/models/desk_views.h"
#include "ui/shell/main_window.h"
#include "ui/shell/problem_desk.h"
#include "ui/shell/rising_dialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace callboard {

RisingDesk::RisingDesk(Workspace& workspace, MainWindow& window, ProblemDesk& problems, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_window(window), m_problems(problems) {}

bool RisingDesk::run(const QString& id)
{
    if (id != QLatin1String("rising.open"))
        return false;
    open();
    return true;
}

void RisingDesk::open()
{
    if (!m_link) {
        m_link = new RisingLink(m_workspace.cachePath(), this);
        connect(&m_workspace.link(), &DeskLink::cacheReplaced, this, [this] {
            m_link->reopen(m_workspace.cachePath());
            look();
        });
    }
    m_dialog = new RisingDialog(&m_window);
    connect(m_dialog, &RisingDialog::periodChosen, this, &RisingDesk::look);
    connect(m_dialog, &RisingDialog::changed, this, [this] { m_dialog->setBehind(behind()); });
    connect(m_dialog, &RisingDialog::caseWanted, this, &RisingDesk::openCase);
    connect(m_dialog, &RisingDialog::problemWanted, this, &RisingDesk::makeOrOpenProblem);
    connect(m_dialog, &RisingDialog::othersWanted, this, &RisingDesk::addOthers);
    connect(m_dialog, &RisingDialog::copyWanted, this, [this] {
        QGuiApplication::clipboard()->setText(risingText(m_workspace, m_rising, m_dialog->days()));
        m_dialog->say(RisingDialog::tr("Copied."));
    });
    m_dialog->present();
    look();
}

void RisingDesk::look()
{
    if (!m_dialog)
        return;
    m_rising = {};
    m_dialog->showLooking();
    m_link->find(m_workspace.person().teams, {m_workspace.now(), m_dialog->days()}, m_dialog, [this](const Rising& rising) {
        m_rising = rising;
        m_dialog->setRows(risingRows(rising), risingSummary(rising, m_dialog->days()));
    });
}

RisingBehind RisingDesk::behind() const
{
    const RisingRow* row = risingRow(m_rising, m_dialog->chosen());
    return row ? risingBehind(m_workspace, *row) : RisingBehind();
}

void RisingDesk::openCase(const QString& key)
{
    const auto session = sessionFromKey(m_workspace, key);
    if (!session)
        return;
    m_dialog->finish();
    m_workspace.open(*session);
    m_window.focusChild("composer.text");
}

// As it is by now: a colleague may have made the problem since the sheet was opened.
void RisingDesk::makeOrOpenProblem()
{
    const RisingRow* row = risingRow(m_rising, m_dialog->chosen());
    const RisingBehind now = behind();
    if (!row || now.cases.empty())
        return;
    m_dialog->finish();
    if (now.problem.isNull())
        m_problems.make(now.cases, risingSubject(*row));
    else
        m_problems.open(now.problem);
}

void RisingDesk::addOthers()
{
    const RisingBehind now = behind();
    if (now.problem.isNull() || now.others.empty())
        return m_dialog->setBehind(now);
    m_dialog->finish();
    m_problems.add(now.problem, now.others);
}

} // namespace callboard
