// SalvageDialog: the file with unsent work was damaged: what was taken over, where the damaged file is, and a copy of it for whoever can help.
#pragma once

#include "ui/shell/sheet.h"

class QLabel;

namespace callboard {

class SalvageDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    SalvageDialog(const Error& what, QWidget* parent);
    void showCopied(const Result<QString>& where); // answers copyWanted()

Q_SIGNALS:
    void copyWanted(const QString& folder);
    void read(); // it need not be shown again

protected:
    void submit() override;

private:
    void chooseFolder();

    QLabel* m_answer;
};

} // namespace callboard
