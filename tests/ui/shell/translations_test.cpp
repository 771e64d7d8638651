// The translations: nothing is missing, and what a sentence is filled with survives in every language.
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/status_strip.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace callboard;

namespace {

struct Message {
    QString context, source;
    QStringList texts; // one, or one for each form of the plural
    bool plural = false, finished = true;
};

// A text that the sources mark for translation; the context is empty where tr() stands, because its class gives it.
struct Marked {
    QString context, text;
};

const QString root = QStringLiteral(CALLBOARD_SOURCE_DIR);
const QString spanish = root + QStringLiteral("/resources/translations/callboard_es.ts");
const QString english = root + QStringLiteral("/resources/translations/callboard_en.ts"); // the forms of plurals only

QString contentOf(const QString& path)
{
    QFile file(path);
    CAPTURE(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QList<Message> messagesOf(const QString& path)
{
    QXmlStreamReader reader(contentOf(path));
    QList<Message> messages;
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString element = reader.name().toString();
        if (element == QStringLiteral("name")) {
            context = reader.readElementText();
        } else if (element == QStringLiteral("message")) {
            Message message;
            message.context = context;
            message.plural = reader.attributes().hasAttribute(QStringLiteral("numerus"));
            messages.append(message);
        } else if (element == QStringLiteral("source")) {
            messages.last().source = reader.readElementText();
        } else if (element == QStringLiteral("translation")) {
            Message& message = messages.last();
            message.finished = !reader.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.plural)
                message.texts.append(reader.readElementText());
        } else if (element == QStringLiteral("numerusform")) {
            messages.last().texts.append(reader.readElementText());
        }
    }
    INFO(path.toStdString() << ": " << reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    REQUIRE_FALSE(messages.isEmpty());
    return messages;
}

// "%1", "%2", "%n": which ones, however often.
QSet<QString> filledIn(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%L?(\\d+|n)"));
    QSet<QString> marks;
    for (auto found = mark.globalMatch(text); found.hasNext();)
        marks.insert(found.next().captured(1));
    return marks;
}

// The text of string literals that stand side by side, as the compiler joins them.
QString joined(const QString& literals)
{
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto found = literal.globalMatch(literals); found.hasNext();)
        text += found.next().captured(1);
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

QList<Marked> markedInSources()
{
    const QString literals = QStringLiteral("((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
    const QRegularExpression noop(QStringLiteral("QT_TRANSLATE_NOOP\\(\\s*\"(\\w+)\"\\s*,\\s*") + literals);
    const QRegularExpression tr(QStringLiteral("\\btr\\(\\s*") + literals);
    QList<Marked> marked;
    for (const char* folder : {"/core", "/ui", "/app"}) {
        QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString code = contentOf(files.next());
            for (auto found = noop.globalMatch(code); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                marked.append(Marked{match.captured(1), joined(match.captured(2))});
            }
            for (auto found = tr.globalMatch(code); found.hasNext();)
                marked.append(Marked{QString(), joined(found.next().captured(1))});
        }
    }
    return marked;
}

} // namespace

TEST_CASE("every text of a translation is finished, in every form of its plural")
{
    for (const QString& path : {spanish, english}) {
        for (const Message& message : messagesOf(path)) {
            CAPTURE(path.toStdString(), message.context.toStdString(), message.source.toStdString());
            CHECK(message.finished);
            CHECK(message.texts.size() == (message.plural ? 2 : 1));
            CHECK_FALSE(message.texts.contains(QString()));
        }
    }
}

TEST_CASE("a translation is filled with the same values as its source")
{
    const QSet<QString> three{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("n")};
    CHECK((filledIn(QStringLiteral("%2 of %1, %n times")) == three));
    for (const QString& path : {spanish, english}) {
        for (const Message& message : messagesOf(path)) {
            for (const QString& text : message.texts) {
                CAPTURE(message.source.toStdString(), text.toStdString());
                CHECK((filledIn(text) == filledIn(message.source)));
            }
        }
    }
}

TEST_CASE("every text that the sources mark is in the Spanish translation")
{
    QSet<QString> known, knownAnywhere;
    for (const Message& message : messagesOf(spanish)) {
        known.insert(message.context + QLatin1Char('\n') + message.source);
        knownAnywhere.insert(message.source);
    }
    const QList<Marked> marked = markedInSources();
    QSet<QString> contexts;
    for (const Marked& one : marked) {
        contexts.insert(one.context);
        CAPTURE(one.context.toStdString(), one.text.toStdString());
        CHECK((one.context.isEmpty() ? knownAnywhere.contains(one.text) : known.contains(one.context + QLatin1Char('\n') + one.text)));
    }
    for (const char* context : {"", "errors", "fields", "commands", "panels", "settings", "languages"})
        CHECK(contexts.contains(QString::fromLatin1(context))); // the search itself found something of each kind
}

TEST_CASE("a translation is filed under the name that a class has at run time")
{
    QSet<QString> contexts;
    for (const QString& path : {spanish, english})
        for (const Message& message : messagesOf(path))
            contexts.insert(message.context);
    CHECK(contexts.contains(QString::fromLatin1(SignInDialog::staticMetaObject.className())));
    CHECK(contexts.contains(QString::fromLatin1(StatusStrip::staticMetaObject.className())));
}

TEST_CASE("a language to translate is called what Qt calls it")
{
    QSet<QString> names;
    for (int language = QLocale::AnyLanguage; language <= QLocale::LastLanguage; ++language)
        names.insert(QLocale::languageToString(static_cast<QLocale::Language>(language)));
    for (const Message& message : messagesOf(spanish)) {
        if (message.context == QStringLiteral("languages")) {
            CAPTURE(message.source.toStdString());
            CHECK(names.contains(message.source));
        }
    }
}
