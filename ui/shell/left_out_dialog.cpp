// A list to read.
#include "ui/shell/left_out_dialog.h"

#include "ui/widgets/hinted_list.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px = 240;

}

LeftOutDialog::LeftOutDialog(const QString& title, const ListRows& rows, QWidget* parent) : Sheet(QStringLiteral("leftOutDialog"), title, tr("Understood"), parent)
{
    auto* list = new HintedList(QStringLiteral("leftOut.list"), title, {.icons = true, .separators = true, .wrapBody = true}, {}, this);
    list->setRows(rows);
    list->setMinimumHeight(listHeight_px);
    body().addWidget(list, 1);
    resize(width_px, sizeHint().height());
    list->setFocus();
}

void LeftOutDialog::submit() { finish(); }

} // namespace callboard
