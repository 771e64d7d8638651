// CustomerMergePickDialog: which other record is the same person: those that are probably the same first, and any that is searched for.
#pragma once

#include "ui/shell/sheet.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/search_box.h"

namespace callboard {

class CustomerMergePickDialog final : public Sheet {
    Q_OBJECT

public:
    CustomerMergePickDialog(const QString& name, QWidget* parent);
    void showRows(const ListRows& rows);

Q_SIGNALS:
    void searched(const QString& query); // empty: those that are probably the same; answer with showRows()
    void picked(const QString& key);

protected:
    void submit() override;

private:
    SearchBox* m_search;
    HintedList* m_list;
};

} // namespace callboard
