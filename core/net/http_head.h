// Reading a request's head: Beast takes it apart after the framing rules have let it through.
#pragma once

#include "core/net/http_message.h"

namespace callboard {

// Fills in method, path, query and headers. `head` is one that readFraming() accepts. False when a line of it is not valid all the same.
bool readHead(QByteArrayView head, HttpRequest& request);

} // namespace callboard
