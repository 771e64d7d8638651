// Each setting a field of choices with its note below.
#include "ui/shell/settings_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/record_form.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

std::vector<FieldSpec> specs()
{
    std::vector<FieldSpec> all;
    for (const Setting& setting : settings()) {
        FieldSpec spec{setting.key.toUtf8(), setting.label, setting.choices.isEmpty() ? Kind::Unknown : Kind::Option};
        spec.choices = setting.choices;
        spec.note = setting.note;
        all.push_back(spec);
    }
    return all;
}

} // namespace

SettingsDialog::SettingsDialog(SettingsStore store, QWidget* parent)
    : Sheet(QStringLiteral("settingsDialog"), tr("Settings"), tr("Done"), parent), m_store(std::move(store)), m_form(new RecordForm(QStringLiteral("setting"), specs(), this))
{
    std::map<QByteArray, Value> values;
    for (const Setting& setting : settings())
        values[setting.key.toUtf8()] = settingValue(m_store, setting.key);
    m_form->setValues(values);
    body().addWidget(m_form, 1);
    resize(width_px, sizeHint().height());
    connect(m_form, &RecordForm::changed, this, [this](const QByteArray& name) {
        const QString key = QString::fromUtf8(name);
        m_store.set(key, m_form->text(name));
        Q_EMIT changed(key, m_form->text(name));
    });
    m_form->focusField();
}

void SettingsDialog::submit() { finish(); }

} // namespace callboard
