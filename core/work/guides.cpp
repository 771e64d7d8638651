// Publishing of guides and their runs: a run is checked against its guide here, at desk and server alike.
#include "core/work/guides.h"

#include "core/base/json.h"
#include "core/guide/guide_check.h"
#include "core/guide/guide_engine.h"
#include "core/guide/guide_link.h"
#include "core/work/case_access.h"
#include "core/work/guide_review.h"
#include "core/work/guide_world.h"
#include "core/work/identity_gate.h"

#include <set>

namespace callboard {

namespace {

constexpr auto guideGone = QT_TRANSLATE_NOOP("errors", "This guide is not here. Fetch changes and try again.");
constexpr auto runGone = QT_TRANSLATE_NOOP("errors", "This run of a guide is not here any more.");
constexpr qsizetype eventsMax = 1'000;

Result<GuideScript> scriptOf(const RowView& rows, const Id<CallGuide>& guide, qint64 version)
{
    auto stored = rows.find(guideVersionId(guide, version));
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "Version %1 of this guide is not here. Its answers are kept; fetch changes and try again."), version);
    GuideFindings findings;
    auto script = readGuide((*stored)->value.body.text.toUtf8(), findings);
    if (!script)
        return Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "Version %1 of this guide cannot be read."), version);
    script->version = version;
    return std::move(*script);
}

// Every called guide with its version, found by going from call to call.
Result<GuideLibrary> libraryFor(const RowView& rows, const Id<Brand>& brand, const GuideScript& script, const std::function<Result<qint64>(const Id<CallGuide>&, const QString&)>& versionOf)
{
    GuideLibrary library;
    std::vector<GuideScript> open{script};
    while (!open.empty()) {
        const GuideScript one = std::move(open.back());
        open.pop_back();
        for (const GuideStep& step : one.steps) {
            if (step.kind != StepKind::Guide || step.main.word == script.name || library.contains(step.main.word))
                continue;
            const Id<CallGuide> called = callGuideId(brand, step.main.word);
            auto version = versionOf(called, step.main.word);
            if (!version)
                return version.error();
            if (*version == 0)
                continue; // not there: whoever needs it says so
            auto read = scriptOf(rows, called, *version);
            if (!read)
                return read.error();
            open.push_back(*read);
            library.emplace(step.main.word, std::move(*read));
        }
    }
    return library;
}

Result<GuideLibrary> libraryInForce(const RowView& rows, const Id<Brand>& brand, const GuideScript& script, Instant now)
{
    return libraryFor(rows, brand, script, [&](const Id<CallGuide>& guide, const QString&) -> Result<qint64> {
        auto found = rows.find(guide);
        if (!found)
            return found.error();
        return *found ? versionInForce((*found)->value, now) : 0;
    });
}

NoteText titlesOf(const GuideScript& script)
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    for (auto title = script.title.texts.begin(); title != script.title.texts.end(); ++title)
        json.key(title.key().toUtf8()).string(*title);
    json.endObject();
    return {QString::fromUtf8(text)};
}

Result<RunEvent> eventOf(const RawJson& text, const Context& context, Instant made)
{
    auto document = JsonDocument::parse(text.text);
    if (!document)
        return document.error();
    auto event = readRunEvent(document->root());
    if (!event)
        return event;
    event->person = context.author; // whatever it claims
    if (!event->time.isSet() || event->time > made)
        event->time = made;
    return event;
}

// The run after one more event that its guide allows.
Result<void> take(GuideRun& run, const GuideScript& linked, RunEvent event, const Context& context)
{
    if (run.events.size() >= eventsMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This run has more than %1 events. Stop it and start the guide again."), eventsMax);
    event.version = run.version;
    GuideWalk walk = walkOf(run);
    const GuideEngine engine(linked, {});
    if (auto fine = engine.accepts(walk, event); !fine)
        return fine;
    apply(walk, event);
    run.events.append({context.now, context.author, NoteText{QString::fromUtf8(runEventText(event))}, {}});
    run.state = walk.state == RunState::Done ? GuideRunState::Done : walk.state == RunState::Stopped ? GuideRunState::Stopped
        : walk.state == RunState::Paused                                                             ? GuideRunState::Paused
                                                                                                     : GuideRunState::Running;
    run.holder = walk.holder;
    run.step = walk.current;
    run.required_open = engine.requiredOpen(walk);
    run.changed = context.now;
    return {};
}

// What was answered, for the timeline: "amount: 47.84 USD".
QString summaryOf(const GuideWalk& walk)
{
    QStringList parts;
    for (const RunVisit& visit : walk.way)
        for (auto answer = visit.answers.begin(); answer != visit.answers.end(); ++answer)
            if (const auto kept = walk.answers.find(answer.key()); kept != walk.answers.end() && kept->holds && kept->step == visit.step) {
                const QString part = answer.key().section(u'/', -1) + QLatin1String(": ") + spokenGuideValue(kept->value, QLocale::c());
                if (!parts.contains(part))
                    parts.append(part);
            }
    return parts.join(QLatin1String("\n"));
}

void putEndEntry(ChangeBuilder& builder, const GuideRun& run)
{
    const Context& context = builder.context();
    Record<TimelineEntry> entry{{context.derived("entry")}, 0, {}};
    TimelineEntry& e = entry.value;
    e.brand = run.brand;
    e.customer = run.customer;
    e.case_file = run.case_file;
    e.team = run.team;
    e.kind = EntryKind::Guide;
    e.author = context.author;
    e.recorded = e.happened = context.now;
    e.duration_s = std::max<qint64>((context.now.ms - run.started.ms) / 1000, 0);
    e.outcome = run.state.name();
    const QString summary = summaryOf(walkOf(run));
    e.text.text = summary.isEmpty() ? run.title : run.title + u'\n' + summary;
    builder.put(entry);
}

Result<Record<GuideRun>> runToAnswer(const ChangeBuilder& builder, const Id<GuideRun>& id)
{
    auto record = builder.need(id, runGone);
    if (record && !builder.context().isOfTeam(record->value.team))
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "This guide is followed by another team."));
    return record;
}

}

Result<GuideScript> provedGuide(const RowView& rows, const Id<Brand>& brand, const NoteText& body, Instant now)
{
    const QByteArray text = body.text.toUtf8();
    const auto inBody = [](Error error) { return error.inField(QStringLiteral("body")); };
    if (text.size() > textBytesMax)
        return inBody(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The guide is larger than %1 KB. Split it into guides that call each other."), textBytesMax / 1024));
    GuideFindings ignored;
    const auto script = readGuide(text, ignored);
    auto library = script ? libraryInForce(rows, brand, *script, now) : Result<GuideLibrary>(GuideLibrary());
    if (!library)
        return library.error();
    std::vector<const GuideScript*> called;
    for (const auto& [name, one] : *library)
        called.push_back(&one);
    CheckedGuide checked = checkGuideAmong(text, called, workGuideWorld(rows, brand));
    for (const GuideFinding& finding : checked.findings.list())
        if (finding.isError())
            return inBody(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The guide has a mistake in line %1, column %2: %3"), finding.place.line, finding.place.column, finding.sentence()));
    return std::move(*checked.script);
}

Result<StartGuide> guideStart(const RowView& rows, const Record<CallGuide>& guide, const GuideFacts& facts, const RunAuthor& author)
{
    StartGuide start;
    start.guide = guide.id;
    start.version = versionInForce(guide.value, author.time);
    auto uses = usesOf(rows, guide.id, start.version, author.time);
    if (!uses)
        return uses.error();
    const auto linked = linkedGuide(rows, guide.id, start.version, *uses);
    if (!linked)
        return linked.error();
    const auto event = GuideEngine(*linked, facts).start({}, author);
    if (!event)
        return event.error();
    start.uses = std::move(*uses);
    start.event = RawJson{runEventText(*event)};
    return start;
}

std::vector<RunEvent> eventsOf(const GuideRun& run)
{
    std::vector<RunEvent> events;
    for (const GuideRunEvent& one : run.events)
        if (const auto document = JsonDocument::parse(one.event.text.toUtf8()))
            if (auto event = readRunEvent(document->root()))
                events.push_back(std::move(*event));
    return events;
}

GuideWalk walkOf(const GuideRun& run) { return runOf(eventsOf(run)); }

Result<GuideScript> linkedGuide(const RowView& rows, const Id<CallGuide>& guide, qint64 version, const QStringList& uses)
{
    auto record = rows.find(guide);
    if (!record)
        return record.error();
    if (!*record)
        return Error::of(ErrorCode::Missing, guideGone);
    auto script = scriptOf(rows, guide, version);
    if (!script)
        return script.error();
    std::map<QString, qint64> versions;
    for (const QString& use : uses)
        versions[use.section(u' ', 0, 0)] = use.section(u' ', 1).toLongLong();
    auto library = libraryFor(rows, (*record)->value.brand, *script, [&](const Id<CallGuide>&, const QString& name) -> Result<qint64> {
        const auto known = versions.find(name);
        return known == versions.end() ? 0 : known->second;
    });
    if (!library)
        return library.error();
    return linkGuide(*script, *library, workGuideWorld());
}

Result<QStringList> usesOf(const RowView& rows, const Id<CallGuide>& guide, qint64 version, Instant now)
{
    auto record = rows.find(guide);
    if (!record)
        return record.error();
    auto script = scriptOf(rows, guide, version);
    if (!script)
        return script.error();
    auto library = libraryInForce(rows, *record ? (*record)->value.brand : Id<Brand>(), *script, now);
    if (!library)
        return library.error();
    QStringList uses;
    for (const auto& [name, called] : *library)
        uses.append(name + u' ' + QString::number(called.version));
    return uses;
}

Result<Change> PublishGuide::run(const RowView& rows, const PublishGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    if (auto brand = builder.need(args.brand, QT_TRANSLATE_NOOP("errors", "This brand is not here any more.")); !brand)
        return brand.error();
    const auto proved = provedGuide(rows, args.brand, args.body, context.now);
    if (!proved)
        return proved.error();
    const GuideScript& script = *proved;
    const Id<CallGuide> id = callGuideId(args.brand, script.name);
    auto known = rows.find(id);
    if (!known)
        return known.error();
    Record<CallGuide> guide = *known ? **known : Record<CallGuide>{id, 0, {}};
    CallGuide& g = guide.value;
    if (g.latest != args.was_latest)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "Version %1 of this guide was published meanwhile. Compare it with yours and publish again."), g.latest);
    const bool isLater = args.in_force_from > context.now;
    g.brand = args.brand;
    g.name = script.name;
    g.title = script.inLanguage(script.title, {});
    g.titles = titlesOf(script);
    g.category = script.category.word;
    g.channels = script.channels;
    g.version = isLater ? versionInForce(g, context.now) : g.latest + 1;
    g.next = isLater ? g.latest + 1 : 0;
    g.next_from = isLater ? args.in_force_from : Instant();
    ++g.latest;
    g.published = context.now;
    g.published_by = context.author;
    builder.put(guide);
    auto author = authorOfReviewed(builder, id, args.body, args.note);
    if (!author)
        return author.error();
    builder.put(Record<GuideVersion>{guideVersionId(id, g.latest), 0, {args.brand, id, g.latest, args.body, args.note, *author, context.now, isLater ? args.in_force_from : context.now, {}}});
    return builder.take();
}

Result<Change> UseGuide::run(const RowView& rows, const UseGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto guide = builder.need(args.guide, guideGone);
    if (!guide)
        return guide.error();
    if (args.version != 0)
        if (auto version = scriptOf(rows, args.guide, args.version); !version)
            return version.error();
    CallGuide& g = guide->value;
    if (g.version == args.version && g.next == 0)
        return builder.take();
    g.version = args.version;
    g.next = 0;
    g.next_from = {};
    g.published = context.now;
    g.published_by = context.author;
    builder.put(*guide);
    return builder.take();
}

Result<Change> StartGuide::run(const RowView& rows, const StartGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto customer = builder.need(args.customer, QT_TRANSLATE_NOOP("errors", "This customer is not here any more."));
    if (!customer)
        return customer.error();
    auto guide = builder.need(args.guide, guideGone);
    if (!guide)
        return guide.error();
    auto known = builder.exists(schemaOf<GuideRun>(), args.guide_run.key);
    if (!known || *known)
        return known ? Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This run of a guide exists already.")) : known.error();
    Record<GuideRun> record{args.guide_run, 0, {}};
    GuideRun& run = record.value;
    if (!args.case_file.isNull()) {
        auto file = caseToWorkOn(builder, args.case_file, args.customer);
        if (!file)
            return file.error();
        run.team = file->value.team;
        file->value.guide_runs.append(QString::fromLatin1(args.guide_run.key.text()));
        builder.put(*file);
    }
    auto linked = linkedGuide(rows, args.guide, args.version, args.uses);
    if (!linked)
        return linked.error();
    auto event = eventOf(args.event, context, context.now);
    if (!event)
        return event.error();
    run.brand = customer->value.brand;
    run.customer = args.customer;
    run.case_file = args.case_file;
    run.guide = args.guide;
    run.title = guide->value.title;
    run.version = args.version;
    run.uses = args.uses;
    run.started = context.now;
    if (auto taken = take(run, *linked, std::move(*event), context); !taken)
        return taken.error();
    builder.put(record);
    return builder.take();
}

Result<Change> AnswerGuide::run(const RowView& rows, const AnswerGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = runToAnswer(builder, args.guide_run);
    if (!record)
        return record.error();
    GuideRun& run = record->value;
    if (run.holder != context.author)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "A colleague holds this guide. Ask them to hand it over."));
    if (args.number != run.events.size())
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "This guide went on at another desk meanwhile. Look where it stands and answer again."));
    auto event = eventOf(args.event, context, context.now);
    if (!event)
        return event.error();
    if (event->kind == RunEventKind::Started || event->kind == RunEventKind::HandedOver)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This is no answer to a guide."));
    auto linked = linkedGuide(rows, run.guide, run.version, run.uses);
    if (!linked)
        return linked.error();
    if (auto fine = checkIdentityOfStep(rows, *linked, *event, *record, context); !fine)
        return fine.error();
    if (auto taken = take(run, *linked, std::move(*event), context); !taken)
        return taken.error();
    builder.put(*record);
    if (run.state == GuideRunState::Done || run.state == GuideRunState::Stopped)
        putEndEntry(builder, run);
    return builder.take();
}

Result<Change> HandOverGuide::run(const RowView& rows, const HandOverGuide& args, const Context& context)
{
    ChangeBuilder builder(rows, context);
    auto record = runToAnswer(builder, args.guide_run);
    if (!record)
        return record.error();
    GuideRun& run = record->value;
    auto other = builder.need(args.to, QT_TRANSLATE_NOOP("errors", "This person is not here any more. Choose another."));
    if (!other)
        return other.error();
    if (run.holder == args.to)
        return builder.take();
    if (run.holder != context.author && context.role == Role::Rep)
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "A colleague holds this guide. Ask them to hand it over."));
    if (!args.was.isNull() && args.was != run.holder)
        return Error::of(ErrorCode::Conflict, QT_TRANSLATE_NOOP("errors", "Somebody else holds this guide by now."));
    if (!run.isOpen())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This guide cannot be handed over."));
    RunEvent event;
    event.kind = RunEventKind::HandedOver;
    event.version = run.version;
    event.time = context.now;
    event.person = context.author;
    event.other = args.to;
    run.events.append({context.now, context.author, NoteText{QString::fromUtf8(runEventText(event))}, {}});
    run.holder = args.to;
    run.changed = context.now;
    builder.put(*record);
    return builder.take();
}

} // namespace callboard
