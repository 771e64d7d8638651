// SidePanels: the tabs beside the session, which give up their words for icons rather than scroll away when the column is narrow.
#pragma once

#include <QTabWidget>

namespace callboard {

struct PanelInfo;

class SidePanels final : public QTabWidget {
    Q_OBJECT

public:
    explicit SidePanels(QWidget* parent);

    void addPanel(QWidget* panel, const PanelInfo& info);
    void setKey(const QString& panelId, const QString& key); // that goes to it, as a person reads it; nothing happens for panels elsewhere
    void setCount(QWidget* panel, int count); // beside the title; 0 shows none

    // The column gives the panels their room, whatever they would like: asking every hidden one how high it would be at each
    // width was most of what starting the window cost.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Words { All, Current, None }; // whose titles are written; the others are icons
    struct Tab {
        QString title, iconName;
        int count = 0;
    };

    void fit();
    void write(Words words);

    QList<Tab> m_tabs; // in the order of the tab bar
};

} // namespace callboard
