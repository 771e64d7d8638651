// SettingsDialog: the table of settings as a form; a choice applies at once.
#pragma once

#include "ui/shell/settings.h"
#include "ui/shell/sheet.h"

namespace callboard {

class RecordForm;

class SettingsDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520;

    SettingsDialog(SettingsStore store, QWidget* parent);

Q_SIGNALS:
    void changed(const QString& key, const QString& value); // after it was stored

protected:
    void submit() override;

private:
    SettingsStore m_store;
    RecordForm* m_form;
};

} // namespace callboard
