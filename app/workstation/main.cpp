// callboard: the desk.
#include "app/options.h"
#include "app/workstation/desk_program.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>

using namespace callboard;

namespace {

const std::vector<OptionRow> table{
    {"profile", "", "folder of this program's files; the user's own data folder when empty"},
    {"server", "", "address of the site, as in http://127.0.0.1:8080"},
    {"user", "", "sign-in name"},
    {"password-file", "", "file whose first line is the password; asked for when empty"},
    {"size", "", "of the window, as in 1440x900; as it was the last time when empty"},
    {"theme", "", "system, light, dark or contrast, for this start"},
    {"language", "", "as in es or en-GB; the system's when empty"},
    {"ready-file", "", "written when the window can be used; for scripts"},
    {"config", "", "file of lines \"name = value\" with these names"},
};

int failWith(const Error& error)
{
    std::fprintf(stderr, "callboard: %s\n", error.sentence().toUtf8().constData());
    return 1;
}

Result<DeskProgramOptions> programOptions(const Options& options)
{
    DeskProgramOptions program;
    program.profile = options.text("profile");
    if (program.profile.isEmpty())
        program.profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    program.server = options.text("server");
    program.login = options.text("user");
    program.theme = options.text("theme");
    program.readyFile = options.text("ready-file");
    if (const QString size = options.text("size"); !size.isEmpty()) {
        bool wide = false, high = false;
        program.size = {size.section(u'x', 0, 0).toInt(&wide), size.section(u'x', 1).toInt(&high)};
        if (!wide || !high || program.size.width() < 640 || program.size.height() < 400)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "--size wants width and height, as in 1440x900, and at least 640x400."));
    }
    if (const QString path = options.text("password-file"); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The password file %1 cannot be read."), path);
        program.password = QString::fromUtf8(file.readLine()).trimmed();
    }
    return program;
}

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("callboard"));
    QApplication::setApplicationDisplayName(QStringLiteral("Callboard"));
    QApplication::setDesktopFileName(QStringLiteral("callboard"));
    const QPalette systemPalette = QApplication::palette();
    auto options = Options::read(table, QApplication::arguments().mid(1));
    if (!options)
        return failWith(options.error());
    if (options->wantsHelp()) {
        std::printf("callboard [options]\n\n%s", Options::helpText(table).constData());
        return 0;
    }
    auto program = programOptions(*options);
    if (!program)
        return failWith(program.error());
    QLocale locale = options->text("language").isEmpty() ? QLocale::system() : QLocale(options->text("language"));
    if (locale.language() == QLocale::C) // an environment without a language: texts are English, so are numbers and dates
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    installTranslations(application, locale);
    DeskProgram desk(std::move(program).value(), systemPalette);
    if (auto started = desk.start(); !started)
        return failWith(started.error());
    return QApplication::exec();
}
