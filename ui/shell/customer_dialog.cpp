// The form of the customer's schema in a scroll area.
#include "ui/shell/customer_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int height_px = 640;
constexpr int pause_ms = 200;  // of typing, until others are looked for
constexpr int knownKeys = 3;   // Alt+1 to Alt+3

} // namespace

CustomerDialog::CustomerDialog(Purpose purpose, const Customer& customer, const FieldContext& context, QWidget* parent)
    : Sheet(QStringLiteral("customerDialog"), purpose == Purpose::Create ? tr("New customer") : tr("Edit customer"), purpose == Purpose::Create ? tr("Create customer") : tr("Save changes"), parent),
      m_purpose(purpose), m_form(new RecordForm(QStringLiteral("customer"), fieldSpecs(schemaOf<Customer>(), context), nullptr)), m_scroll(new QScrollArea(this)),
      m_why(makeLabel(Look::Muted, {}, this)), m_knownTitle(makeLabel(Look::Strong, tr("Perhaps here already. What you typed stays in this sheet until you save it or open one of these."), this)),
      m_known(new RowList(QStringLiteral("customer.known"), tr("Perhaps here already"), {.icons = true, .separators = true}, this))
{
    const Schema& schema = schemaOf<Customer>();
    const Customer nobody;
    m_form->setValues(fieldValues(schema, valuesOf(schema, purpose == Purpose::Create ? &nobody : &customer)));
    if (purpose == Purpose::Create)
        m_form->propose(fieldValues(schema, valuesOf(schema, &customer)));
    m_form->layout()->setContentsMargins(0, 0, 2 * rhythm_px, 0); // beside the scroll bar
    m_scroll->setWidget(m_form); // takes ownership
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_why->setWordWrap(true);
    m_knownTitle->setWordWrap(true);
    for (QWidget* part : {static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_knownTitle), static_cast<QWidget*>(m_known)})
        part->hide();
    body().addWidget(m_why);
    body().addWidget(m_scroll, 1);
    body().addWidget(m_knownTitle);
    body().addWidget(m_known);
    addCancel();
    if (purpose == Purpose::Create)
        lookForKnown();
    resize(width_px, height_px);
    connect(m_form, &RecordForm::needsSight, m_scroll, [this](QWidget* place) { m_scroll->ensureWidgetVisible(place); });
    m_form->focusField(QByteArrayLiteral("given_name"));
}

void CustomerDialog::showError(const Error& error) { m_form->showError(error); }

void CustomerDialog::lookForKnown()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause_ms);
    connect(m_form, &RecordForm::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT typed(m_form->patch()); });
    if (!m_form->patch().isEmpty())
        m_pause.start(); // the caller's number may say it before anything is typed
    const auto choose = [this](const QString& key) { Q_EMIT knownChosen(key, m_form->patch()); };
    connect(m_known, &RowList::opened, this, choose);
    for (int at = 0; at < knownKeys; ++at) {
        auto* open = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + at)), this);
        connect(open, &QShortcut::activated, this, [this, at, choose] {
            if (at < m_known->rows().rowCount())
                choose(m_known->rows().row(m_known->rows().index(at)).key);
        });
    }
}

void CustomerDialog::propose(const std::map<QByteArray, Value>& values, const QString& why)
{
    m_form->propose(values);
    m_why->setText(why);
    m_why->show();
}

void CustomerDialog::showKnown(const ListRows& known)
{
    m_known->rows().setRows(known);
    m_knownTitle->setVisible(!known.isEmpty());
    m_known->setVisible(!known.isEmpty());
    int height = 0;
    for (int at = 0; at < m_known->rows().rowCount(); ++at)
        height += m_known->sizeHintForRow(at);
    m_known->setFixedHeight(height + rhythm_px);
    layout()->activate();
    if (auto* caret = m_form->focusWidget()) // the form has become shorter above it
        m_scroll->ensureWidgetVisible(caret);
}

void CustomerDialog::submit()
{
    if (!m_form->check())
        return;
    const FieldPatch patch = m_form->patch();
    if (patch.isEmpty() && m_purpose == Purpose::Edit)
        finish(); // nothing to tell anybody
    else
        Q_EMIT saved(patch);
}

} // namespace callboard
