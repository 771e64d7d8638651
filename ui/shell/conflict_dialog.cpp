// Three texts to compare, two buttons to decide.
#include "ui/shell/conflict_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int textHeight_px = 144;

} // namespace

ConflictDialog::ConflictDialog(const ConflictData& conflict, QWidget* parent)
    : Sheet(QStringLiteral("conflictDialog"), tr("Two changes of one field: %1").arg(conflict.label), tr("Keep theirs"), parent)
{
    struct Side {
        const char* id;
        QString title, text;
    };
    auto* grid = new QGridLayout;
    grid->setSpacing(rhythm_px);
    int column = 0;
    const QString theirs = tr("Theirs: %1").arg(conflict.when.isEmpty() ? conflict.who : tr("%1, %2").arg(conflict.who, conflict.when));
    for (const Side& side : {Side{"conflict.base", tr("Before"), conflict.base}, Side{"conflict.mine", tr("Mine"), conflict.mine}, Side{"conflict.theirs", theirs, conflict.theirs}}) {
        auto* text = new QPlainTextEdit(side.text.isEmpty() ? tr("(empty)") : side.text, this);
        text->setObjectName(QLatin1String(side.id));
        text->setAccessibleName(side.title);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setMinimumHeight(textHeight_px);
        auto* title = makeLabel(Look::Strong, side.title, this);
        title->setBuddy(text);
        grid->addWidget(title, 0, column);
        grid->addWidget(text, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    auto* explanation = makeLabel(Look::Muted, tr("Theirs is in force now. Yours is kept until somebody decides."), this);
    explanation->setWordWrap(true);
    body().addWidget(explanation);
    body().addLayout(grid, 1);
    auto* mine = addButton(QStringLiteral("conflict.useMine"), tr("Use mine"));
    primary().setAccessibleDescription(theirs);
    connect(mine, &QPushButton::clicked, this, [this] {
        Q_EMIT useMine();
        finish();
    });
    primary().setFocus();
    resize(width_px, sizeHint().height());
}

void ConflictDialog::submit()
{
    Q_EMIT keepTheirs();
    finish();
}

} // namespace callboard
