// callboard-bench: what Callboard costs, beside the raw limit in the same run.
#include "tests/bench/bench.h"

#include <QCommandLineParser>
#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

namespace callboard::bench {

void report(const QByteArray& name, double value, const char* unit)
{
    std::printf("%s\t%.4g\t%s\n", name.constData(), value, unit);
    std::fflush(stdout);
}

double Timings::percentile(double percent) const
{
    if (m_microseconds.empty())
        return 0;
    std::vector<double> sorted = m_microseconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * percent / 100))];
}

void Timings::reportAs(const QByteArray& name) const
{
    report(name + " p50", percentile(50) / 1000, "ms");
    report(name + " p99", percentile(99) / 1000, "ms");
}

namespace {

struct Group {
    const char* name;
    Result<void> (*run)(const Options&);
};
constexpr Group groups[] = {{"search", benchSearch}, {"storage", benchStorage}, {"server", benchServer}, {"sync", benchSync}, {"fleet", benchFleet}, {"window", benchWindow}, {"guides", benchGuides}, {"knowledge", benchKnowledge}, {"rising", benchRising}};

int run(const QString& only, Options options, const QString& parent)
{
    const QRegularExpression pattern(only);
    int failed = 0;
    for (const Group& group : groups) {
        if (!pattern.match(QString::fromLatin1(group.name)).hasMatch())
            continue;
        QTemporaryDir dir(QDir(parent).filePath(QStringLiteral("callboard-bench-XXXXXX")));
        if (!dir.isValid()) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(parent));
            return 1;
        }
        options.dir = dir.path();
        if (auto done = group.run(options); !done) {
            std::fprintf(stderr, "%s: %s\n", group.name, qPrintable(done.error().sentence()));
            ++failed;
        }
    }
    return failed ? 1 : 0;
}

}

} // namespace callboard::bench

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // the window's figures are of our work, not of a display's
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("customers"), QStringLiteral("Customers in the data; other rows follow in proportion."), QStringLiteral("N"), QStringLiteral("1000000")});
    parser.addOption({QStringLiteral("only"), QStringLiteral("Groups whose name matches this regular expression."), QStringLiteral("PATTERN"), QString()});
    parser.addOption({QStringLiteral("dir"), QStringLiteral("Where to put the databases while measuring."), QStringLiteral("DIR"), QDir::tempPath()});
    parser.addOption({QStringLiteral("documents"), QStringLiteral("Measure nothing; write the rows of the group \"sync\" as JSON, a line each."), QStringLiteral("FILE"), QString()});
    parser.addOption({QStringLiteral("bare-window"), QStringLiteral("Show an empty window; the group \"window\" starts this by itself.")});
    parser.addOption({QStringLiteral("ready-file"), QStringLiteral("Written when the empty window is shown."), QStringLiteral("FILE")});
    parser.process(application);
    if (parser.isSet(QStringLiteral("bare-window")))
        return callboard::bench::showBareWindow(parser.value(QStringLiteral("ready-file")));
    callboard::bench::Options options;
    bool isNumber = false;
    options.customers = parser.value(QStringLiteral("customers")).toLongLong(&isNumber);
    if (!isNumber || options.customers < 100) {
        std::fprintf(stderr, "--customers must be a number from 100 on\n");
        return 2;
    }
    if (parser.isSet(QStringLiteral("documents"))) {
        auto written = callboard::bench::writeDocuments(options, parser.value(QStringLiteral("documents")));
        if (!written)
            std::fprintf(stderr, "%s\n", qPrintable(written.error().sentence()));
        return written ? 0 : 1;
    }
    return callboard::bench::run(parser.value(QStringLiteral("only")), options, parser.value(QStringLiteral("dir")));
}
