// callboard-server: serves one site until it is told to stop.
#include "app/options.h"
#include "app/program.h"
#include "core/server/server.h"

#include <QCoreApplication>

#include <cstdio>

using namespace callboard;

namespace {

const std::vector<OptionRow> table{
    {"data", "", "folder of the site; made by: callboard-admin init FOLDER"},
    {"database", "", "instead of a folder: postgresql://[user[:password]@]host[:port]/database; several servers may serve one"},
    {"listen", "127.0.0.1:8080", "address and port; port 0 takes a free one"},
    {"config", "", "file of lines \"name = value\" with these names"},
    {"certificate", "", "PEM file for TLS; without it the server is for this machine or behind a proxy"},
    {"key", "", "PEM file with the certificate's key"},
    {"trusted-proxies", "", "addresses whose X-Forwarded-For is believed, with commas between"},
    {"readers", "2", "threads that read for desks"},
    {"access-minutes", "15", "how long a sign-in holds before it is renewed by itself"},
    {"wait-seconds", "25", "how long a desk's question for news is kept open"},
    {"log-file", "", "where to log; standard error when empty"},
    {"port-file", "", "where to write the port when the server is ready"},
};

Result<ServerSettings> settingsFrom(const Options& options)
{
    ServerSettings settings;
    settings.folder = options.text("data");
    settings.database = options.text("database");
    if (settings.folder.isEmpty() == settings.database.isEmpty())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say where the site is: --data FOLDER, or --database postgresql://…"));
    if (!settings.database.isEmpty() && !Database::isAddress(settings.database))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "--database wants an address as in postgresql://callboard@localhost/callboard."));
    const QString listen = options.text("listen");
    const qsizetype colon = listen.lastIndexOf(u':');
    bool fine = false;
    const uint port = listen.sliced(colon + 1).toUInt(&fine);
    if (colon <= 0 || !fine || port > 65535)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "--listen wants an address and a port, as in 127.0.0.1:8080."));
    settings.address = listen.first(colon);
    if (settings.address.startsWith(u'[') && settings.address.endsWith(u']'))
        settings.address = settings.address.sliced(1, settings.address.size() - 2);
    settings.port = quint16(port);
    settings.http.certificate_file = options.text("certificate");
    settings.http.key_file = options.text("key");
    for (const QString& proxy : options.text("trusted-proxies").split(u',', Qt::SkipEmptyParts))
        settings.http.trusted_proxies.append(proxy.trimmed().toLatin1());
    auto readers = options.number("readers", 1, 64), access = options.number("access-minutes", 1, 24 * 60), wait = options.number("wait-seconds", 1, 60);
    for (const auto* number : {&readers, &access, &wait})
        if (!*number)
            return number->error();
    settings.readers = int(*readers);
    settings.signIn.access_ms = *access * 60'000;
    settings.wait_ms = *wait * 1'000;
    return settings;
}

Result<void> writePort(const QString& path, quint16 port)
{
    if (path.isEmpty())
        return {};
    const QByteArray name = path.toLocal8Bit();
    std::FILE* file = std::fopen(name.constData(), "w");
    const bool written = file && std::fprintf(file, "%u\n", unsigned(port)) > 0;
    if (!file || std::fclose(file) != 0 || !written)
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder."), path);
    return {};
}

}

int main(int argc, char** argv)
{
    const StopSignal stop;
    QCoreApplication application(argc, argv);
    auto options = Options::read(table, QCoreApplication::arguments().mid(1));
    if (!options)
        return failWith(options.error());
    if (options->wantsHelp()) {
        std::printf("callboard-server --data FOLDER | --database ADDRESS [options]\n\n%s", Options::helpText(table).constData());
        return 0;
    }
    auto settings = settingsFrom(*options);
    if (!settings)
        return failWith(settings.error());
    auto log = Log::open(options->text("log-file"));
    if (!log)
        return failWith(log.error());
    SystemClock clock;
    SystemRandom random;
    auto server = Server::start(*settings, clock, random, **log);
    if (!server)
        return failWith(server.error());
    if (auto written = writePort(options->text("port-file"), (*server)->port()); !written)
        return failWith(written.error());
    stop.wait();
    (*server)->stop();
    return 0;
}
