// BulkDialog: what shall change in all cases that are chosen, and, before anything does, how many of them it would change and which not.
#pragma once

#include "ui/models/bulk_views.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

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

    BulkDialog(int cases, const BulkChoices& choices, QWidget* parent);
    CaseChange change() const;
    void setOutlook(const BulkOutlook& outlook, bool isWhole); // not whole: it is still being tried out

Q_SIGNALS:
    void changed();
    void wanted(); // something is to change

protected:
    void submit() override;

private:
    RecordForm* m_form;
    QLabel* m_counts;
    HintedList* m_left;
};

} // namespace callboard
