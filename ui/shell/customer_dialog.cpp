// The form of the customer's schema in a scroll area.
#include "ui/shell/customer_dialog.h"

#include "ui/widgets/tokens.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int height_px = 640;

} // namespace

CustomerDialog::CustomerDialog(Purpose purpose, const Customer& customer, const FieldContext& context, QWidget* parent)
    : Sheet(QStringLiteral("customerDialog"), purpose == Purpose::Create ? tr("New customer") : tr("Edit customer"), purpose == Purpose::Create ? tr("Create customer") : tr("Save changes"), parent),
      m_purpose(purpose), m_form(new RecordForm(QStringLiteral("customer"), fieldSpecs(schemaOf<Customer>(), context), nullptr)), m_scroll(new QScrollArea(this))
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
    body().addWidget(m_scroll, 1);
    addCancel();
    resize(width_px, height_px);
    connect(m_form, &RecordForm::needsSight, m_scroll, [this](QWidget* place) { m_scroll->ensureWidgetVisible(place); });
    m_form->focusField(QByteArrayLiteral("given_name"));
}

void CustomerDialog::showError(const Error& error) { m_form->showError(error); }

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
