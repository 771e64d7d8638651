// The entry point of test binaries with widgets: a Qt application in the product's light theme around Catch2's session.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/shell/theme.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    callboard::installTranslations(application, QLocale(QLocale::English));
    callboard::putOn(application, callboard::ThemeName::Light);
    return Catch::Session().run(argc, argv);
}
