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
    : Sheet(QStringLiteral("conflictDialog"), tr("Two changes of one field: %1").arg(conflict.label), tr("Keep what is in force"), parent)
{
    struct Side {
        const char* id;
        QString title, text;
    };
    auto* grid = new QGridLayout;
    grid->setSpacing(rhythm_px);
    int column = 0;
    const QString mine = tr("%1, %2").arg(conflict.who.isEmpty() ? tr("Mine") : conflict.who, conflict.when), theirs = tr("In force now");
    for (const Side& side : {Side{"conflict.base", tr("Before"), conflict.base}, Side{"conflict.mine", mine, conflict.mine}, Side{"conflict.theirs", theirs, conflict.theirs}}) {
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
    auto* explanation = makeLabel(Look::Muted, tr("What reached the server first is in force. The other value is kept until somebody decides."), this);
    explanation->setWordWrap(true);
    auto* about = makeLabel(Look::Strong, conflict.about, this);
    about->setObjectName(QStringLiteral("conflict.about"));
    body().addWidget(about);
    body().addWidget(explanation);
    body().addLayout(grid, 1);
    auto* use = addButton(QStringLiteral("conflict.useMine"), conflict.who.isEmpty() ? tr("Use mine") : tr("Use that of %1").arg(conflict.who));
    primary().setAccessibleDescription(conflict.theirs);
    connect(use, &QPushButton::clicked, this, [this] {
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
