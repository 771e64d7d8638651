// simulation: plays seeds through the production code on simulated machines, and says which promise broke and how.
#include "tests/simulation/campaign.h"
#include "tests/simulation/mutants.h"

#include <QCoreApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace callboard;
using namespace callboard::simulation;

namespace {

constexpr quint64 mutantSeedsMax = 2'000;
constexpr quint64 corpusSeeds = 300;
constexpr qint64 longCampaign_s = 3'600;

const Player* player = nullptr;

// A program that crashes is a broken promise too: which seed it was is on the way out.
void tellCrash(int)
{
    printf("\nseed %llu: the program crashed\n", player->currentSeed());
    fflush(stdout);
    _exit(3);
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Every planted bug must be found; the number of those that were not.
int huntMutants(Player& hunter, const QString& only, quint64 seedsMax)
{
    int survivors = 0;
    printf("mutant\tseeds until found\tby\n");
    for (const MutantKind& one : mutants()) {
        if (!only.isEmpty() && only != QLatin1String(one.name))
            continue;
        useMutant(one.name);
        quint64 seed = 1;
        std::optional<Violation> found;
        for (; seed <= seedsMax && !found; ++seed)
            found = hunter.play(planOf(seed)).violation;
        survivors += !found;
        printf("%s\t%s\t%s\n", one.name, found ? std::to_string(seed - 1).c_str() : "survives", found ? (found->invariant + ": " + found->what).c_str() : one.what);
        fflush(stdout);
    }
    useMutant(nullptr);
    return survivors;
}

// What packaging/test counts.
int conclude(qint64 passed, qint64 failed)
{
    if (failed == 0)
        printf("All tests passed (%lld assertions in %lld test cases)\n", passed, passed);
    else
        printf("test cases: %lld | %lld passed | %lld failed\n", passed + failed, passed, failed);
    return failed == 0 ? 0 : 1;
}

int play(Player& one, const CampaignOptions& what, bool mustBeComplete, qint64 alsoPassed = 0, qint64 alsoFailed = 0)
{
    const auto start = std::chrono::steady_clock::now();
    const CampaignResult result = campaign(one, what);
    const bool covered = tellCounters(result.counters, result.seeds, mustBeComplete);
    const double passed_s = secondsSince(start);
    printf("%lld seeds from %llu, %lld operations, %.0f s, %.1f seeds/s%s\n", result.seeds, what.first, result.operations, passed_s, double(result.seeds) / passed_s, what.twice ? ", each played twice" : "");
    return conclude(result.seeds - result.failures + alsoPassed, result.failures + (covered ? 0 : 1) + alsoFailed);
}

// What every run of the tests plays; the long one hunts the planted bugs too, and then plays seeds that nobody has played.
int playCorpus(Player& one)
{
    CampaignOptions what;
    what.seeds = corpusSeeds;
    if (!qEnvironmentVariableIsSet("CALLBOARD_LONG"))
        return play(one, what, true);
    const int survivors = huntMutants(one, {}, mutantSeedsMax);
    what.first = quint64(std::chrono::system_clock::now().time_since_epoch() / std::chrono::seconds(1)) * 1'000;
    what.seeds = std::numeric_limits<quint64>::max() - what.first;
    what.secondsMax = longCampaign_s;
    return play(one, what, true, qint64(mutants().size()) - survivors, survivors);
}

}

int main(int argc, char** argv)
{
    qputenv("QT_HASH_SEED", "0");
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many seeds to play."), QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("The first of them."), QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Stop after this time; without --seeds, play as many as fit into it."), QStringLiteral("T"), QStringLiteral("0"));
    const QCommandLineOption mutantName(QStringLiteral("mutant"), QStringLiteral("Play with this planted bug."), QStringLiteral("NAME"));
    const QCommandLineOption hunt(QStringLiteral("mutants"), QStringLiteral("Play until each planted bug is found, or --seeds have passed; with --mutant this one."));
    const QCommandLineOption list(QStringLiteral("list-mutants"), QStringLiteral("List the planted bugs."));
    const QCommandLineOption timeline(QStringLiteral("timeline"), QStringLiteral("Tell everything that happens with the first seed."));
    const QCommandLineOption once(QStringLiteral("once"), QStringLiteral("Play each seed once, not twice."));
    const QCommandLineOption corpus(QStringLiteral("corpus"), QStringLiteral("What packaging/test plays; with CALLBOARD_LONG in the environment, much more."));
    const QCommandLineOption complete(QStringLiteral("complete"), QStringLiteral("Fail when something that should happen never did."));
    options.addOptions({seeds, seed, seconds, mutantName, hunt, list, timeline, once, corpus, complete});
    options.addHelpOption();
    options.process(application);
    if (options.isSet(list)) {
        for (const MutantKind& one : mutants())
            printf("%s\t%s\n", one.name, one.what);
        return 0;
    }
    QTemporaryDir folder;
    auto log = Log::open(folder.filePath(QStringLiteral("log")), LogLevel::Error);
    CALLBOARD_REQUIRE(log.ok());
    SimVfs vfs;
    Player one(vfs, folder.path(), **log);
    player = &one;
    for (const int crash : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE})
        signal(crash, tellCrash);
    if (options.isSet(hunt))
        return huntMutants(one, options.value(mutantName), options.isSet(seeds) ? options.value(seeds).toULongLong() : mutantSeedsMax) == 0 ? 0 : 1;
    if (options.isSet(corpus))
        return playCorpus(one);
    if (options.isSet(mutantName) && !useMutant(options.value(mutantName).toLatin1().constData())) {
        fprintf(stderr, "There is no mutant of this name; --list-mutants names them.\n");
        return 2;
    }
    CampaignOptions what;
    what.first = options.value(seed).toULongLong();
    what.seeds = options.isSet(seconds) && !options.isSet(seeds) ? std::numeric_limits<quint64>::max() - what.first : options.value(seeds).toULongLong();
    what.secondsMax = options.value(seconds).toLongLong();
    what.twice = !options.isSet(once);
    if (options.isSet(timeline)) {
        const Outcome outcome = one.play(planOf(what.first), true);
        for (const std::string& line : outcome.timeline)
            puts(line.c_str());
        return outcome.violation ? 1 : 0;
    }
    return play(one, what, options.isSet(complete));
}
