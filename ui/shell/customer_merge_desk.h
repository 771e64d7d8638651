// CustomerMergeDesk: makes one record of two on a command, and two of them again.
#pragma once

#include "ui/models/customer_merge_views.h"
#include "ui/shell/settings.h"
#include "ui/workspace/search_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class IdentityDesk;
class MainWindow;
class CustomerMergeDialog;
class CustomerUnmergeDialog;
struct CustomerMergeAnswer;

// Owns nothing of what it connects; of the window's thread.
class CustomerMergeDesk final : public QObject {
    Q_OBJECT

public:
    CustomerMergeDesk(Workspace& workspace, SearchLink& search, MainWindow& window, IdentityDesk& identity, SettingsStore settings, QObject* parent);
    bool run(const QString& commandId); // false: no command about merging

private:
    void pick();
    std::optional<CustomerMergeData> read(const Id<Customer>& stays, const Id<Customer>& leaves) const;
    void preview(const Id<Customer>& stays, const Id<Customer>& leaves);
    CustomerMergeDialog* present(const CustomerMergeData& merge);
    void merge(const CustomerMergeAnswer& answer, const QPointer<CustomerMergeDialog>& dialog);
    void lookForRefusal();
    void separate();
    void askSeparate(const Session& session, const Uuid& leaves, const QPointer<CustomerUnmergeDialog>& dialog);
    void followMerges(); // tabs of merged records become those of the records that stay
    void followDrafts();

    Workspace& m_workspace;
    SearchLink& m_search;
    MainWindow& m_window;
    IdentityDesk& m_identity;
    SettingsStore m_settings;
    struct Sent { // a merge that the server has not answered yet, and how its sheet was
        Uuid operation;
        CustomerMergeData chosen;
    };
    std::optional<Sent> m_sent;
};

} // namespace callboard
