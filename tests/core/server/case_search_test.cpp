// What the server finds for a desk that does not hold it: by number and by words, newest first, and only of people whom the asker may know.
#include "core/server/case_search.h"
#include "tests/core/server/site.h"

using namespace callboard;

namespace {

struct SiteSearched {
    TestSite site;
    TestDesk nora;
    explicit SiteSearched(StoreKind kind) : site(kind), nora(site.desk(site.nora)) {}
    Id<CaseFile> open(const char* subject)
    {
        OpenCase open;
        open.case_file = {site.id()};
        open.customer = site.customer;
        open.subject = QString::fromUtf8(subject);
        open.team = site.north;
        REQUIRE(site.done(nora, open).verdict == Verdict::Applied);
        return open.case_file;
    }
    std::vector<Uuid> found(const Person& person, const char* text)
    {
        const auto reader = site.reader();
        auto hits = CaseSearch(reader->database(), reader->rows()).find(person, QString::fromUtf8(text));
        REQUIRE(hits);
        std::vector<Uuid> ids;
        for (const SentRow& hit : *hits) {
            CHECK(hit.schema == &schemaOf<CaseFile>());
            ids.push_back(hit.row.id);
        }
        return ids;
    }
};

}

TEST_CASE("a case of another team is found by its number and by the words of its subject")
{
    SiteSearched at(GENERATE(from_range(storeKinds())));
    const Uuid modem = at.open("No signal: modem replaced twice").key, bill = at.open("Señora Muñoz has no bill").key;
    const Person sven = at.site.person(at.site.sven);
    CHECK(at.found(sven, "modem signal") == std::vector{modem});
    CHECK(at.found(sven, "repl") == std::vector{modem});
    CHECK(at.found(sven, "repl ").empty()); // the word is complete
    CHECK(at.found(sven, "munoz") == std::vector{bill});
    CHECK(at.found(sven, "no") == std::vector{bill, modem}); // newest first
    const qint64 number = at.site.store->rows().find(Id<CaseFile>{modem}).value()->value.number;
    CHECK(at.found(sven, QByteArray::number(number).constData()) == std::vector{modem});
    CHECK(at.found(sven, ("#" + QByteArray::number(number)).constData()) == std::vector{modem});
    for (const char* nothing : {"", "  ", "#", "?!", "99999999999999999999", "%", "modem bill"})
        CHECK(at.found(sven, nothing).empty());
}

TEST_CASE("a case of another team is found by what was written on it, after those whose subject says so, each once")
{
    SiteSearched at(GENERATE(from_range(storeKinds())));
    const Id<CaseFile> modem = at.open("No signal"), bill = at.open("The modem is on the bill");
    const auto write = [&](const Id<CaseFile>& file, const char* words, EntryKind kind = EntryKind::Note) {
        AddEntry add{at.site.customer, file, kind, Channel::Email, kind == EntryKind::Message ? Direction::Incoming : Direction::None, {QString::fromUtf8(words)}, {}, {}};
        REQUIRE(at.site.done(at.nora, add).verdict == Verdict::Applied);
    };
    write(modem, "Sent a new modem to Señor Muñoz");
    write(modem, "The modem has come");
    write(bill, "He asks for the tracking number", EntryKind::Message);
    const Person sven = at.site.person(at.site.sven);
    CHECK(at.found(sven, "modem") == std::vector{bill.key, modem.key});
    CHECK(at.found(sven, "munoz modem") == std::vector{modem.key});
    CHECK(at.found(sven, "tracking") == std::vector{bill.key});
    CHECK(at.found(sven, "tracking modem").empty()); // not in one text
    CHECK(at.found(sven, "open").empty());           // what the program wrote down
}

TEST_CASE("cases of customers whom a person may not see are not found")
{
    SiteSearched at(StoreKind::File);
    (void)at.open("No signal");
    Person stranger = at.site.person(at.site.sven);
    std::erase_if(stranger.scopes, [](const QByteArray& scope) { return scope.startsWith("directory:"); });
    CHECK(at.found(stranger, "signal").empty());
}

TEST_CASE("more cases than a list can show are not read to the last one")
{
    SiteSearched at(StoreKind::File);
    for (int i = 0; i < CaseSearch::hitsMax + 5; ++i)
        (void)at.open("No signal");
    CHECK(at.found(at.site.person(at.site.sven), "signal").size() == std::size_t(CaseSearch::hitsMax));
}
