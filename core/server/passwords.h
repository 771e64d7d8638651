// Passwords as the server keeps them: Argon2id by libsodium, slow on purpose, never on a thread that others wait for.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace callboard {

// How much work one check costs. Interactive is for sites: 64 MiB and about 160 ms; Least is for tests of what surrounds it.
enum class PasswordCost { Interactive, Least };

inline constexpr qsizetype passwordBytesMin = 8, passwordBytesMax = 1024;

// Refuses passwords that are too short or too long; the error says which.
Result<QByteArray> hashOfPassword(const QByteArray& password, PasswordCost cost = PasswordCost::Interactive);
bool passwordMatches(const QByteArray& hash, const QByteArray& password);

// A token as it is stored: BLAKE2b-256, so that a stolen file signs nobody in.
QByteArray hashOfToken(const QByteArray& token);
// The one successor that `key` gives to a token and a try, as URL-safe text.
QByteArray derivedToken(const QByteArray& key, const QByteArray& from, const char* purpose);

} // namespace callboard
