// The list of panels.
#include "ui/panels/panels.h"

#include "ui/panels/customer/customer_panel.h"
#include "ui/panels/guide/guide_panel.h"
#include "ui/panels/history/history_panel.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/orders/orders_panel.h"
#include "ui/panels/outbox/outbox_panel.h"
#include "ui/panels/timeline/composer_panel.h"
#include "ui/panels/timeline/timeline_panel.h"
#include "ui/panels/worklist/worklist_panel.h"

#include <QCoreApplication>
#include <array>

namespace callboard {

namespace {

template <class P> constexpr PanelRow row() { return {P::info, [](QWidget* parent) -> QWidget* { return new P(parent); }}; }

constexpr std::array table{
    row<WorklistPanel>(), row<CustomerPanel>(), row<TimelinePanel>(), row<ComposerPanel>(), row<GuidePanel>(), row<KnowledgePanel>(), row<OrdersPanel>(), row<HistoryPanel>(), row<OutboxPanel>(),
};

} // namespace

std::span<const PanelRow> panelRows() { return table; }

QString titleOf(const PanelInfo& info) { return QCoreApplication::translate("panels", info.title); }

} // namespace callboard
