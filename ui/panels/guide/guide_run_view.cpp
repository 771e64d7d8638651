// Labels that are filled from the data, and keys that become signals.
#include "ui/panels/guide/guide_run_view.h"

#include "ui/panels/guide/choice_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int margin_px = 2 * rhythm_px;
constexpr int inner_px = rhythm_px; // together with the ring around this view: a margin

// Enter is told once: what the line has told does not go on to the view around it.
class AnswerLine final : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        QLineEdit::keyPressEvent(event);
        if (isEnter)
            event->accept();
    }
    void focusInEvent(QFocusEvent* event) override
    {
        QLineEdit::focusInEvent(event);
        if (isModified())
            end(false); // typing goes on behind what is there; an answer given before is replaced by typing
    }
};

QLabel* wrapped(Look look, const char* name, QWidget* parent)
{
    QLabel* label = makeLabel(look, {}, parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // guides and answers are text, never markup
    return label;
}

QLabel* styled(const char* look, const char* name, QWidget* parent)
{
    QLabel* label = wrapped(Look::Plain, name, parent);
    label->setProperty("look", QLatin1String(look));
    return label;
}

void showText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

GuideRunView::GuideRunView(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("guide.run"));
    setAccessibleName(tr("The step of the guide"));
    setProperty("look", QStringLiteral("keys"));
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(this);
    page->setProperty("look", QStringLiteral("surface"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(inner_px, rhythm_px / 2, inner_px, rhythm_px);
    column->setSpacing(rhythm_px);
    addHead(*column, page);
    addAnswer(*column, page);
    addWay(*column, page);
    column->addStretch();
    setWidget(page);
    connect(m_back, &QPushButton::clicked, this, &GuideRunView::backRequested);
    connect(m_next, &QPushButton::clicked, this, &GuideRunView::next);
    connect(m_typed, &QLineEdit::returnPressed, this, &GuideRunView::next);
    connect(m_typed, &QLineEdit::textEdited, this, &GuideRunView::typed);
}

void GuideRunView::addHead(QVBoxLayout& column, QWidget* page)
{
    m_title = wrapped(Look::Heading, "guide.title", page);
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(QStringLiteral("guide.bar"));
    m_bar->setAccessibleName(tr("How much of the guide is done"));
    m_bar->setTextVisible(false);
    m_progress = wrapped(Look::Small, "guide.progress", page);
    m_sayFrame = new QFrame(page);
    m_sayFrame->setProperty("look", QStringLiteral("say"));
    auto* say = new QVBoxLayout(m_sayFrame);
    say->setContentsMargins(margin_px - 3, rhythm_px + 2, rhythm_px + 4, rhythm_px + 4);
    say->setSpacing(rhythm_px / 2);
    m_sayLabel = styled("sayLabel", "guide.sayLabel", m_sayFrame);
    m_say = styled("spoken", "guide.say", m_sayFrame);
    say->addWidget(m_sayLabel);
    say->addWidget(m_say);
    m_question = wrapped(Look::Strong, "guide.question", page);
    m_note = wrapped(Look::Muted, "guide.note", page);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_sayFrame),
             static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_note)})
        column.addWidget(part);
}

void GuideRunView::addAnswer(QVBoxLayout& column, QWidget* page)
{
    m_choiceColumn = new QVBoxLayout;
    m_choiceColumn->setSpacing(rhythm_px);
    m_typed = new AnswerLine(page);
    m_typed->setObjectName(QStringLiteral("guide.typed"));
    m_typed->setAccessibleName(tr("Answer"));
    m_required = styled("required", "guide.required", page);
    m_problem = wrapped(Look::Bad, "guide.problem", page);
    m_remark = wrapped(Look::Muted, "guide.remark", page);
    m_back = makeButton(ButtonLook::Secondary, tr("Back"), {}, page);
    m_back->setObjectName(QStringLiteral("guide.back"));
    m_back->setProperty("showsKey", true);
    m_next = makeButton(ButtonLook::Primary, {}, {}, page);
    m_next->setObjectName(QStringLiteral("guide.go"));
    for (QPushButton* button : {m_back, m_next})
        button->setFocusPolicy(Qt::NoFocus); // Alt+Left and Enter are their keys
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->addWidget(m_back, 1, Qt::AlignLeft);
    m_buttons->addWidget(m_next, 1, Qt::AlignRight);
    column.addLayout(m_choiceColumn);
    column.addWidget(m_typed);
    column.addWidget(m_required);
    column.addWidget(m_problem);
    column.addWidget(m_remark);
    column.addLayout(m_buttons);
}

void GuideRunView::addWay(QVBoxLayout& column, QWidget* page)
{
    m_line = makeLine(page);
    m_soFarTitle = makeLabel(Look::Small, tr("So far"), page);
    m_soFar = wrapped(Look::Plain, "guide.soFar", page);
    m_beforeTitle = makeLabel(Look::Small, tr("Answered before going back"), page);
    m_before = wrapped(Look::Muted, "guide.before", page);
    for (QWidget* part : {static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_soFarTitle), static_cast<QWidget*>(m_soFar), static_cast<QWidget*>(m_beforeTitle), static_cast<QWidget*>(m_before)})
        column.addWidget(part);
    // Doors to what is done seldom; each is a command with a key of its own.
    m_doors = new QWidget(page);
    auto* line = new QHBoxLayout(m_doors);
    line->setContentsMargins(0, rhythm_px / 2, 0, 0);
    line->setSpacing(2 * rhythm_px);
    struct Door {
        const char* id;
        QString text;
    };
    for (const Door& door : {Door{"guide.jump", tr("Jump")}, Door{"guide.handOver", tr("Hand over")}, Door{"guide.pause", tr("Pause")}, Door{"guide.start", tr("Other guide")}}) {
        auto* button = makeButton(ButtonLook::Door, door.text, {}, m_doors);
        button->setObjectName(QLatin1String(door.id));
        button->setProperty("flush", true);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, id = button->objectName()] { Q_EMIT commandRequested(id); });
        line->addWidget(button);
    }
    line->addStretch();
    column.addWidget(m_doors);
}

void GuideRunView::setData(const GuideData& step)
{
    const bool isElsewhere = step.place != m_data.place;
    m_data = step;
    showText(m_title, step.title);
    m_bar->setValue(step.percent);
    m_bar->setVisible(!step.progress.isEmpty());
    showText(m_progress, step.progress);
    m_sayFrame->setVisible(!step.say.isEmpty());
    showText(m_sayLabel, step.sayLabel.toUpper());
    showText(m_say, step.say);
    showText(m_question, step.question);
    showText(m_note, step.note);
    showChoices();
    m_typed->setPlaceholderText(step.hint);
    m_typed->setAccessibleName(step.hint.isEmpty() ? tr("Answer") : step.hint);
    if (isElsewhere) { // else what is typed stays
        m_typed->setText(step.typed);
        m_typed->setModified(step.isDraft);
    }
    if (!step.isTyped && m_typed->hasFocus())
        setFocus(Qt::OtherFocusReason); // before it is hidden, or the focus would leave the panel
    m_typed->setVisible(step.isTyped);
    showText(m_required, step.required);
    showText(m_problem, step.problem);
    showText(m_remark, step.remark);
    m_back->setVisible(step.canGoBack);
    m_next->setVisible(!step.next.isEmpty());
    m_next->setText(QStringLiteral("%1   %2").arg(step.next, tr("Enter")));
    placeButtons();
    showSoFar();
    if (isElsewhere)
        verticalScrollBar()->setValue(0);
    if (step.isTyped && hasFocus())
        m_typed->setFocus(Qt::OtherFocusReason);
}

QWidget* GuideRunView::line() const { return m_typed; }

QWidget* GuideRunView::keyPlace() { return m_data.isTyped ? static_cast<QWidget*>(m_typed) : this; }

void GuideRunView::showChoices()
{
    while (m_choices.size() < m_data.choices.size()) {
        const int digit = int(m_choices.size()) + 1;
        auto* button = new ChoiceButton(digit, widget());
        connect(button, &QPushButton::clicked, this, [this, digit] { Q_EMIT digitPressed(digit); });
        m_choiceColumn->addWidget(button);
        m_choices.append(button);
    }
    for (qsizetype at = 0; at < m_choices.size(); ++at) {
        const bool isThere = at < m_data.choices.size();
        if (isThere)
            m_choices[at]->setChoice(m_data.choices[at].text, m_data.choices[at].marked);
        m_choices[at]->setVisible(isThere);
    }
}

// Above each other where there is no room beside each other: their words are longer in some languages.
void GuideRunView::placeButtons()
{
    const int needed_px = m_back->sizeHint().width() + m_next->sizeHint().width() + m_buttons->spacing();
    const bool isNarrow = !m_back->isHidden() && !m_next->isHidden() && needed_px > viewport()->width() - 2 * inner_px;
    m_buttons->setDirection(isNarrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

void GuideRunView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    placeButtons();
}

void GuideRunView::showSoFar()
{
    QStringList holds, before;
    for (const GuideLineData& line : m_data.soFar)
        (line.holds ? holds : before).append(line.text);
    m_line->setVisible(!m_data.soFar.isEmpty());
    m_soFarTitle->setVisible(!holds.isEmpty());
    showText(m_soFar, holds.join(QLatin1Char('\n')));
    m_beforeTitle->setVisible(!before.isEmpty());
    showText(m_before, before.join(QLatin1Char('\n')));
    m_doors->setVisible(!m_data.progress.isEmpty() && !m_data.isTrial);
}

void GuideRunView::next()
{
    if (!m_data.next.isEmpty() && !m_data.isBusy)
        Q_EMIT nextRequested(m_data.isTyped ? m_typed->text() : QString());
}

void GuideRunView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int digit = event->text().size() == 1 ? event->text().front().digitValue() : -1;
    if (!isPlain || event->isAutoRepeat()) // a key that is held answers one step, not the next ones too
        return QScrollArea::keyPressEvent(event);
    if (digit >= 1 && digit <= m_data.choices.size())
        Q_EMIT digitPressed(digit);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        next();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace callboard
