// Words of the program within an error's argument: in the reader's language, beside what people typed.
#include "core/base/own_words.h"

#include "core/base/result.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace callboard;

namespace {

// Spanish as far as this test needs it.
class FewWords final : public QTranslator {
public:
    FewWords() { QCoreApplication::installTranslator(this); }
    ~FewWords() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const bool isField = qstrcmp(context, "fields") == 0;
        if (isField && qstrcmp(source, "Open") == 0)
            return QStringLiteral("Abierto");
        if (isField && qstrcmp(source, "Category") == 0)
            return QStringLiteral("Categoría");
        return qstrcmp(context, "errors") == 0 && qstrcmp(source, "Needs: %1.") == 0 ? QStringLiteral("Falta: %1.") : QString();
    }
};

QString sentenceWith(const QString& argument) { return Error::of(ErrorCode::Invalid, "Needs: %1.", argument).sentence(); }

}

TEST_CASE("a word of the program in a sentence is in the reader's language, and what people typed stays")
{
    const QString list = ownWord("Category") + QStringLiteral(", Open, ") + ownWord("Open");
    CHECK(sentenceWith(list) == QStringLiteral("Needs: Category, Open, Open."));
    const FewWords spanish;
    CHECK(sentenceWith(list) == QStringLiteral("Falta: Categoría, Open, Abierto."));
}

TEST_CASE("an argument that was cut off in the middle of a word of the program is shown as far as it goes")
{
    QString word = ownWord("Open");
    word.chop(1);
    CHECK(sentenceWith(QStringLiteral("a ") + word).startsWith(QStringLiteral("Needs: a ")));
    CHECK(sentenceWith({}) == QStringLiteral("Needs: ."));
}
