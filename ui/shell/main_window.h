// MainWindow: the frame: it puts the panels of the table into their places and runs the commands of the table.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/models/session_data.h"
#include "ui/shell/command.h"

#include <QMainWindow>
#include <map>

class QSplitter;

namespace callboard {

class CommandPalette;
class SessionView;
class SidePanels;
class StatusStrip;
class TopBar;

// What commands can be about now.
struct WindowContext {
    bool customer = false;
    bool openCase = false;
    bool call = false;
    bool closedTab = false;
    bool guideRun = false;
    bool lead = false; // or more than that
    bool anyCase = false; // is in front, whoever may work on it
    bool undo = false; // something was done that can be taken back
    bool heldReply = false; // can be taken back
};

// Sizes as they are remembered between starts; empty values mean the product's own choice.
struct WindowLayout {
    QByteArray geometry;
    QByteArray columns;
    QString sidePanel;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Clock& clock, QWidget* parent = nullptr); // the clock must outlive the window

    TopBar& topBar() { return *m_top; }
    SessionView& sessions() { return *m_sessions; }
    StatusStrip& status() { return *m_status; }
    CommandPalette& palettePopup() { return *m_palette; }
    template <class P> P& panel() { return *findChild<P*>(QLatin1String(P::info.id)); }
    void setPanelCount(const QString& panelId, int count); // beside the title of a side panel; 0 shows none

    void setCommands(const QList<Command>& commands); // those of the table, with other keys
    QString keyOf(const QString& commandId) const;    // as a person reads it; empty: it has none
    void setContext(const WindowContext& context);
    bool holds(When when) const;
    QStringList chosenRows() const; // keys, where several are chosen in the list of cases that has the focus

    WindowLayout layoutState() const;
    void setLayoutState(const WindowLayout& layout);

    // What commands do with the window itself.
    void openPalette(const QString& query = {});
    void showPanel(const QString& id);
    void revealPanel(const QString& id); // of the side, without taking the focus
    void focusChild(const char* objectName);
    void stepRegion(int by);
    void stepSession(int by);
    void stepFilter();
    void stepKind();
    void save();
    void saveAndClose();

Q_SIGNALS:
    void requested(const QString& commandId); // a command about records, settings or the program
    void closing();                           // before the window goes: the last moment to keep things

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addPanels();
    void build();
    void connectParts();
    void showKeys();
    QList<QWidget*> regions() const;

    QList<Command> m_commands;
    std::map<QString, QString> m_keysShown; // by command: what its button has behind its words
    WindowContext m_context;
    TopBar* m_top;
    QSplitter* m_columns;
    QWidget* m_left;
    SessionView* m_sessions;
    SidePanels* m_side;
    StatusStrip* m_status;
    CommandPalette* m_palette;
};

} // namespace callboard
