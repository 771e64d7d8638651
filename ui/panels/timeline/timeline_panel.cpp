// Case header, filter chips and the list of entries in one card.
#include "ui/panels/timeline/timeline_panel.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px_min = 30; // in a low and crowded window it gives way to who the customer is

}

TimelinePanel::TimelinePanel(QWidget* parent)
    : QFrame(parent), m_subject(new ElidedLabel(Look::Heading, this, 200)), m_chips(new ChipRow(this)), m_filters(new ChoiceBar(this)),
      m_list(new HintedList(QStringLiteral("timeline.list"), tr("What happened, newest first"), {.icons = true, .separators = true, .wrapBody = true},
                            {QStringLiteral("history"), tr("Nothing here yet"), tr("Calls, mails, notes and changes appear here as they happen.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setProperty("look", QStringLiteral("card"));
    setAccessibleName(tr("Case and timeline"));
    setFocusProxy(m_list);
    m_list->list().setMultiple();
    m_list->setMinimumHeight(listHeight_px_min);
    m_subject->setObjectName(QStringLiteral("case.subject"));
    m_filters->setObjectName(QStringLiteral("timeline.filters"));
    m_filters->setAccessibleName(tr("Which entries are shown"));
    m_filters->setChoices({{QString(), tr("All")}, {QStringLiteral("conversations"), tr("Conversations")}, {QStringLiteral("notes"), tr("Notes")}, {QStringLiteral("changes"), tr("Changes")}});
    auto* top = new QHBoxLayout;
    top->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    top->setSpacing(rhythm_px);
    top->addWidget(m_subject);
    top->addWidget(m_chips, 1, Qt::AlignVCenter);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    filters->addWidget(m_filters);
    filters->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 4);
    column->setSpacing(rhythm_px);
    column->addLayout(top);
    column->addLayout(filters);
    column->addWidget(m_list, 1);
    connect(m_filters, &ChoiceBar::changed, m_list, &HintedList::setGroup);
    connect(m_list, &HintedList::opened, this, &TimelinePanel::opened);
    setHeader({});
}

void TimelinePanel::setHeader(const CaseHeaderData& header)
{
    m_subject->setText(header.key.isEmpty() ? tr("Everything with this customer") : header.subject);
    m_chips->setChips(header.chips);
}

void TimelinePanel::setData(const ListRows& entries) { m_list->setRows(entries); }

QStringList TimelinePanel::chosen() const { return m_list->list().chosenKeys(); }

void TimelinePanel::stepFilter(int by) { m_filters->step(by); }

} // namespace callboard
