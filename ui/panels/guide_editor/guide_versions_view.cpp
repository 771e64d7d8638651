// A list above, a text below; signs say the same as the colours.
#include "ui/panels/guide_editor/guide_versions_view.h"

#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int signColumns = 2;

QString shownLine(const DiffLine& line)
{
    switch (line.kind) {
    case DiffLine::Kind::Same: return QString(signColumns, u' ') + line.text;
    case DiffLine::Kind::Added: return QStringLiteral("+ ") + line.text;
    case DiffLine::Kind::Removed: return QStringLiteral("\u2212 ") + line.text;
    case DiffLine::Kind::Gap: return GuideVersionsView::tr("… %n line(s) alike", nullptr, line.line);
    }
    return {};
}

}

GuideVersionsView::GuideVersionsView(QWidget* parent)
    : QWidget(parent),
      m_versions(new HintedList(QStringLiteral("guideEditor.versions"), tr("Versions"), {.icons = true},
                                {QStringLiteral("history"), tr("No versions yet"), tr("Publishing makes the first one.")}, this)),
      m_title(makeLabel(Look::Strong, {}, this)), m_text(new QPlainTextEdit(this)), m_bringBack(makeButton(ButtonLook::Secondary, tr("Bring it back…"), QStringLiteral("undo"), this)),
      m_takeUp(makeButton(ButtonLook::Secondary, tr("Go on with it"), {}, this)), m_sendBack(makeButton(ButtonLook::Secondary, tr("Send back…"), {}, this)),
      m_publish(makeButton(ButtonLook::Secondary, tr("Publish it…"), {}, this))
{
    m_text->setObjectName(QStringLiteral("guideEditor.changes"));
    m_text->setAccessibleName(tr("What this version changed"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setProperty("look", QStringLiteral("code"));
    m_bringBack->setObjectName(QStringLiteral("guideEditor.bringBack"));
    m_bringBack->setToolTip(tr("Publishes the text of this version again, as a new one"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * rhythm_px, rhythm_px, 2 * rhythm_px, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_bringBack);
    auto* deeds = new QHBoxLayout;
    deeds->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    deeds->setSpacing(rhythm_px);
    deeds->addWidget(m_publish);
    deeds->addWidget(m_sendBack);
    deeds->addWidget(m_takeUp);
    deeds->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 2 * rhythm_px);
    foot->addWidget(m_text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(rhythm_px);
    column->addWidget(m_versions, 2);
    column->addWidget(makeLine(this));
    column->addLayout(head);
    column->addLayout(deeds);
    column->addLayout(foot, 3);
    connect(&m_versions->list(), &RowList::currentKeyChanged, this, &GuideVersionsView::versionChosen);
    connect(m_bringBack, &QPushButton::clicked, this, [this] { Q_EMIT bringBackRequested(chosen()); });
    m_takeUp->setObjectName(QStringLiteral("guideEditor.takeUp"));
    m_takeUp->setToolTip(tr("Puts this text into the editor, where it can be changed"));
    m_sendBack->setObjectName(QStringLiteral("guideEditor.sendBack"));
    m_publish->setObjectName(QStringLiteral("guideEditor.publishReviewed"));
    connect(m_takeUp, &QPushButton::clicked, this, &GuideVersionsView::takeUpRequested);
    connect(m_sendBack, &QPushButton::clicked, this, &GuideVersionsView::sendBackRequested);
    connect(m_publish, &QPushButton::clicked, this, &GuideVersionsView::publishRequested);
    setChanges({}, {}, {});
}

QString GuideVersionsView::chosen() const { return m_versions->list().currentKey(); }

void GuideVersionsView::choose(const QString& key) { m_versions->list().select(key); }

void GuideVersionsView::setVersions(const ListRows& rows)
{
    const QString before = chosen();
    m_versions->setRows(rows);
    m_versions->list().select(before);
    if (chosen().isEmpty())
        m_versions->list().selectFirst();
    Q_EMIT versionChosen(chosen());
}

void GuideVersionsView::setChanges(const QString& title, const std::vector<DiffLine>& lines, const VersionDeeds& deeds)
{
    m_title->setText(title);
    m_bringBack->setVisible(deeds.bringBack);
    m_takeUp->setVisible(deeds.takeUp);
    m_sendBack->setVisible(deeds.sendBack);
    m_publish->setVisible(deeds.publish);
    if (m_lines == lines && !m_text->document()->isEmpty())
        return;
    m_lines = lines;
    showChanges();
}

void GuideVersionsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChanges();
}

void GuideVersionsView::showChanges()
{
    QStringList text;
    for (const DiffLine& line : m_lines)
        text.append(shownLine(line));
    m_text->setPlainText(text.join(u'\n'));
    QList<QTextEdit::ExtraSelection> marks;
    QTextBlock block = m_text->document()->begin();
    for (const DiffLine& line : m_lines) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        block = block.next();
        if (line.kind == DiffLine::Kind::Same)
            continue;
        const bool isGap = line.kind == DiffLine::Kind::Gap, isAdded = line.kind == DiffLine::Kind::Added;
        mark.format.setForeground(colour(isGap ? Token::Muted : isAdded ? Token::GoodText : Token::BadText, palette()));
        if (!isGap) {
            mark.format.setBackground(colour(isAdded ? Token::GoodGround : Token::BadGround, palette()));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

} // namespace callboard
