// GuideTrial: follows the guide that is being written, as at the desk, with a record of one's choosing; nothing of it is kept.
#pragma once

#include "ui/models/guide_front.h"
#include "ui/models/guide_reading.h"
#include "ui/models/guide_data.h"
#include "ui/models/session_data.h"

#include <memory>

namespace callboard {

// No widgets; of the window's thread. It makes no operation: what an action would do is said, and not done.
class GuideTrial final : public QObject {
    Q_OBJECT

public:
    static constexpr QLatin1String invented{"invented"}; // key of a customer who does not exist

    explicit GuideTrial(Workspace& workspace, QObject* parent = nullptr); // the workspace must outlive it

    QList<ChoiceData> records() const; // an invented one, and those whose tabs are open
    const QString& record() const { return m_record; }
    void chooseRecord(const QString& key); // begins anew

    // Another text is gone through with the answers given so far, as far as they lead. One with errors leaves everything.
    void setReading(const std::shared_ptr<const GuideReading>& reading);
    void begin(); // from the first step

    const GuideData& data() const { return m_data; }
    int step() const; // of the reading, where the trial stands; -1: nowhere. In a called guide: the step that calls it

    void digit(int digit);
    void enter(const QString& typed);
    void back();

Q_SIGNALS:
    void changed();

private:
    // What a person did at a step: an answer, going back, or going to a step that is required.
    enum class Deed { Answer, Back, Jump };
    struct Input {
        QString step;
        Deed deed = Deed::Answer;
        GuideValue value;
        QString to;
    };
    GuideRecords recordsInFront() const;
    Session session() const;
    RunAuthor author() const;
    Result<RunEvent> eventOf(const GuideEngine& engine, const GuideWalk& walk, const Input& input) const;
    void replay();
    void give(const GuideValue& value);
    void add(Input input);
    void tell(const QString& problem);
    void show();

    Workspace& m_workspace;
    QString m_record = invented;
    std::shared_ptr<const GuideReading> m_reading; // the last one without errors
    bool m_isOld = false;                          // the text has errors since
    std::vector<Input> m_inputs;
    std::unique_ptr<GuideFront> m_front;
    Uuid m_run; // another one at every beginning
    QString m_problem, m_remark;
    GuideData m_data;
};

} // namespace callboard
