// CustomerMergeDesk: makes one record of two on a command, and two of them again.
#pragma once

#include "ui/shell/settings.h"
#include "ui/workspace/search_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class IdentityDesk;
class MainWindow;
class CustomerMergeDialog;
struct CustomerMergeAnswer;

// Owns nothing of what it connects; of the window's thread.
class CustomerMergeDesk final : public QObject {
    Q_OBJECT

public:
    CustomerMergeDesk(Workspace& workspace, SearchLink& search, MainWindow& window, IdentityDesk& identity, SettingsStore settings, QObject* parent);
    bool run(const QString& commandId); // false: no command about merging

private:
    void pick();
    void preview(const Id<Customer>& stays, const Id<Customer>& leaves);
    void merge(const CustomerMergeAnswer& answer, const QPointer<CustomerMergeDialog>& dialog);
    void separate();
    void followMerges(); // tabs of merged records become those of the records that stay

    Workspace& m_workspace;
    SearchLink& m_search;
    MainWindow& m_window;
    IdentityDesk& m_identity;
    SettingsStore m_settings;
};

} // namespace callboard
