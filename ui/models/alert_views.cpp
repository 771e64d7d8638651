// By receipts, which name the wording that was read.
#include "ui/models/alert_views.h"

#include "core/work/alerts.h"
#include "ui/models/words.h"

#include <algorithm>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlertViews)
};

constexpr std::size_t named_max = 3; // further readers are counted

}

AlertData alertState(const Workspace& workspace, const Record<Customer>& record)
{
    const Customer& customer = record.value;
    if (!isInForce(customer, workspace.now()))
        return {};
    AlertData alert{customer.alert.text, customer.alert_until.isSet() ? Texts::tr("Until %1, %2").arg(Words::date(customer.alert_until), Words::clockTime(customer.alert_until)) : QString()};
    auto receipts = workspace.reader().alertReceiptsOf(record.id);
    std::erase_if(receipts, [wording = wordingOf(customer.alert)](const Record<AlertReceipt>& receipt) { return receipt.value.alert != wording; });
    std::stable_sort(receipts.begin(), receipts.end(), [&workspace](const auto& a, const auto& b) { // the reader first, then who read it last
        return std::pair(a.value.person == workspace.person().id, a.value.read.ms) > std::pair(b.value.person == workspace.person().id, b.value.read.ms);
    });
    QStringList readers;
    for (const Record<AlertReceipt>& receipt : receipts) {
        const bool isOwn = receipt.value.person == workspace.person().id;
        alert.isRead = alert.isRead || isOwn;
        if (std::size_t(readers.size()) < named_max)
            readers.append(Texts::tr("%1, %2").arg(isOwn ? Texts::tr("you") : workspace.reader().userName(receipt.value.person), Words::ago(receipt.value.read, workspace.now())));
    }
    if (!readers.isEmpty())
        alert.readBy = Texts::tr("Read by %1").arg(readers.join(QStringLiteral(" · ")));
    if (receipts.size() > named_max)
        alert.readBy += QStringLiteral(" · ") + Texts::tr("%n more", nullptr, int(receipts.size() - named_max));
    return alert;
}

std::optional<Operation> alertRead(const Workspace& workspace, const Id<Customer>& id)
{
    const auto customer = workspace.reader().find(id);
    const AlertData alert = customer ? alertState(workspace, *customer) : AlertData();
    return alert.text.isEmpty() || alert.isRead ? std::nullopt : std::optional(intent(ReadAlert{id, wordingOf(customer->value.alert)}));
}

} // namespace callboard
