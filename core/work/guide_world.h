// What guides may refer to in this program: the table of operations and the records that a rep looks at.
#pragma once

#include "core/guide/guide_world.h"

namespace callboard {

GuideWorld workGuideWorld();

// Operations that move money; their guides are held to more.
bool isMoneyOperation(QByteArrayView name);

} // namespace callboard
