// GuideGraphView: the steps of a guide drawn as boxes and lines; dragged to look around, walked over with the arrows, its lines led elsewhere.
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
    QRect boxInView(int step) const; // where it is shown

    // While somebody says where a way of this step shall lead: what is marked is only looked at, and taken by Enter or a click.
    void setLeading(int from); // -1: not any more
    bool isLeading() const { return m_leading >= 0; }

Q_SIGNALS:
    void chosen(int step);  // by Enter or two clicks
    void clicked(int step); // marked by the mouse
    void selectedChanged();
    void menuRequested(const QPoint& place); // on the screen, for the step that is marked
    void targetTaken(int step);
    void leadingLeft();
    void lineDragged(int line, int to); // a line of the layout was taken hold of and dropped on another step

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Sheet;
    friend class Sheet;
    void paintSheet(QPainter& painter, const QRect& part) const;
    void paintLine(QPainter& painter, const GuideLine& line) const;
    void paintLabel(QPainter& painter, const GuideLine& line, bool isHere) const;
    void paintBox(QPainter& painter, int step) const;
    void paintRubber(QPainter& painter) const;
    int stepAt(const QPoint& place) const;
    int lineAt(const QPoint& place) const;
    QString tipAt(const QPoint& place) const;
    void press(const QPoint& place, const QPoint& onScreen);
    void move(const QPoint& place, const QPoint& onScreen);
    void release(const QPoint& place);
    QRect boxOf(int step) const;
    void tellSelected();

    Sheet* m_sheet;
    std::shared_ptr<const GuideReading> m_reading; // one with a drawing
    bool m_isOld = false;
    int m_selected = -1, m_played = -1, m_leading = -1;
    int m_line = -1;   // that is held
    QPoint m_pointer;  // where it is dragged to
    QPoint m_grip; // where the sheet is held while it is dragged
    bool m_isHeld = false, m_isDragged = false;
};

} // namespace callboard
