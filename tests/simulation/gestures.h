// Gestures: what people do at a desk, chosen from what they see there; a few records are everybody's, so that their changes meet.
#pragma once

#include "tests/simulation/desk_node.h"

namespace callboard::simulation {

// One gesture of the desk's person. `dice` are of this gesture alone.
void doSomething(DeskNode& node, SeededRandom& dice);

// What the person sees of one kind.
template <class E> std::vector<Record<E>> seen(DeskNode& node)
{
    if (!node.desk().hasCache())
        return {};
    auto records = node.desk().cache().rows().list<E>(Query{nullptr, {}, {}, false, 1'000, 0});
    return records ? *records : std::vector<Record<E>>{};
}

// Records what a customer said about being reached, or that an answer was recorded by mistake.
void askForConsent(DeskNode& node, const Record<Customer>& customer, SeededRandom& dice);

// Links a case with another, makes one of two or two of one, and takes such things back.
void linkOrMerge(DeskNode& node, const Record<CaseFile>& file, SeededRandom& dice);

// What an administrator does at their own desk: another role, other teams.
void changePerson(DeskNode& admin, SeededRandom& dice);

} // namespace callboard::simulation
