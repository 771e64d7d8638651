// Labels and buttons in the looks of the style sheet, so that a panel names a look and never a colour or a size.
#pragma once

#include <QLabel>
#include <QPushButton>

namespace callboard {

enum class Look { Brand, Title, Heading, Strong, Muted, Small, Key, Bad, Plain, Alert };
void setLook(QLabel* label, Look look);
QLabel* makeLabel(Look look, const QString& text, QWidget* parent);

enum class ButtonLook { Secondary, Primary, Quiet, Call, Door }; // Door: a link to another place
QPushButton* makeButton(ButtonLook look, const QString& text, const QString& iconName, QWidget* parent);

QFrame* makeCard(QWidget* parent);
QFrame* makeLine(QWidget* parent); // a horizontal hairline

// One line that gives way with an ellipsis when there is no room; the whole text is its tool tip then.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    // What stands beside it gives way before it becomes narrower than `kept_px`.
    ElidedLabel(Look look, QWidget* parent, int kept_px = 40);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const int m_kept_px;
};

} // namespace callboard
