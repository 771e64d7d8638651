// TimelinePanel: the case in front of the rep and everything that happened in it, as one stream that can be narrowed.
#pragma once

#include "ui/models/session_data.h"
#include "ui/panels/panel.h"

#include <QFrame>

namespace callboard {

class ChipRow;
class ChoiceBar;
class ElidedLabel;
class HintedList;

class TimelinePanel final : public QFrame {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"timeline", QT_TRANSLATE_NOOP("panels", "Timeline"), "Alt+3", "history", PanelPlace::Centre};

    explicit TimelinePanel(QWidget* parent);

    void setHeader(const CaseHeaderData& header);
    void setData(const ListRows& entries); // newest first, as they are to be shown; ListRow::group is what the filters choose by
    void stepFilter(int by);
    QStringList chosen() const; // keys of entries

Q_SIGNALS:
    void opened(const QString& entryKey);

private:
    ElidedLabel* m_subject;
    ChipRow* m_chips;
    ChoiceBar* m_filters;
    HintedList* m_list;
};

} // namespace callboard
