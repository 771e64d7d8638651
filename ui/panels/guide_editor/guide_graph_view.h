// GuideGraphView: the steps of a guide drawn as boxes and lines; dragged to look around, walked over with the arrows.
#pragma once

#include "ui/models/guide_reading.h"

#include <QScrollArea>

namespace callboard {

class GuideGraphView final : public QScrollArea {
    Q_OBJECT

public:
    explicit GuideGraphView(QWidget* parent);
    ~GuideGraphView() override;
    // A text that cannot be read has no drawing: the last one stays, and says that it is older than the text.
    void setReading(const std::shared_ptr<const GuideReading>& reading);
    void select(int step); // marks it and brings it into view; -1: none
    int selected() const { return m_selected; }
    void setPlayed(int step); // at which a trial stands; -1: none
    int played() const { return m_played; }
    void bringIntoView(int step);

Q_SIGNALS:
    void chosen(int step); // by Enter or a click
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Sheet;
    friend class Sheet;
    void paintSheet(QPainter& painter, const QRect& part) const;
    void paintLine(QPainter& painter, const GuideLine& line) const;
    void paintLabel(QPainter& painter, const GuideLine& line, bool isHere) const;
    void paintBox(QPainter& painter, int step) const;
    int stepAt(const QPoint& place) const;
    QRect boxOf(int step) const;
    void tellSelected();

    Sheet* m_sheet;
    std::shared_ptr<const GuideReading> m_reading; // one with a drawing
    bool m_isOld = false;
    int m_selected = -1, m_played = -1;
    QPoint m_grip; // where the sheet is held while it is dragged
    bool m_isHeld = false, m_isDragged = false;
};

} // namespace callboard
