// Channel: the ways on which a customer and the desk reach each other.
#pragma once

#include "core/domain/fields.h"

namespace callboard {

enum class Channel { Phone, Email, Chat, Text, Social, InPerson };
constexpr auto optionsOf(Channel)
{
    return std::array{Option{"phone", QT_TRANSLATE_NOOP("fields", "Phone")}, Option{"email", QT_TRANSLATE_NOOP("fields", "Email")},
                      Option{"chat", QT_TRANSLATE_NOOP("fields", "Chat")}, Option{"text", QT_TRANSLATE_NOOP("fields", "Text message")},
                      Option{"social", QT_TRANSLATE_NOOP("fields", "Social media")}, Option{"in_person", QT_TRANSLATE_NOOP("fields", "In person")}};
}

// How somebody would rather be reached: one of these ways, or none above the others.
enum class PreferredChannel { Any, Phone, Email, Chat, Text, Social, InPerson };
constexpr auto optionsOf(PreferredChannel)
{
    constexpr auto channels = optionsOf(Channel());
    std::array<Option, channels.size() + 1> options{Option{"any", QT_TRANSLATE_NOOP("fields", "Any way")}};
    for (std::size_t at = 0; at < channels.size(); ++at)
        options[at + 1] = channels[at];
    return options;
}

} // namespace callboard
