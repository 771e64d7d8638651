// A box for each way in which something personal is written; below them the text as it will be.
#include "ui/shell/redact_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int findsHeight_px = 220;
constexpr char textProperty[] = "found";

}

RedactDialog::RedactDialog(const CaseText& text, QWidget* parent)
    : Sheet(QStringLiteral("redact"), tr("Make an article from this case"), tr("Write the article"), parent), m_text(text), m_finds(nullptr), m_also(new QLineEdit(this)), m_result(new QPlainTextEdit(this))
{
    auto* hint = makeLabel(Look::Muted, tr("Ticked words are taken out. Look over the text below: what is about a person does not belong in an article."), this);
    hint->setWordWrap(true);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumHeight(findsHeight_px);
    area->setFocusPolicy(Qt::NoFocus); // it follows what is ticked in it
    auto* inside = new QWidget(area);
    m_finds = new QVBoxLayout(inside);
    m_finds->setContentsMargins({});
    m_finds->setSpacing(rhythm_px / 2);
    area->setWidget(inside);
    m_also->setObjectName(QStringLiteral("redact.also"));
    m_also->setAccessibleName(tr("Take out also"));
    m_also->setPlaceholderText(tr("Take out also… (Enter)"));
    m_result->setObjectName(QStringLiteral("redact.result"));
    m_result->setAccessibleName(tr("The text as it will be"));
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    body().addWidget(hint);
    body().addWidget(area);
    body().addWidget(m_also);
    body().addWidget(m_result, 1);
    addCancel();
    resize(size_px);
    m_also->installEventFilter(this);
    showFinds();
    m_also->setFocus();
}

void RedactDialog::showFinds()
{
    const QStringList stay = staying();
    qDeleteAll(std::exchange(m_boxes, {}));
    while (QLayoutItem* rest = m_finds->takeAt(0)) {
        delete rest->widget();
        delete rest;
    }
    for (const PersonalFind& find : personalFinds(m_text)) {
        auto* box = new QCheckBox(find.count > 1 ? tr("%1  (%2, %3 times)").arg(QString(find.text).replace(u'&', QStringLiteral("&&")), nameOf(find.kind)).arg(find.count) : tr("%1  (%2)").arg(QString(find.text).replace(u'&', QStringLiteral("&&")), nameOf(find.kind)), this);
        box->setObjectName(QStringLiteral("redact.find.%1").arg(m_boxes.size()));
        box->setProperty(textProperty, find.text);
        box->setChecked(!stay.contains(find.text));
        connect(box, &QCheckBox::toggled, this, &RedactDialog::showResult);
        m_finds->addWidget(box);
        m_boxes.append(box);
    }
    if (m_boxes.isEmpty())
        m_finds->addWidget(makeLabel(Look::Strong, tr("Nothing about a person was found."), this));
    m_finds->addStretch();
    showResult();
}

QStringList RedactDialog::staying() const
{
    QStringList texts;
    for (const QCheckBox* box : m_boxes)
        if (!box->isChecked())
            texts.append(box->property(textProperty).toString());
    return texts;
}

void RedactDialog::showResult()
{
    const WriteArticle article = articleFrom(m_text, staying());
    m_result->setPlainText(article.title + QStringLiteral("\n\n") + article.body.text);
}

void RedactDialog::takeOutAlso()
{
    const QString words = m_also->text().simplified();
    if (words.isEmpty())
        return;
    m_text.known.push_back({words, PersonalKind::Name});
    m_also->clear();
    showFinds();
}

bool RedactDialog::eventFilter(QObject* watched, QEvent* event)
{
    // Enter in the line adds; it does not confirm.
    if (watched == m_also && event->type() == QEvent::KeyPress)
        if (const auto* key = static_cast<QKeyEvent*>(event); key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            takeOutAlso();
            return true;
        }
    return Sheet::eventFilter(watched, event);
}

void RedactDialog::submit() { Q_EMIT confirmed(articleFrom(m_text, staying())); }

} // namespace callboard
