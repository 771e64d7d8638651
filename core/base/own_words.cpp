// Each word stands between two of the code points that Unicode keeps for a program's own use (noncharacters, U+FDD0 to U+FDEF).
#include "core/base/own_words.h"

#include <QCoreApplication>

namespace callboard {

namespace {
constexpr QChar wordBegins(0xFDD0), wordEnds(0xFDD1);
}

QString ownWord(const char* source) { return wordBegins + QString::fromUtf8(source) + wordEnds; }

QString withOwnWords(const QString& argument)
{
    QString text;
    qsizetype done = 0;
    for (qsizetype begin = argument.indexOf(wordBegins); begin >= 0; begin = argument.indexOf(wordBegins, done)) {
        const qsizetype end = argument.indexOf(wordEnds, begin);
        if (end < 0)
            break;
        text += QStringView(argument).sliced(done, begin - done);
        text += QCoreApplication::translate("fields", argument.mid(begin + 1, end - begin - 1).toUtf8().constData());
        done = end + 1;
    }
    return text + argument.mid(done);
}

} // namespace callboard
