// EmptyHint: what an empty place says: why it is empty and what to do, with at most one button.
#pragma once

#include <QWidget>

class QPushButton;

namespace callboard {

class EmptyHint final : public QWidget {
    Q_OBJECT

public:
    EmptyHint(const QString& iconName, const QString& title, const QString& text, QWidget* parent);
    QPushButton* addButton(const QString& text);
};

} // namespace callboard
