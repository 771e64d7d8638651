// fuzz: gives each reader inputs that nobody wrote, and says which promise broke, with the seed and the number to see it again.
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace callboard;
using namespace callboard::fuzz;

namespace {

constexpr qint64 inputsUsual = 3'000;
constexpr qint64 longInputs = 200'000; // with CALLBOARD_LONG
constexpr double slow_s = 5;           // of one input: longer than anybody waits, on a loaded machine too

// Where the program is, for when it does not come back.
struct At {
    const char* reader = "";
    unsigned long long seed = 0, number = 0;
} at;

void tellCrash(int)
{
    std::printf("\n%s: the program crashed. See it again with: fuzz --reader %s --seed %llu --from %llu --inputs 1\n", at.reader, at.reader, at.seed, at.number);
    std::fflush(stdout);
    _exit(3);
}

struct Count {
    qint64 inputs = 0, taken = 0, broken = 0;
    double slowest_s = 0;
};

// Each input comes from the seed and its number alone, so that any of them can be made again, on another machine too (qHash is its own on each).
QByteArray inputOf(const Reader& reader, const std::vector<QByteArray>& samples, quint64 seed, quint64 number)
{
    SeededRandom random(seed ^ (number * 0x9e3779b97f4a7c15ULL) ^ qChecksum(QByteArrayView(reader.name)));
    return number < samples.size() ? samples[number] : mutated(samples, random);
}

Count play(const Reader& reader, quint64 seed, quint64 from, quint64 inputs)
{
    const std::vector<QByteArray> samples = reader.samples();
    Count count;
    at = {reader.name, seed, 0};
    for (at.number = from; at.number < from + inputs; ++at.number) {
        const QByteArray input = inputOf(reader, samples, seed, at.number);
        const auto begin = std::chrono::steady_clock::now();
        const Tried tried = reader.read(input);
        const double took_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        count.slowest_s = std::max(count.slowest_s, took_s);
        ++count.inputs;
        count.taken += tried.taken;
        const bool isSlow = took_s > slow_s;
        if (tried.broken.isEmpty() && !isSlow)
            continue;
        ++count.broken;
        const QString path = QStringLiteral("fuzz-%1-%2-%3").arg(QLatin1String(reader.name)).arg(seed).arg(at.number);
        QFile file(path);
        const bool isKept = file.open(QIODevice::WriteOnly) && file.write(input) == input.size();
        std::printf("%s: %s (seed %llu, number %llu%s%s)\n", reader.name, isSlow ? "too slow" : tried.broken.constData(), at.seed, at.number, isKept ? ", input in " : "", isKept ? qPrintable(path) : "");
        break; // what breaks once mostly breaks often
    }
    return count;
}

int list()
{
    for (const Reader& reader : readers())
        std::printf("%-12s %s\n", reader.name, reader.promise);
    return 0;
}

// Inputs in files, as they are.
int playFiles(const Reader& reader, const QStringList& paths)
{
    int failures = 0;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            std::printf("%s cannot be read.\n", qPrintable(path));
            return 2;
        }
        const Tried tried = reader.read(file.readAll());
        std::printf("%s: %s\n", qPrintable(path), !tried.broken.isEmpty() ? tried.broken.constData() : tried.taken ? "taken" : "refused");
        failures += !tried.broken.isEmpty();
    }
    return failures > 0;
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    const QCommandLineOption only(QStringLiteral("reader"), QStringLiteral("Only this one."), QStringLiteral("NAME"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of the inputs."), QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("Number of the first input."), QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption inputs(QStringLiteral("inputs"), QStringLiteral("How many for each reader."), QStringLiteral("N"), QString::number(qEnvironmentVariableIsSet("CALLBOARD_LONG") ? longInputs : inputsUsual));
    const QCommandLineOption names(QStringLiteral("list"), QStringLiteral("Which readers there are, and what each promises."));
    line.addOptions({only, seed, from, inputs, names});
    line.addPositionalArgument(QStringLiteral("file"), QStringLiteral("With --reader: inputs in files."), QStringLiteral("[FILE…]"));
    line.addHelpOption();
    line.process(application);
    if (line.isSet(names))
        return list();
    const Reader* chosen = readerNamed(line.value(only).toUtf8());
    if (!chosen && (line.isSet(only) || !line.positionalArguments().isEmpty())) {
        std::printf("There is no reader \"%s\". Choose one with --reader; --list names them.\n", qPrintable(line.value(only)));
        return 2;
    }
    if (!line.positionalArguments().isEmpty())
        return playFiles(*chosen, line.positionalArguments());
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
        std::signal(signal, tellCrash);
    int passed = 0, failed = 0;
    std::printf("reader          inputs     taken  slowest ms\n");
    for (const Reader& reader : readers()) {
        if (chosen && chosen != &reader)
            continue;
        const Count count = play(reader, line.value(seed).toULongLong(), line.value(from).toULongLong(), line.value(inputs).toULongLong());
        std::printf("%-12s %9lld %9lld %11.1f\n", reader.name, static_cast<long long>(count.inputs), static_cast<long long>(count.taken), count.slowest_s * 1e3);
        std::fflush(stdout);
        // A reader that takes nothing was never really asked.
        const bool isBlind = count.taken == 0 && !chosen;
        if (isBlind)
            std::printf("%s: none of its inputs was taken, so nothing was shown\n", reader.name);
        ++(count.broken > 0 || isBlind ? failed : passed);
    }
    // What packaging/test counts.
    if (failed == 0)
        std::printf("All tests passed (%d assertions in %d test cases)\n", passed, passed);
    else
        std::printf("test cases: %d | %d passed | %d failed\n", passed + failed, passed, failed);
    return failed > 0;
}
