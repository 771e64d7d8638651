// libsodium, and nothing of our own making.
#include "core/server/passwords.h"

#include <sodium.h>

namespace callboard {

namespace {

constexpr std::size_t tokenBytes = 32;

const unsigned char* unsignedBytes(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }

QByteArray blake2b(const QByteArray& text, const QByteArray& key)
{
    QByteArray hash(qsizetype(tokenBytes), '\0');
    const int done = crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), tokenBytes, unsignedBytes(text), std::size_t(text.size()), key.isEmpty() ? nullptr : unsignedBytes(key),
                                        std::size_t(key.size()));
    CALLBOARD_REQUIRE(done == 0);
    return hash;
}

}

Result<QByteArray> hashOfPassword(const QByteArray& password, PasswordCost cost)
{
    if (password.size() < passwordBytesMin)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The password is shorter than %1 characters. Choose a longer one."), passwordBytesMin);
    if (password.size() > passwordBytesMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The password is longer than %1 characters. Choose a shorter one."), passwordBytesMax);
    CALLBOARD_REQUIRE(sodium_init() >= 0);
    const bool least = cost == PasswordCost::Least;
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, password.constData(), static_cast<unsigned long long>(password.size()), least ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          least ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Error::of(ErrorCode::Busy, QT_TRANSLATE_NOOP("errors", "There is not enough memory to protect the password. Try again."));
    return QByteArray(hash);
}

bool passwordMatches(const QByteArray& hash, const QByteArray& password)
{
    CALLBOARD_REQUIRE(sodium_init() >= 0);
    // crypto_pwhash_str_verify reads a field of fixed size.
    QByteArray field = hash.left(crypto_pwhash_STRBYTES - 1);
    field.append(crypto_pwhash_STRBYTES - field.size(), '\0');
    return crypto_pwhash_str_verify(field.constData(), password.constData(), static_cast<unsigned long long>(password.size())) == 0;
}

QByteArray hashOfToken(const QByteArray& token)
{
    CALLBOARD_REQUIRE(sodium_init() >= 0);
    return blake2b(token, {});
}

QByteArray derivedToken(const QByteArray& key, const QByteArray& from, const char* purpose)
{
    CALLBOARD_REQUIRE(sodium_init() >= 0);
    return blake2b(QByteArray(purpose) + '\0' + from, key).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace callboard
