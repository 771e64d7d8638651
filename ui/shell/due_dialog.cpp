// A sentence above a list.
#include "ui/shell/due_dialog.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace callboard {

DueDialog::DueDialog(const DueData& due, QWidget* parent) : Sheet(QStringLiteral("dueDialog"), tr("Why it is due then"), tr("Done"), parent)
{
    const auto addSentence = [this](const QString& text, const QString& name) {
        auto* sentence = makeLabel(Look::Plain, text, this);
        sentence->setObjectName(name);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body().addWidget(sentence);
    };
    if (!due.answer.isEmpty())
        addSentence(due.answer, QStringLiteral("due.answer"));
    addSentence(due.sentence, QStringLiteral("due.sentence"));
    if (!due.steps.isEmpty()) {
        auto* steps = new HintedList(QStringLiteral("due.steps"), tr("The time from the opening on"), {.icons = true, .separators = true}, {}, this);
        steps->setRows(due.steps);
        body().addWidget(steps, 1);
    }
    primary().setFocus();
    resize(width_px, due.steps.isEmpty() ? sizeHint().height() : height_px);
}

void DueDialog::submit() { finish(); }

} // namespace callboard
