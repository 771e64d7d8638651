// ConflictDialog: one field that two people changed at the same time: before, what is kept beside, and what is in force.
#pragma once

#include "ui/shell/sheet.h"

namespace callboard {

// Texts as a person reads them.
struct ConflictData {
    QString about;              // the record
    QString label;              // of the field
    QString base, mine, theirs; // theirs is in force
    QString who, when;          // of mine; without a name it is the reader's own
};

class ConflictDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 760;

    ConflictDialog(const ConflictData& conflict, QWidget* parent);

Q_SIGNALS:
    void keepTheirs(); // the dialog closes with either; Escape leaves the conflict open
    void useMine();

protected:
    void submit() override;
};

} // namespace callboard
