// One row of widgets, each of which hides while it has nothing to say.
#include "ui/shell/top_bar.h"

#include "ui/widgets/call_pill.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace callboard {

namespace {

constexpr int height_px = 56;
constexpr int searchWidth_px_min = 180;
constexpr int searchWidth_px_max = 400;

} // namespace

TopBar::TopBar(const Clock& clock, QWidget* parent)
    : QFrame(parent), m_search(new QPushButton(icon(QStringLiteral("search"), Token::Muted), {}, this)), m_searchKey(makeLabel(Look::Key, {}, m_search)),
      m_call(new CallPill(clock, this)), m_figures(new QHBoxLayout), m_states(new QComboBox(this))
{
    setObjectName(QStringLiteral("topBar"));
    setProperty("look", QStringLiteral("bar"));
    setFixedHeight(height_px);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search or run a command"));
    m_search->setProperty("look", QStringLiteral("search"));
    m_search->setMinimumWidth(searchWidth_px_min);
    m_search->setMaximumWidth(searchWidth_px_max);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* prompt = new ElidedLabel(Look::Muted, m_search);
    prompt->setText(tr("Search customers, cases, orders, commands"));
    for (auto* label : {static_cast<QLabel*>(prompt), m_searchKey})
        label->setAttribute(Qt::WA_TransparentForMouseEvents); // a click means the button
    auto* inSearch = new QHBoxLayout(m_search);
    inSearch->setContentsMargins(icon_px + 2 * rhythm_px, 0, rhythm_px, 0);
    inSearch->setSpacing(rhythm_px);
    inSearch->addWidget(prompt, 1);
    inSearch->addWidget(m_searchKey, 0, Qt::AlignVCenter);
    m_states->setObjectName(QStringLiteral("repState"));
    m_states->setAccessibleName(tr("Your state"));
    m_figures->setSpacing(2 * rhythm_px);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * rhythm_px, 0, 2 * rhythm_px, 0);
    row->setSpacing(2 * rhythm_px);
    row->addWidget(makeLabel(Look::Brand, QStringLiteral("Callboard"), this));
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(m_call);
    row->addStretch(1);
    row->addLayout(m_figures);
    row->addWidget(m_states);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    connect(m_call, &CallPill::holdRequested, this, &TopBar::holdRequested);
    connect(m_call, &CallPill::endRequested, this, &TopBar::endRequested);
    connect(m_states, &QComboBox::activated, this, [this](int at) { Q_EMIT stateChosen(m_states->itemData(at).toString()); });
    m_states->hide();
}

void TopBar::setSearchKey(const QString& key) { m_searchKey->setText(key); }

void TopBar::setCall(const CallData& call) { m_call->setCall(call); }

void TopBar::setFigures(const QList<FigureData>& figures)
{
    while (auto* item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& figure : figures) {
        auto* label = makeLabel(Look::Muted, {}, this);
        label->setTextFormat(Qt::RichText);
        label->setText(QStringLiteral("%1 <b>%2</b>").arg(figure.label.toHtmlEscaped(), figure.value.toHtmlEscaped()));
        label->setToolTip(figure.meaning);
        label->setAccessibleName(QStringLiteral("%1 %2").arg(figure.label, figure.value));
        m_figures->addWidget(label);
    }
}

void TopBar::setStates(const QList<ChoiceData>& states, const QString& current)
{
    const QSignalBlocker quiet(m_states);
    m_states->clear();
    for (const auto& state : states)
        m_states->addItem(icon(state.icon), state.text, state.id);
    m_states->setCurrentIndex(m_states->findData(current));
    m_states->setVisible(!states.isEmpty());
}

} // namespace callboard
