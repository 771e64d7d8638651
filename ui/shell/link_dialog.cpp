// How, which, and a list of both what is linked and what could be.
#include "ui/shell/link_dialog.h"

#include "ui/widgets/choice_bar.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_box.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int listHeight_px = 300;
constexpr QLatin1String linkedGroup("linked");

}

LinkDialog::LinkDialog(const LinkDialogData& shown, QWidget* parent)
    : Sheet(QStringLiteral("linkDialog"), shown.title, shown.primary, parent), m_data(shown), m_kind(new ChoiceBar(this)), m_search(new SearchBox(this)),
      m_list(new HintedList(QStringLiteral("link.list"), tr("Cases"), {.icons = true}, {QStringLiteral("link"), tr("No case found"), tr("Type a number, words of the case, or its customer.")}, this)),
      m_state(makeLabel(Look::Muted, {}, this))
{
    m_kind->setObjectName(QStringLiteral("link.kind"));
    m_kind->setAccessibleName(tr("How they belong together"));
    m_kind->setChoices(shown.kinds);
    m_kind->setVisible(!shown.kinds.isEmpty());
    m_kind->setToolTip(tr("Alt+K: the next one"));
    m_search->setObjectName(QStringLiteral("link.search"));
    m_search->setAccessibleName(tr("The other case"));
    m_search->setPlaceholderText(tr("Number, words or customer of the other case"));
    m_search->setList(&m_list->list());
    m_list->list().setFocusPolicy(Qt::NoFocus);
    m_list->setMinimumHeight(listHeight_px);
    m_state->setObjectName(QStringLiteral("link.state"));
    m_state->setWordWrap(true);
    body().addWidget(m_kind);
    body().addWidget(m_search);
    body().addWidget(m_list, 1);
    body().addWidget(m_state);
    addCancel();
    auto* step = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_K), this);
    connect(step, &QShortcut::activated, this, [this] { m_kind->step(1); });
    connect(m_search, &SearchBox::queryChanged, this, [this] {
        if (query().isEmpty())
            return setRows(m_data.proposed + m_data.linked);
        m_hits.clear();
        Q_EMIT searched(query());
    });
    connect(m_list, &HintedList::opened, this, &LinkDialog::submit);
    connect(&m_list->list(), &RowList::currentKeyChanged, this, &LinkDialog::showCurrent);
    setRows(shown.proposed + shown.linked);
    resize(width_px, sizeHint().height());
    m_search->setFocus();
}

QString LinkDialog::query() const { return m_search->text().trimmed(); }

void LinkDialog::setRows(const ListRows& rows)
{
    m_list->setRows(rows);
    m_list->list().selectFirst();
    showCurrent();
}

void LinkDialog::setHits(const QString& forQuery, const ListRows& hits)
{
    if (forQuery != query())
        return;
    m_hits = hits;
    setRows(m_hits);
}

void LinkDialog::addHits(const QString& forQuery, const ListRows& hits)
{
    if (forQuery != query() || hits.isEmpty())
        return;
    const QString selected = m_list->list().currentKey();
    setRows(m_hits + hits);
    if (!selected.isEmpty())
        m_list->list().select(selected);
}

void LinkDialog::showCurrent()
{
    const auto index = m_list->list().currentIndex();
    const bool isLinked = index.isValid() && m_list->list().rows().row(index).group == linkedGroup;
    primary().setText(isLinked ? tr("Take off") : m_data.primary);
    primary().setEnabled(index.isValid());
}

void LinkDialog::showError(const Error& error)
{
    setLook(m_state, Look::Bad);
    m_state->setText(error.sentence());
}

void LinkDialog::showWaiting(const QString& sentence)
{
    setLook(m_state, Look::Muted);
    m_state->setText(sentence);
}

void LinkDialog::submit()
{
    const auto index = m_list->list().currentIndex();
    if (!index.isValid())
        return m_search->setFocus();
    const ListRow& row = m_list->list().rows().row(index);
    if (row.group == linkedGroup)
        Q_EMIT takeOffWanted(row.key);
    else
        Q_EMIT linkWanted(row.key, m_kind->chosen());
}

} // namespace callboard
