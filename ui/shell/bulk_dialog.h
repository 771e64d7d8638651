// BulkDialog: what shall change in all cases that are chosen, and, before anything does, how many of them it would change and which not.
#pragma once

#include "ui/models/bulk_views.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

#include <set>

class QLabel;

namespace callboard {

class HintedList;

struct BulkChoices {
    QList<ChoiceData> teams{}, people{}, outcomes{};
    FieldContext fields{};
};

class BulkDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 720;

    // `values` are those of the one case there is; of several a field says "as it is" until something is chosen.
    BulkDialog(int cases, const BulkChoices& choices, const std::map<QByteArray, Value>& values, QWidget* parent);
    CaseChange change() const;
    void setOutlook(const BulkOutlook& outlook, bool isWhole); // not whole: it is still being tried out

Q_SIGNALS:
    void changed();
    void wanted(); // something is to change

protected:
    void submit() override;

private:
    const bool m_isOne;
    RecordForm* m_form;
    std::set<QByteArray> m_yesOrNo; // shown as choices, because a tick cannot say "as it is"
    QLabel* m_counts;
    HintedList* m_left;
};

} // namespace callboard
