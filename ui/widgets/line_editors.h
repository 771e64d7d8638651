// Editors of fields that are typed: a line for texts, numbers, times, tags and phone numbers, and a box for notes.
#pragma once

#include "ui/widgets/field_editor.h"

namespace callboard {

FieldEditor* makeLineEditor(const FieldSpec& spec, QWidget* parent);
FieldEditor* makeNoteEditor(const FieldSpec& spec, QWidget* parent);

} // namespace callboard
