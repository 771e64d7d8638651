// Digest: a number for a row's whole content, by which desk and server see whether they hold the same without sending it.
#pragma once

#include "core/domain/entities.h"

namespace callboard {

// Of kind, id, version and every value, so that also a byte that changed on a disk shows. The same at every desk and server whose entities have
// the same columns; digestFields() says which those are.
quint64 digestOf(const Schema& schema, const Row& row);
QString digestFields();

} // namespace callboard
