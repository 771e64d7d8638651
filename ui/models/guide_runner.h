// GuideRunner: the guide of the session in front: starts it, turns keys into answers and answers into operations.
#pragma once

#include "ui/models/guide_data.h"
#include "ui/models/identity_views.h"
#include "ui/workspace/workspace.h"

#include <deque>
#include <memory>

namespace callboard {

struct CheckIdentity;
struct GuideFront;
struct RunEvent;

// No widgets; of the window's thread. A run belongs to a case (or to a customer without one): going to another session
// leaves it where it stands, coming back finds it there.
class GuideRunner final : public QObject {
    Q_OBJECT

public:
    explicit GuideRunner(Workspace& workspace, QObject* parent = nullptr); // the workspace must outlive the runner
    ~GuideRunner() override;
    void refresh(); // records or the session in front changed
    const GuideData& data() const { return m_data; }
    bool hasRun() const { return !m_data.run.isEmpty(); }

    // Lists to pick from instead of the run; leave() shows the run again.
    void list(GuidePage page);
    void pick(const QString& key);
    void startNamed(const QString& name); // the guide of that name, as links in articles have it
    void leave();

    // Keys that come while an answer is being kept wait for it.
    void digit(int digit);
    void enter(const QString& typed);
    void back();
    void pauseOrGoOn();
    void keepTyped(const QString& typed); // an answer that is not given yet is a draft: it is on the disk within a second

    // What the caller is asked at the step where the run stands, and what came of it.
    IdentityData identityAsked() const;
    void giveIdentity(const IdentityResult& result);

Q_SIGNALS:
    void changed();
    void identityWanted(const QSet<int>& marked, const QString& why); // digits of what was answered rightly; why: an action was held back
    void shown();   // something was started or picked: whoever answers is at work in the panel
    void left();    // there is nothing more to answer here
    void outcomeReached(const QString& outcome); // the guide says how the matter ended
    void articleWanted(const callboard::Id<callboard::ArticleVersion>& version); // that the step offers to be read

private:
    std::optional<Record<GuideRun>> runInFront(const Session& session) const;
    bool load();
    void showList(GuideData& data) const;
    void whenReady(std::function<void()> key);
    void takeDigit(int digit);
    void takeText(const QString& typed);
    void give(const GuideValue& value, const CheckIdentity* checked = nullptr);
    IdentityResult markedRight() const;
    void refuse(const Error& reason);
    void send(const Result<RunEvent>& event);

    // An event of a run on its way to the disk, with what it says was done.
    struct Answer {
        Id<GuideRun> run;
        std::vector<Operation> operations;
        QString draft; // that it was made from
        bool isEnd = false;
        QString outcome; // where the step was one
    };
    Answer answerWith(const RunEvent& event) const;
    void keep(const Answer& answer, std::function<void(const Error&)> refused);
    void await(const Id<GuideRun>& run, qint64 events);
    bool hasArrived() const;
    void tell(const QString& problem);
    void start(const QString& guideKey);
    QString takeBack(const QString& step);
    void jump(const QString& step);
    void handOver(const QString& userKey);
    bool isLive() const;
    QString draftPlace() const;

    Workspace& m_workspace;
    GuideData m_data;
    GuidePage m_page = GuidePage::Run; // a list that was asked for, or the run
    QString m_sessionShown;
    QHash<QString, QString> m_chosen;  // by session: the run in front, where there are several
    std::unique_ptr<GuideFront> m_front;
    std::deque<std::function<void()>> m_keys;
    Id<GuideRun> m_awaited;
    qint64 m_sent = -1; // events that this run has once the answer on its way has arrived; -1: none is
    QString m_problem, m_remark;
    std::optional<GuideValue> m_heldBack; // an answer whose action waits for an identity check
};

} // namespace callboard
