// DeskController: between workspace and window: shows what changed, and turns what the person does into operations.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/models/session_data.h"
#include "ui/shell/settings.h"
#include "ui/workspace/search_link.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class AlertDesk;
class BulkDesk;
class CallDesk;
class CardGuard;
class CasePrinting;
class ClosingDialog;
class ConsentDesk;
class CustomerDialog;
class CustomerMergeDesk;
class GuideDesk;
class GuideEditorDesk;
class IdentityDesk;
class KeysDesk;
class LinkDesk;
class MacroDesk;
class MainWindow;
class MergeDesk;
class ProblemDesk;
class RefundDesk;
class ReadingDesk;
class ReplyDesk;
class ReplyEditorDesk;
class RisingDesk;
class StepDesk;
class TaskDesk;
class WatchDesk;
struct ClosingAnswer;
struct CloseCase;
struct FieldPatch;
struct MissingForMove;

// Owns nothing of what it connects; all of it lives on the window's thread.
class DeskController final : public QObject {
    Q_OBJECT

public:
    DeskController(Workspace& workspace, SearchLink& search, MainWindow& window, SettingsStore settings, QObject* parent = nullptr);
    void begin(); // shows everything once

Q_SIGNALS:
    void signInWanted();
    void signOutWanted();
    void settingsWanted();
    void themeChosen(const QString& name); // "system", "light", "dark", "contrast"

private:
    void connectWorkspace();
    void connectWindow();
    void run(const QString& commandId);

    void later(bool& what); // refreshes once for many changes
    void refresh();
    void showSessions();
    void showCurrent();
    void showRecords();
    void showWorklist();
    void showStatus();
    void showOutbox();
    void showOlderEntries();
    void showCall();
    void showDraft();
    void showNotice();
    NoticeData problemNotice() const; // empty, as of those below: nothing to say
    NoticeData signedOutNotice() const;
    NoticeData conflictNotice() const;
    NoticeData reviewNotice() const;
    NoticeData otherTeamNotice() const;

    void keepDraft(const ComposerDraft& draft);
    void save(const ComposerDraft& entry);
    QStringList mentionsOf(const ComposerDraft& entry) const;
    qint64 holdOf(const Choice<EntryKind>& kind) const;
    void saveAndEnd(const ComposerDraft& entry, bool isResolved);
    void askWhatIsMissing(const Record<CaseFile>& file, const CloseCase& close, const MissingForMove& missing);
    void endCase(const Record<CaseFile>& file, const CloseCase& close, const MissingForMove& missing, const ClosingAnswer& filled, const QPointer<ClosingDialog>& dialog);
    void whenKept(const QString& sessionKey, const QString& written, const Result<Operation>& kept);
    void takeCase();
    void reopenCase();
    void takeAlongOrLeave();
    void waitOrGoOn(CaseStatus waiting);
    void explainDue();
    void newCase();
    void newCustomer();
    void editCustomer(const std::map<QByteArray, Value>& typed = {}); // with what was typed elsewhere and the record has not
    void saveCustomer(const Record<Customer>& customer, const FieldPatch& patch, const QPointer<CustomerDialog>& dialog);
    void decideConflict();
    void openOutboxItem(const QString& key);

    std::optional<Record<Customer>> customerInFront() const;
    std::optional<Record<CaseFile>> caseInFront() const;

    Workspace& m_workspace;
    SearchLink& m_search;
    MainWindow& m_window;
    SettingsStore m_settings;
    GuideDesk* m_guide;
    TaskDesk* m_tasks;
    WatchDesk* m_watching;
    IdentityDesk* m_identity;
    RefundDesk* m_refunds;
    ReplyDesk* m_replies;
    ReadingDesk* m_reading;
    CustomerMergeDesk* m_customerMerges;
    GuideEditorDesk* m_guideEditor;
    CardGuard* m_cards;
    CasePrinting* m_printing;
    StepDesk* m_steps;
    LinkDesk* m_links;
    ProblemDesk* m_problems;
    RisingDesk* m_rising;
    BulkDesk* m_bulk;
    MacroDesk* m_macros;
    ReplyEditorDesk* m_replyEditor;
    MergeDesk* m_merges;
    ConsentDesk* m_consents;
    CallDesk* m_calls;
    AlertDesk* m_alerts;
    KeysDesk* m_keys;
    QTimer m_soon;   // refresh after the event that is being handled
    QTimer m_minute; // relative times move on
    bool m_recordsDirty = false, m_worklistDirty = false, m_statusDirty = false, m_outboxDirty = false;
    int m_entriesShown; // of the timeline in front
    std::size_t m_noticeSource = 0; // of what is shown
    QString m_shownNotice;          // its sentence
    std::map<std::size_t, QString> m_closedNotices; // by source: what somebody has seen and closed
    QList<Presence> m_shownPresent;
    QList<HeldHistory> m_shownHistories;
    Error m_problem; // shown until the next thing that works
    std::vector<OutboxItem> m_outbox;
};

} // namespace callboard
