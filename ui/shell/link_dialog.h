// LinkDialog: finds the case that belongs to the one in front, and says how; what is linked already is taken off here too.
#pragma once

#include "core/base/result.h"
#include "ui/models/session_data.h"
#include "ui/shell/sheet.h"

class QLabel;

namespace callboard {

class ChoiceBar;
class HintedList;
class SearchBox;

struct LinkDialogData {
    QString title, primary;
    QList<ChoiceData> kinds{}; // how they belong together; none: there is one way only
    ListRows linked{}, proposed{}; // shown until something is typed
};

class LinkDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 640;

    LinkDialog(const LinkDialogData& shown, QWidget* parent);
    void setHits(const QString& query, const ListRows& hits); // ignored when another query stands there by now
    void addHits(const QString& query, const ListRows& hits); // below those
    void showError(const Error& error);
    void showWaiting(const QString& sentence);

Q_SIGNALS:
    void searched(const QString& query);
    void linkWanted(const QString& caseKey, const QString& kind);
    void takeOffWanted(const QString& linkKey);

protected:
    void submit() override;

private:
    void setRows(const ListRows& rows);
    void showCurrent();
    QString query() const;

    const LinkDialogData m_data;
    ListRows m_hits;
    ChoiceBar* m_kind;
    SearchBox* m_search;
    HintedList* m_list;
    QLabel* m_state;
};

} // namespace callboard
