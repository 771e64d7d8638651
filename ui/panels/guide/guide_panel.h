// GuidePanel: the guide of the case in front, or the guides to start, the steps to jump to, the people to hand it over to.
#pragma once

#include "ui/models/guide_data.h"
#include "ui/panels/panel.h"

#include <QWidget>

namespace callboard {

class GuidePicker;
class GuideRunView;
class PageStack;

class GuidePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"guide", QT_TRANSLATE_NOOP("panels", "Guide"), "Ctrl+G", "guide", PanelPlace::Right};

    explicit GuidePanel(QWidget* parent);
    void setData(const GuideData& data);
    const GuideData& data() const { return m_data; }
    void next(); // as the button of the step does

Q_SIGNALS:
    void picked(const QString& key); // of the list that is shown
    void left();                     // Escape: from a list to the run, from the run to what was done before
    void digitPressed(int digit);
    void nextRequested(const QString& typed);
    void backRequested();
    void typed(const QString& text);
    void commandRequested(const QString& id);
    void moved(); // another step, or another page, is shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    GuidePicker* pickerOf(GuidePage page) const; // null for the run
    void typeAhead();

    // A key that was pressed while an answer was being kept: it is meant for the step that comes then.
    struct Ahead {
        int key = 0;
        QString text;
    };
    QList<Ahead> m_ahead;
    GuideData m_data;
    PageStack* m_stack;
    GuideRunView* m_run;
    GuidePicker *m_guides, *m_steps, *m_people;
};

} // namespace callboard
