// Signing in: asks whoever answers at an address whether it is Callboard, and trades name and password for tokens.
#pragma once

#include "core/net/transport.h"
#include "core/sync/protocol.h"

namespace callboard {

// Two calls (hello, login); `done` is called once, on the transport's thread, unless the transport is destroyed first.
// The password is in memory only and is not kept.
void signIn(Transport& transport, const SignInRequest& request, std::function<void(Result<SignedIn>)> done);

} // namespace callboard
