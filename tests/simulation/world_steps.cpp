// What each step of a plan does to a world.
#include "tests/simulation/world.h"

#include "tests/support/sample_site.h"

namespace callboard::simulation {

using namespace callboard::sample;

namespace {
constexpr int soonCalls = 60;              // a machine dies within so many storage calls
}

DeskNode* World::administrator() const { return m_desks.front().get(); }

void World::play(const Step& step)
{
    SeededRandom dice(step.dice);
    DeskNode& node = *m_desks[std::size_t(step.desk) % m_desks.size()];
    if (step.kind != StepKind::Gesture && step.kind != StepKind::Burst) {
        const bool atSite = step.kind >= StepKind::KillSite;
        m_trace.note(atSite ? "site" : node.name, "- " + step.text());
        m_trace.counters.add(std::string("fault: ") + nameOf(step.kind));
    }
    if (step.kind >= StepKind::KillSite)
        playAtSite(step, dice);
    else
        playAtDesk(step, node, dice);
}

void World::playAtDesk(const Step& step, DeskNode& node, SeededRandom& dice)
{
    constexpr int burstMax = 12;
    constexpr qint64 day_ms = 86'400'000;
    const auto later = [&](auto end) { m_schedule.after(step.lasts_ms, end); };
    switch (step.kind) {
    case StepKind::Gesture:
        return doSomething(node, dice);
    case StepKind::Burst:
        for (int i = dice.below(burstMax); i >= 0 && !node.disk.isDead(); --i)
            doSomething(node, dice);
        return;
    case StepKind::ChangePerson:
        return changePerson(*administrator(), dice);
    case StepKind::CutLine:
        node.line.cut = true;
        return later([&node] { node.line.cut = false; });
    case StepKind::CutUploads:
        node.line.uploadsCut = true;
        return later([&node] { node.line.uploadsCut = false; });
    case StepKind::RoughLine: {
        constexpr qint64 delays_ms[] = {30, 300, 3'000, 40'000};
        node.line.weather = {dice.below(30), dice.below(35), dice.below(50), dice.below(10), delays_ms[dice.below(4)]};
        return later([&node] { node.line.weather = {}; });
    }
    case StepKind::Portal:
        node.line.portal = true;
        return later([&node] { node.line.portal = false; });
    case StepKind::KillDesk:
        return node.disk.crashAfter(dice.below(soonCalls), Disk::Crash::Kill);
    case StepKind::CutDeskPower:
        return node.disk.crashAfter(dice.below(soonCalls), Disk::Crash::PowerCut);
    case StepKind::CloseDesk:
        return node.stop();
    case StepKind::FillDesk:
        node.disk.setFull(true);
        return later([&node] { node.disk.setFull(false); });
    case StepKind::FailDesk:
        node.disk.setErrors(1 + dice.below(10));
        return later([&node] { node.disk.setErrors(0); });
    case StepKind::LoseCache:
    case StepKind::DamageCache:
        if (!node.isUp())
            return;
        if (dice.chance(50))
            node.crash(dice.chance(50) ? Disk::Crash::Kill : Disk::Crash::PowerCut);
        else
            node.stop();
        if (step.kind == StepKind::LoseCache)
            node.disk.loseFile("cache.db");
        else
            node.disk.damageFile("cache.db");
        m_schedule.after(100, [&node] { node.start(); });
        for (int i = 0; i < 4; ++i)
            m_schedule.after(100 + dice.below(2'000), [&node, seed = dice.next()] {
                SeededRandom own(seed);
                doSomething(node, own);
            });
        return;
    case StepKind::SpoilRows:
        return node.spoilRows(dice);
    case StepKind::CopyDesk:
        return copyDesk(node);
    case StepKind::TurnDeskClock:
        return node.clock.jump(qint64(dice.next() % quint64(6 * day_ms)) - 3 * day_ms);
    default:
        return;
    }
}

void World::playAtSite(const Step& step, SeededRandom& dice)
{
    const auto later = [&](auto end) { m_schedule.after(step.lasts_ms, end); };
    switch (step.kind) {
    case StepKind::KillSite:
        return m_site.disk.crashAfter(dice.below(soonCalls), Disk::Crash::Kill);
    case StepKind::CutSitePower:
        return m_site.disk.crashAfter(dice.below(soonCalls), Disk::Crash::PowerCut);
    case StepKind::KillSiteAtFlush:
        return m_site.disk.killAtFlush(dice.below(6));
    case StepKind::StopSite:
        return m_site.stopFor(step.lasts_ms);
    case StepKind::FillSite:
        m_site.disk.setFull(true);
        return later([this] { m_site.disk.setFull(false); });
    case StepKind::FailSite:
        m_site.disk.setErrors(1 + dice.below(8));
        return later([this] { m_site.disk.setErrors(0); });
    case StepKind::TurnSiteClock:
        return m_site.clock.jump(qint64(dice.next() % 7'200'000ULL) - 3'600'000);
    case StepKind::BulkLoad:
        return bulkLoad(dice);
    case StepKind::BackUpSite:
        return m_site.backUp();
    case StepKind::RestoreSite:
        return restoreSite();
    case StepKind::SignOutEverywhere:
        return signOutEverywhere(m_desks[std::size_t(dice.below(int(m_desks.size())))]->user);
    default:
        return;
    }
}

void World::signOutEverywhere(const Id<User>& user)
{
    for (const auto& node : m_desks)
        node->mayBeSignedOut = node->mayBeSignedOut || node->user == user;
    m_site.signOutEverywhere(user);
}

void World::copyDesk(DeskNode& original)
{
    if (!original.isUp() || std::exchange(m_isCopied, true))
        return;
    original.stop();
    addDesk(original.name + "-copy", original.user, {});
    m_desks.back()->become(original);
    m_desks.back()->start();
}

void World::restoreSite()
{
    if (!m_site.isUp())
        return;
    m_site.restore();
    m_answers.forget();
    m_history.loads.resize(std::size_t(m_site.backup().bulkLoads));
    m_heads.assign(m_heads.size(), 0);
    for (const auto& node : m_desks)
        node->mayBeSignedOut = true; // the backup may be older than its session
}

void World::bulkLoad(SeededRandom& dice)
{
    Customer loaded = mariaLopez();
    loaded.family_name = QStringLiteral("Loaded %1").arg(dice.below(1'000'000));
    const Operation put = PutRows::of(schemaOf<Customer>(), {toRow(Record<Customer>{{number(5'000 + quint64(m_history.loads.size()))}, 0, loaded})});
    if (m_site.applyWhileStopped({put}, root, SiteStore::Loading::Bulk))
        m_history.loads.push_back(put);
}

} // namespace callboard::simulation
