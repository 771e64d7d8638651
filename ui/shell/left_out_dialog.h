// LeftOutDialog: which of several cases stayed as they were, each with its reason.
#pragma once

#include "ui/models/list_row.h"
#include "ui/shell/sheet.h"

namespace callboard {

class LeftOutDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 560;

    LeftOutDialog(const QString& title, const ListRows& rows, QWidget* parent);

protected:
    void submit() override;
};

} // namespace callboard
