// DueDialog: why a case is due when it is: the promise in one sentence, and the time from the opening on, step by step.
#pragma once

#include "ui/models/due_views.h"
#include "ui/shell/sheet.h"

namespace callboard {

class DueDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 520, height_px = 480;

    DueDialog(const DueData& due, QWidget* parent);

protected:
    void submit() override;
};

} // namespace callboard
