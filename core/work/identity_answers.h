// Identity answers: which questions a record can answer, and what it answers; for a person to compare with what they hear, never to be kept.
#pragma once

#include "core/domain/customer.h"

namespace callboard {

struct AnswerableField {
    const char* name;
    const char* question; // a label of "fields"
};
// Beside these, every declared field of customers, as "custom.<name>".
const std::vector<AnswerableField>& answerableFields();

// What the record says; empty where it says nothing, so that the question cannot be asked.
QString identityAnswer(const Customer& customer, const QString& field);

} // namespace callboard
