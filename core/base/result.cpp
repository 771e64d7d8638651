// Names of error codes, and the sentence that a person reads.
#include "core/base/result.h"

#include "core/base/own_words.h"

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
    const QString pattern = QCoreApplication::translate("errors", text.toUtf8().constData());
    QString sentence;
    // In one pass, because an argument is somebody's input and may itself contain "%1".
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int which = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : 0;
        if (which >= 1 && which <= args.size()) {
            sentence += withOwnWords(args[which - 1]);
            ++i;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

void stop(const char* file, int line, const char* what)
{
    std::fprintf(stderr, "%s:%d: a rule of the program is broken and it stops to keep the data safe: %s\n", file, line, what);
    std::abort();
}

} // namespace callboard
