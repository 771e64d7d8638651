// Call guides as files: check, count paths, play, compare, and the schema for editors. No site is needed; a check may be against one.
#include "app/admin/admin_site.h"
#include "app/admin/commands.h"
#include "core/guide/guide_check.h"
#include "core/guide/guide_diff.h"
#include "core/guide/guide_link.h"
#include "core/guide/guide_play.h"
#include "core/base/json.h"
#include "core/storage/all_rows.h"
#include "core/work/guide_world.h"
#include "core/work/guides.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <limits>

namespace callboard {

namespace {

constexpr qint64 fileBytesMax = 4 * 1024 * 1024;

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "The file %1 cannot be read."), path);
    return file.read(fileBytesMax); // what is larger than a guide may be is refused by its reader
}

// The files and, for guides that they call, the others in the same folders.
Result<GuideLibrary> libraryBeside(const QStringList& files)
{
    GuideLibrary library;
    for (const QString& file : files)
        for (const QFileInfo& info : QFileInfo(file).dir().entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
            auto text = readFile(info.filePath());
            if (!text)
                return text.error();
            GuideFindings findings;
            if (auto script = readGuide(*text, findings))
                library.insert_or_assign(script->name, std::move(*script));
        }
    return library;
}

Result<BrandSite> openSite(const AdminCall& call) { return openForBrand({call.options.text("site"), {}, call.options}); }

// What the site would call where there is no file of that name.
Result<void> addInForce(GuideLibrary& library, const BrandSite& site)
{
    const RowStore& rows = site.site->rows();
    return forEachRecord<CallGuide>(rows, [&](const Record<CallGuide>& guide) -> Result<void> {
        if (guide.value.brand != site.brand || library.contains(guide.value.name))
            return {};
        auto version = rows.find(guideVersionId(guide.id, versionInForce(guide.value, site.site->clock().now())));
        if (!version)
            return version.error();
        GuideFindings ignored;
        if (auto script = *version ? readGuide((*version)->value.body.text.toUtf8(), ignored) : std::nullopt)
            library.emplace(script->name, std::move(*script));
        return {};
    });
}

GuideWorld worldWith(const GuideLibrary& library, GuideWorld world = workGuideWorld())
{
    std::vector<const GuideScript*> scripts;
    for (const auto& [name, script] : library)
        scripts.push_back(&script);
    addSignatures(world, scripts);
    return world;
}

Error asError(const QString& file, const GuideFinding& finding)
{
    return Error::of(ErrorCode::Invalid, "%1", findingLine(file, finding));
}

Result<GuideScript> scriptOf(const QString& file)
{
    auto text = readFile(file);
    if (!text)
        return text.error();
    GuideFindings findings;
    auto script = readGuide(*text, findings);
    if (script)
        return std::move(*script);
    for (const GuideFinding& finding : findings.list())
        if (finding.isError())
            return asError(file, finding);
    return asError(file, findings.list().front());
}

struct OpenRun {
    QString id, step;
};

Result<std::vector<OpenRun>> runsOfFile(const QString& file, const QString& guide)
{
    auto text = readFile(file);
    if (!text)
        return text.error();
    std::vector<OpenRun> runs;
    int line = 0;
    for (const QByteArray& one : text->split('\n')) {
        ++line;
        if (one.trimmed().isEmpty())
            continue;
        auto run = JsonDocument::parse(one);
        if (!run)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Line %1 of the runs cannot be read. A line is {\"id\": …, \"guide\": …, \"step\": …}."), line);
        if (run->root().member("guide").string() == guide)
            runs.push_back({run->root().member("id").string(), run->root().member("step").string()});
    }
    return runs;
}

Result<std::vector<OpenRun>> runsOfSite(const AdminCall& call, const QString& guide)
{
    auto site = openSite(call);
    if (!site)
        return site.error();
    const Id<CallGuide> id = callGuideId(site->brand, guide);
    std::vector<OpenRun> runs;
    auto read = forEachRecord<GuideRun>(site->site->rows(), [&](const Record<GuideRun>& run) -> Result<void> {
        if (run.value.guide == id && run.value.isOpen())
            runs.push_back({QString::fromLatin1(run.id.key.text()), run.value.step});
        return {};
    });
    return read ? Result<std::vector<OpenRun>>(std::move(runs)) : read.error();
}

QString fileOf(const AdminCall& call, qsizetype at = 0)
{
    return call.words.value(at);
}

Result<void> needsFiles(const AdminCall& call, qsizetype count)
{
    if (call.words.size() < count)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which file."));
    return {};
}

}

Result<void> checkGuideFiles(const AdminCall& call)
{
    if (auto given = needsFiles(call, 1); !given)
        return given;
    auto library = libraryBeside(call.words);
    if (!library)
        return library.error();
    std::optional<BrandSite> site;
    if (call.options.isGiven("site")) {
        auto opened = openSite(call);
        if (!opened)
            return opened.error();
        site = std::move(*opened);
        if (auto added = addInForce(*library, *site); !added)
            return added;
    }
    const GuideWorld world = worldWith(*library, site ? workGuideWorld(site->site->rows(), site->brand) : workGuideWorld());
    int errors = 0, warnings = 0;
    for (const QString& file : call.words) {
        auto text = readFile(file);
        if (!text)
            return text.error();
        GuideFindings findings;
        if (const auto script = readGuide(*text, findings))
            checkGuide(*script, world, findings);
        for (const GuideFinding& finding : findings.list()) {
            std::printf("%s\n", qUtf8Printable(findingLine(file, finding)));
            ++(finding.isError() ? errors : warnings);
        }
    }
    if (errors > 0)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Guides: %1, errors: %2, warnings: %3."), call.words.size(), errors, warnings);
    std::printf("Guides: %lld, errors: 0, warnings: %d.\n", static_cast<long long>(call.words.size()), warnings);
    return {};
}

Result<void> countGuidePaths(const AdminCall& call)
{
    if (auto given = needsFiles(call, 1); !given)
        return given;
    auto script = scriptOf(fileOf(call));
    if (!script)
        return script.error();
    const GuideGraph graph = graphOf(*script);
    const PathCount count = countPaths(*script, graph);
    const bool isAtLeast = count.paths == std::numeric_limits<quint64>::max();
    const StillToCome left = graph.size() > 0 ? stillToCome(*script, graph).front() : StillToCome();
    std::printf("steps            %d\npaths            %s%llu\nloops            %d\nlongest          %d steps\nusual            %.0f steps, %.0f s\ncovered          %d of %d steps (%d %%)\n",
        graph.size(), isAtLeast ? "at least " : "", static_cast<unsigned long long>(count.paths), count.loops, count.longest, left.steps, left.seconds,
        count.covered, graph.size(), graph.size() ? 100 * count.covered / graph.size() : 0);
    return {};
}

Result<void> playGuideFile(const AdminCall& call)
{
    if (auto given = needsFiles(call, 1); !given)
        return given;
    auto script = scriptOf(fileOf(call));
    if (!script)
        return script.error();
    QByteArray answers("{}");
    if (call.options.isGiven("answers")) {
        auto text = readFile(call.options.text("answers"));
        if (!text)
            return text.error();
        answers = *text;
    }
    auto play = readGuidePlay(answers);
    if (!play)
        return play.error();
    auto library = libraryBeside(call.words);
    if (!library)
        return library.error();
    auto linked = linkGuide(*script, *library, worldWith(*library));
    if (!linked)
        return linked.error();
    const PlayedGuide played = playGuide(*linked, *play);
    std::printf("%s", playedText(played).constData());
    return played.stoppedBy ? Result<void>(*played.stoppedBy) : Result<void>();
}

Result<void> compareGuideFiles(const AdminCall& call)
{
    if (auto given = needsFiles(call, 2); !given)
        return given;
    auto before = scriptOf(fileOf(call, 0)), after = scriptOf(fileOf(call, 1));
    if (!before || !after)
        return before ? after.error() : before.error();
    const GuideDiff diff = diffOf(*before, *after);
    if (diff.isEmpty())
        std::printf("The guides are equal.\n");
    if (diff.headChanged)
        std::printf("changed  the head of the file\n");
    const auto print = [](const char* what, const QStringList& steps) {
        for (const QString& step : steps)
            std::printf("%s  %s\n", what, qUtf8Printable(step));
    };
    print("added  ", diff.added);
    print("removed", diff.removed);
    print("changed", diff.changed);
    if (!call.options.isGiven("runs") && !call.options.isGiven("site"))
        return {};
    auto runs = call.options.isGiven("site") ? runsOfSite(call, before->name) : runsOfFile(call.options.text("runs"), before->name);
    if (!runs)
        return runs.error();
    int touched = 0;
    for (const OpenRun& run : *runs) {
        if (!diff.touches(run.step))
            continue;
        ++touched;
        std::printf("run %s stands at \"%s\", which is %s\n", qUtf8Printable(run.id), qUtf8Printable(run.step), diff.isRemoved(run.step) ? "removed" : "changed");
    }
    std::printf("%d of %lld open runs are touched; each goes on with the version that it began with.\n", touched, static_cast<long long>(runs->size()));
    return {};
}

Result<void> printGuideSchema(const AdminCall&)
{
    std::printf("%s", guideJsonSchema().constData());
    return {};
}

} // namespace callboard
