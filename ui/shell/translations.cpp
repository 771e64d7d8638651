// Translators owned by the application.
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void useResources() { Q_INIT_RESOURCE(translations); }

namespace callboard {

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    useResources();
    const auto install = [&application](const QLocale& language, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(language, name, QStringLiteral("_"), folder))
            application.installTranslator(translator);
        else
            delete translator;
    };
    const QString ours = QStringLiteral(":/callboard/translations");
    install(QLocale(QLocale::English), QStringLiteral("callboard"), ours); // what a language lacks is at least good English
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(locale, QStringLiteral("callboard"), ours);
}

} // namespace callboard
