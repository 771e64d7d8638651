// A list to choose from; beside it a form of the record's own fields, and the words as they would be read.
#include "ui/shell/reply_editor_dialog.h"

#include "core/domain/canned_reply.h"
#include "ui/widgets/choice_bar.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace callboard {

namespace {

constexpr int listShare = 2, formShare = 3;
constexpr int previewHeight_px = 128;

std::vector<FieldSpec> specs(const ReplyEditorDialog::Open& open)
{
    std::vector<FieldSpec> all = fieldSpecs(schemaOf<CannedReply>(), {});
    std::erase_if(all, [&open](const FieldSpec& spec) { return open.isNew ? spec.name == "retired" : spec.name == "letters" || spec.name == "language"; });
    for (FieldSpec& spec : all) {
        if (spec.name == "language")
            spec.choices = open.languages;
        else if (spec.name == "letters")
            spec.note = ReplyEditorDialog::tr("Typed after a slash: small letters, digits and hyphens. They and the language stay from the first saving on.");
        else if (spec.name == "text")
            spec.note = ReplyEditorDialog::tr("What stands in braces is filled from the record. What only a person can say is a gap: [[date of delivery]].");
        else if (spec.name == "retired")
            spec.note = ReplyEditorDialog::tr("It is not offered any more, and nothing that was written with it changes.");
    }
    return all;
}

}

ReplyEditorDialog::ReplyEditorDialog(const QList<ChoiceData>& fields, QWidget* parent)
    : Sheet(QStringLiteral("replyEditor"), tr("Canned replies"), tr("Save"), parent), m_brands(new ChoiceBar(this)), m_search(new SearchBox(this)),
      m_replies(new HintedList(QStringLiteral("replyEditor.list"), tr("Canned replies"), {.icons = true, .separators = true}, {QStringLiteral("chat"), tr("No reply fits"), tr("Type fewer letters, or write a new one.")}, this)),
      m_title(makeLabel(Look::Strong, {}, this)), m_whom(makeLabel(Look::Muted, {}, this)), m_preview(makeLabel(Look::Plain, {}, nullptr)), m_state(makeLabel(Look::Muted, {}, this)), m_scroll(new QScrollArea(this)),
      m_insert(makeButton(ButtonLook::Quiet, tr("&Insert a field"), QStringLiteral("plus"), this)), m_fields(new QMenu(this))
{
    m_brands->setObjectName(QStringLiteral("replyEditor.brand"));
    m_brands->setAccessibleName(tr("Brand"));
    m_search->setObjectName(QStringLiteral("replyEditor.search"));
    m_search->setAccessibleName(tr("Find a reply"));
    m_search->setPlaceholderText(tr("Find a reply by its letters, name or words"));
    m_search->setList(&m_replies->list());
    m_title->setObjectName(QStringLiteral("replyEditor.title"));
    m_whom->setWordWrap(true);
    m_preview->setObjectName(QStringLiteral("replyEditor.preview"));
    m_preview->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName(QStringLiteral("replyEditor.state"));
    m_state->setWordWrap(true);
    m_insert->setObjectName(QStringLiteral("replyEditor.insert"));
    for (const ChoiceData& field : fields)
        connect(m_fields->addAction(tr("%1  {%2}").arg(field.text, field.id)), &QAction::triggered, this, [this, name = field.id] { insertField(name); });
    connect(m_insert, &QPushButton::clicked, this, [this] { m_fields->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height()))); });
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* shown = new QScrollArea(this);
    shown->setObjectName(QStringLiteral("replyEditor.shown"));
    shown->setAccessibleName(tr("As the customer reads it"));
    shown->setWidget(m_preview); // takes ownership
    shown->setWidgetResizable(true);
    shown->setFixedHeight(previewHeight_px);
    shown->viewport()->setAutoFillBackground(false);

    auto* list = new QVBoxLayout;
    list->setSpacing(rhythm_px);
    list->addWidget(m_search);
    list->addWidget(m_replies, 1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_insert);
    auto* form = new QVBoxLayout;
    form->setSpacing(rhythm_px);
    form->addLayout(head);
    form->addWidget(m_scroll, 1);
    form->addWidget(m_whom);
    form->addWidget(shown);
    form->addWidget(m_state);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(3 * rhythm_px);
    beside->addLayout(list, listShare);
    beside->addLayout(form, formShare);
    body().addWidget(m_brands);
    body().addLayout(beside, 1);

    connect(addButton(QStringLiteral("replyEditor.leave"), tr("Close")), &QPushButton::clicked, this, &QDialog::reject);
    m_discard = addButton(QStringLiteral("replyEditor.discard"), tr("&Discard changes"));
    m_language = addButton(QStringLiteral("replyEditor.language"), tr("In another &language"));
    auto* fresh = addButton(QStringLiteral("replyEditor.new"), tr("&New reply"));
    connect(m_discard, &QPushButton::clicked, this, &ReplyEditorDialog::discardWanted);
    connect(m_language, &QPushButton::clicked, this, &ReplyEditorDialog::languageWanted);
    connect(fresh, &QPushButton::clicked, this, &ReplyEditorDialog::newWanted);
    connect(m_brands, &ChoiceBar::changed, this, &ReplyEditorDialog::brandChosen);
    connect(m_search, &SearchBox::queryChanged, this, &ReplyEditorDialog::searched);
    connect(m_replies, &HintedList::opened, this, &ReplyEditorDialog::focusText);
    connect(&m_replies->list(), &RowList::currentKeyChanged, this, [this](const QString& key) {
        if (!m_isShowing && !key.isEmpty())
            Q_EMIT replyChosen(key);
    });
    resize(width_px, height_px);
    m_search->setFocus();
}

void ReplyEditorDialog::setBrands(const QList<ChoiceData>& brands, const QString& chosen)
{
    const QSignalBlocker quiet(m_brands);
    m_brands->setChoices(brands);
    m_brands->choose(chosen);
    m_brands->setVisible(brands.size() > 1);
}

void ReplyEditorDialog::setReplies(const ListRows& replies, const QString& open)
{
    m_isShowing = true;
    m_replies->setRows(replies);
    m_replies->list().select(open);
    m_isShowing = false;
}

void ReplyEditorDialog::setReply(const Open& open)
{
    QWidget* caret = focusWidget();
    const QString place = m_form && caret && m_form->isAncestorOf(caret) ? caret->objectName() : QString();
    m_form = new RecordForm(QStringLiteral("reply"), specs(open), nullptr);
    m_form->setValues(open.seen);
    m_form->propose(open.typed);
    m_form->layout()->setContentsMargins(0, 0, 2 * rhythm_px, 0); // beside the scroll bar
    m_form->setAutoFillBackground(false);
    m_scroll->setWidget(m_form); // takes ownership, and deletes the one before
    setTabOrder(m_insert, m_form);
    connect(m_form, &RecordForm::needsSight, m_scroll, [this](QWidget* at) { m_scroll->ensureWidgetVisible(at); });
    connect(m_form, &RecordForm::changed, this, [this] { Q_EMIT edited(m_form->patch()); });
    if (auto* words = text())
        words->moveCursor(QTextCursor::End);
    m_title->setText(open.title);
    m_language->setEnabled(!open.isNew);
    if (auto* same = place.isEmpty() ? nullptr : m_form->findChild<QWidget*>(place))
        same->setFocus(Qt::OtherFocusReason);
    else if (!place.isEmpty())
        m_form->focusField();
}

void ReplyEditorDialog::setPreview(const Result<QString>& words, const QString& whom)
{
    m_whom->setText(whom.isEmpty() ? tr("As a customer reads it; nobody is in front, so that every field is a gap:") : tr("As %1 reads it:").arg(whom));
    setLook(m_preview, words ? Look::Plain : Look::Bad);
    m_preview->setText(words ? *words : words.error().sentence());
}

void ReplyEditorDialog::setState(const QString& sentence, bool hasDraft)
{
    m_state->setText(sentence);
    m_discard->setVisible(hasDraft);
}

void ReplyEditorDialog::showError(const Error& error) { m_form->showError(error); }

QPlainTextEdit* ReplyEditorDialog::text() const { return m_form ? m_form->findChild<QPlainTextEdit*>(QStringLiteral("reply.text")) : nullptr; }

void ReplyEditorDialog::focusText()
{
    if (auto* place = text())
        place->setFocus(Qt::OtherFocusReason);
}

void ReplyEditorDialog::focusFirst() { m_form->focusField(); }

void ReplyEditorDialog::chooseShown()
{
    if (m_replies->list().currentKey().isEmpty())
        m_replies->list().selectFirst();
}

QString ReplyEditorDialog::words() const { return m_search->text(); }

void ReplyEditorDialog::insertField(const QString& field)
{
    auto* place = text();
    if (!place)
        return;
    place->insertPlainText(u'{' + field + u'}'); // one step of its undo
    place->setFocus(Qt::OtherFocusReason);
}

void ReplyEditorDialog::submit()
{
    if (m_form && m_form->check())
        Q_EMIT saved(m_form->patch());
}

} // namespace callboard
