// SampleDesk: Ada's desk in a folder of its own, with the sample site loaded, that can be closed and opened again.
#pragma once

#include "core/sync/desk.h"
#include "tests/support/manual_time.h"
#include "tests/support/sample_site.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>

namespace callboard {

namespace sample {

inline constexpr char epoch[] = "first";
inline QByteArray cursorAt(qint64 feed) { return Cursor{QString::fromLatin1(epoch), feed, QStringLiteral("scopes")}.text(); }

inline SignedIn adaSignedIn(Instant until, const char* access = "access-1", const char* refresh = "refresh-1")
{
    SignedIn signedIn;
    signedIn.access = QString::fromLatin1(access);
    signedIn.access_until = until;
    signedIn.refresh = QString::fromLatin1(refresh);
    signedIn.refresh_until = {until.ms + 86'400'000};
    signedIn.site = number(99);
    signedIn.user = ada;
    const Record<User> user = *fromRow<User>(peopleRows().front());
    signedIn.profile = RawJson{objectText(schemaOf<User>(), &user.value)};
    return signedIn;
}

inline std::vector<SentRow> sent(const MapRows& rows)
{
    std::vector<SentRow> list;
    for (const auto& [place, row] : rows.rows())
        list.push_back({entityNamed(QByteArrayView(place.first.data(), qsizetype(place.first.size()))), row});
    return list;
}

} // namespace sample

struct SampleDesk {
    QTemporaryDir folder;
    ManualClock clock{sample::later(10)};
    SeededRandom random;
    std::unique_ptr<Desk> desk;

    explicit SampleDesk(quint64 seed = 7) : random(seed) { open(); }
    QString path(const char* file) const { return folder.filePath(QString::fromLatin1(file)); }
    Result<std::unique_ptr<Desk>> tryOpen() { return Desk::open({folder.path(), {}, {}, {}}, clock, random); }
    void open()
    {
        auto opened = tryOpen();
        INFO((opened ? QString() : opened.error().sentence()).toStdString());
        REQUIRE(opened);
        desk = std::move(opened).value();
    }
    void close() { desk.reset(); }
    void reopen() { close(); open(); }
    void signIn() { REQUIRE(desk->rememberSignIn(sample::adaSignedIn({clock.now().ms + 900'000}))); }
    // Everything of the site in one page; the desk stands at `feed` afterwards.
    void load(const MapRows& rows = sample::site(), qint64 feed = 100)
    {
        SnapshotPlan plan;
        plan.cursor = QString::fromLatin1(sample::cursorAt(feed));
        plan.scopes = {{QStringLiteral("org"), qint64(rows.rows().size())}};
        REQUIRE(desk->beginLoading(plan));
        REQUIRE(desk->takeSnapshotPage({sample::sent(rows), {}, 0}));
    }
    void loadedAndSignedIn() { signIn(); load(); }

    Result<void> pull(qint64 feed, const std::vector<SentRow>& put, const std::vector<LeftRow>& left = {})
    {
        return desk->takePullPage({sample::cursorAt(feed), feed, feed, false, put, left, 0});
    }
    template <class E> std::optional<E> seen(const Id<E>& id) const
    {
        auto record = desk->cache().rows().find(id);
        REQUIRE(record);
        return *record ? std::optional<E>((*record)->value) : std::nullopt;
    }
    // Every row that the desk shows.
    MapRows visible() const
    {
        MapRows rows;
        for (const Schema* schema : entitySchemas()) {
            Query query;
            query.schema = schema;
            query.limit = 100'000;
            auto list = desk->cache().rows().list(query);
            REQUIRE(list);
            for (const Row& row : *list)
                rows.put(*schema, row);
        }
        return rows;
    }
    qint64 shadows() const { return desk->cache().rows().database().integer("SELECT count(*) FROM shadow").value(); }
};

} // namespace callboard
