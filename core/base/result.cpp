// Names of error codes, and the sentence that a person reads.
#include "core/base/result.h"

#include <QCoreApplication>
#include <array>
#include <cstdio>

namespace callboard {

namespace {
constexpr std::array codeNames{"invalid", "denied", "missing", "conflict", "expired", "busy", "offline", "storage", "corrupt", "cancelled", "bug"};
static_assert(codeNames.size() == std::size_t(ErrorCode::Bug) + 1);
}

QByteArray nameOf(ErrorCode code)
{
    return codeNames[std::size_t(code)];
}

ErrorCode errorCodeNamed(const QByteArray& name)
{
    for (std::size_t i = 0; i < codeNames.size(); ++i)
        if (name == codeNames[i])
            return ErrorCode(i);
    return ErrorCode::Bug;
}

Error Error::inField(const QString& name) const
{
    Error copy = *this;
    copy.field = copy.field.isEmpty() ? name : name + QLatin1Char('.') + copy.field;
    return copy;
}

QString Error::sentence() const
{
    QString sentence = QCoreApplication::translate("errors", text.toUtf8().constData());
    for (const QString& argument : args)
        sentence = sentence.arg(argument);
    return sentence;
}

void stop(const char* file, int line, const char* what)
{
    std::fprintf(stderr, "%s:%d: a rule of the program is broken and it stops to keep the data safe: %s\n", file, line, what);
    std::abort();
}

} // namespace callboard
