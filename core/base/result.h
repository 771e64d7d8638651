// Result<T>: a value, or an Error that names the thing and the remedy; the only way a function of ours fails.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdlib>
#include <utility>
#include <variant>

namespace callboard {

// One table for code, protocol, screens and documents; errorCodes() gives the stored names.
enum class ErrorCode {
    Invalid,   // the input is not acceptable; the text names the field or line
    Denied,    // this person may not do that
    Missing,   // what was asked for does not exist (or not here)
    Conflict,  // somebody else's change stands in the way
    Expired,   // a token, ticket or version has run out
    Busy,      // try again later; the other side is there but cannot now
    Offline,   // the other side cannot be reached
    Storage,   // the disk is full, read-only or failing; nothing was saved
    Corrupt,   // bytes are not what they must be
    Cancelled, // the asker gave up
    Bug        // a programmer's error that could be reported instead of stopping
};

QByteArray nameOf(ErrorCode code);
ErrorCode errorCodeNamed(const QByteArray& name); // Bug for a name this version does not know

// An operating error as a value. `text` is a source text (marked QT_TRANSLATE_NOOP("errors", …)) with %1, %2 … for `args`,
// so that it travels untranslated and is put into the reader's language where it is shown.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Bug;
    QString text;
    QStringList args;
    QString field; // name of the offending field or column, when there is one

    template <class... Args>
    static Error of(ErrorCode code, const char* text, const Args&... args) { return {code, QString::fromUtf8(text), {toText(args)...}, {}}; }
    Error inField(const QString& name) const;
    QString sentence() const; // translated, arguments filled in
    bool operator==(const Error&) const = default;

private:
    static QString toText(const QString& text) { return text; }
    static QString toText(const QByteArray& text) { return QString::fromUtf8(text); }
    static QString toText(const char* text) { return QString::fromUtf8(text); }
    template <class N> requires std::is_arithmetic_v<N>
    static QString toText(N number) { return QString::number(number); }
};

// Stops the program: a programmer's error, never an operating one. Stays on in release builds.
[[noreturn]] void stop(const char* file, int line, const char* what);
#define CALLBOARD_REQUIRE(condition) ((condition) ? static_cast<void>(0) : ::callboard::stop(__FILE__, __LINE__, #condition))

template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    template <class U> requires(std::is_convertible_v<U, T> && !std::is_same_v<std::decay_t<U>, T> && !std::is_same_v<std::decay_t<U>, Error> && !std::is_same_v<std::decay_t<U>, Result>)
    Result(U&& value) : m_state(std::in_place_index<0>, std::forward<U>(value)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const& { CALLBOARD_REQUIRE(ok()); return *std::get_if<0>(&m_state); }
    T& value() & { CALLBOARD_REQUIRE(ok()); return *std::get_if<0>(&m_state); }
    T&& value() && { CALLBOARD_REQUIRE(ok()); return std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const { CALLBOARD_REQUIRE(!ok()); return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}
    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const { CALLBOARD_REQUIRE(!m_ok); return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace callboard
