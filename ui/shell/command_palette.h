// CommandPalette: type a few letters, see records and commands, run one; lies over the window without taking its place.
#pragma once

#include "ui/models/list_row.h"
#include "ui/shell/command.h"

#include <QFrame>
#include <QPointer>

#include <array>
#include <functional>

namespace callboard {

class HintedList;
class SearchBox;

// Rows for the query: commands that fit, best first. An empty query lists all of them in the table's order.
ListRows rankedCommands(const QList<Command>& commands, const QString& query);
QString commandOfRow(const QString& key); // of such a row; empty for others

class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    static constexpr int width_px = 640;
    static constexpr QLatin1Char commandsOnly{'>'}; // a query that begins so finds no records

    // `available` says whether a command can be done now; what cannot is not offered.
    CommandPalette(QList<Command> commands, std::function<bool(When)> available, QWidget* parent);

    void setCommands(const QList<Command>& commands);
    // `here`: what keys do where the caret was; shown above the commands while only these are asked for and nothing else is typed.
    void open(const QString& query, const ListRows& here = {});
    void setHits(const QString& query, const ListRows& hits); // records found for `query`; ignored when another query stands there by now
    enum class Later { Elsewhere, Articles }; // records behind those that are here, and articles behind the commands: a few letters of one run it
    void addHits(const QString& query, Later part, const ListRows& hits); // what is selected stays so

Q_SIGNALS:
    void searched(const QString& query); // whoever finds records answers with setHits
    void commandChosen(const QString& id);
    void hitChosen(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void clearHits();
    void showRows();
    ListRows allRows() const;
    void choose(const QString& key);
    void fitHeight();
    void leave();
    QString query() const;

    QList<Command> m_commands;
    std::function<bool(When)> m_available;
    ListRows m_hits, m_here;
    std::array<ListRows, 2> m_laterHits; // by their part
    bool m_isAsked = false;        // what is found has not come yet
    bool m_isMoved = false;        // the person has gone to another row
    bool m_opensWhenFound = false; // Enter was pressed before it came
    SearchBox* m_search;
    HintedList* m_list;
    QPointer<QWidget> m_cameFrom; // has the focus again when nothing was chosen
};

} // namespace callboard
