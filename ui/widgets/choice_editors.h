// Editors of fields that are chosen: one of a list, a text with proposals, yes or no.
#pragma once

#include "ui/widgets/field_editor.h"

namespace callboard {

FieldEditor* makeChoiceEditor(const FieldSpec& spec, QWidget* parent);   // values are the ids of the choices; Uuids for references
FieldEditor* makeProposalEditor(const FieldSpec& spec, QWidget* parent); // any text may be typed
FieldEditor* makeCheckEditor(const FieldSpec& spec, QWidget* parent);

} // namespace callboard
