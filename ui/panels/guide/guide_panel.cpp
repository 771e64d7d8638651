// A stack of the run and three lists; the keys go to whatever is on top.
#include "ui/panels/guide/guide_panel.h"

#include "ui/panels/guide/guide_picker.h"
#include "ui/panels/guide/guide_run_view.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int keysAhead_max = 60;
constexpr int ring_px = 6; // from the panel's edge to the ring that says that the keys are here

}

GuidePanel::GuidePanel(QWidget* parent)
    : QWidget(parent), m_stack(new PageStack(this)), m_run(new GuideRunView(this)),
      m_guides(new GuidePicker(QStringLiteral("guide"), tr("Start a guide"), {QStringLiteral("guide"), tr("No guide to start"), tr("Open a customer or a case: the guides that a lead has published for their brand appear here.")}, this)),
      m_steps(new GuidePicker(QStringLiteral("guide.steps"), tr("Jump to a step"), {QStringLiteral("guide"), tr("No steps"), tr("This guide has no step to jump to.")}, this)),
      m_people(new GuidePicker(QStringLiteral("guide.people"), tr("Hand the guide over to"), {QStringLiteral("people"), tr("Nobody else is here"), tr("A guide is handed over to somebody of the case's team.")}, this))
{
    setObjectName(QLatin1String(info.id));
    setAccessibleName(tr("Guide"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, rhythm_px, 0, 0);
    column->addWidget(m_stack);
    auto* around = new QWidget(m_stack);
    auto* ring = new QVBoxLayout(around);
    ring->setContentsMargins(ring_px, 0, ring_px, ring_px);
    ring->addWidget(m_run);
    m_stack->addWidget(around);
    for (GuidePicker* picker : {m_guides, m_steps, m_people}) {
        m_stack->addWidget(picker);
        connect(picker, &GuidePicker::picked, this, &GuidePanel::picked);
        connect(picker, &GuidePicker::left, this, &GuidePanel::left);
    }
    connect(m_run, &GuideRunView::digitPressed, this, &GuidePanel::digitPressed);
    connect(m_run, &GuideRunView::nextRequested, this, &GuidePanel::nextRequested);
    connect(m_run, &GuideRunView::backRequested, this, &GuidePanel::backRequested);
    connect(m_run, &GuideRunView::typed, this, &GuidePanel::typed);
    connect(m_run, &GuideRunView::commandRequested, this, &GuidePanel::commandRequested);
    connect(m_run, &GuideRunView::left, this, &GuidePanel::left);
    for (QWidget* place : {static_cast<QWidget*>(m_run), m_run->line(), m_guides->focusProxy(), m_steps->focusProxy(), m_people->focusProxy()})
        place->installEventFilter(this);
    setData({});
}

GuidePicker* GuidePanel::pickerOf(GuidePage page) const
{
    switch (page) {
    case GuidePage::Run: return nullptr;
    case GuidePage::Guides: return m_guides;
    case GuidePage::Steps: return m_steps;
    case GuidePage::People: return m_people;
    }
    return nullptr;
}

void GuidePanel::setData(const GuideData& data)
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    const bool isOtherPage = data.page != m_data.page, isElsewhere = isOtherPage || data.place != m_data.place || data.run != m_data.run;
    // What was typed ahead was not meant for a list, nor for a step that does not go on.
    if (!data.isBusy && (data.page != GuidePage::Run || !data.problem.isEmpty()))
        m_ahead.clear();
    m_data = data;
    GuidePicker* picker = pickerOf(data.page);
    QWidget* page = picker ? static_cast<QWidget*>(picker) : m_run->parentWidget();
    if (picker) {
        picker->setRows(data.rows);
        picker->setProblem(data.problem);
        if (isOtherPage)
            picker->startAnew();
    } else {
        m_run->setData(data);
    }
    QWidget* place = picker ? picker->focusProxy() : m_run->keyPlace();
    setFocusProxy(place);
    m_stack->setCurrentWidget(page);
    if (hadFocus && (isOtherPage || !focus->isVisible()))
        place->setFocus(Qt::OtherFocusReason);
    if (isElsewhere)
        Q_EMIT moved();
    typeAhead();
}

void GuidePanel::typeAhead()
{
    while (!m_data.isBusy && !m_ahead.isEmpty()) {
        const Ahead one = m_ahead.takeFirst();
        QKeyEvent again(QEvent::KeyPress, one.key, Qt::NoModifier, one.text);
        QCoreApplication::sendEvent(focusProxy(), &again);
    }
}

bool GuidePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_data.isBusy)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool isMeantForNext = isPlain && !key->text().isEmpty() && key->key() != Qt::Key_Escape && key->key() != Qt::Key_Tab;
    if (!isMeantForNext)
        return QWidget::eventFilter(watched, event);
    if (m_ahead.size() < keysAhead_max && !key->isAutoRepeat())
        m_ahead.append({key->key(), key->text()});
    return true;
}

void GuidePanel::next() { m_run->next(); }

} // namespace callboard
