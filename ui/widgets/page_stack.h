// PageStack: pages of which one is in front, sized by that one alone: hidden pages are not asked how high they would be.
#pragma once

#include <QStackedWidget>

namespace callboard {

// Qt's own asks every page at every width, which is most of what laying out a window of nested stacks costs.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent) : QStackedWidget(parent) { connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry); }
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint(); }
    bool hasHeightForWidth() const override { return false; }
};

} // namespace callboard
