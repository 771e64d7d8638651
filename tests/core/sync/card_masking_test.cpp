// A card number that somebody types is on no disk: not the desk's, not another desk's, not the server's.
#include "core/server/verify.h"
#include "tests/support/two_desks.h"

#include <QDirIterator>

using namespace callboard;
using namespace callboard::sample;

namespace {

AddEntry note(const char* text)
{
    AddEntry op;
    op.customer = maria;
    op.case_file = lamp;
    op.text = {QString::fromUtf8(text)};
    return op;
}

// Files in which the words stand, as they are on the disk now: databases and their logs.
QStringList filesWith(const TwoDesks& desks, const QByteArray& words)
{
    QStringList found;
    for (const QString& folder : {desks.one.folder.path(), desks.two.folder.path(), desks.site.folder.path()})
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains(words))
                found.append(file.fileName());
        }
    return found;
}

}

TEST_CASE("a card number in a note and in a draft is on no disk, and everybody sees its last four digits", "[sync]")
{
    TwoDesks desks;
    REQUIRE(desks.one.perform(note("Paid with 4242 4242 4242 4242 on Monday.")));
    REQUIRE(desks.one.desk->outbox().saveDraft({QStringLiteral("place"), QStringLiteral("and 5555555555554444"), 20, {}, QStringLiteral("{\"title\":\"378282246310005\"}")}));
    desks.settle();
    for (const char* card : {"4242 4242 4242 4242", "5555555555554444", "378282246310005"})
        CHECK(filesWith(desks, card).isEmpty());
    CHECK(filesWith(desks, "on Monday").size() >= 3); // the test can see what is there
    desks.checkEqual();
    const auto entries = desks.two.desk->cache().rows().list<TimelineEntry>({});
    REQUIRE(entries);
    CHECK(std::count_if(entries->begin(), entries->end(), [](const auto& entry) { return entry.value.text.text == QString::fromUtf8("Paid with •••• •••• •••• 4242 on Monday."); }) == 1);
    CHECK(desks.one.desk->outbox().drafts()->front().text == QString::fromUtf8("and ••••••••••••4444"));
}

TEST_CASE("a number with # in front is kept as it was typed", "[sync]")
{
    TwoDesks desks;
    REQUIRE(desks.one.perform(note("Parcel #4242424242424242 is late.")));
    desks.settle();
    CHECK_FALSE(filesWith(desks, "#4242424242424242").isEmpty());
}

TEST_CASE("a card number that comes from a program that masks nothing is masked before the server keeps it, also when it is sent twice", "[sync]")
{
    TwoDesks desks;
    Operation operation = intent(note("Card 4242424242424242"));
    operation.id = number(7001);
    operation.author = ada;
    const auto registered = desks.site.store->registerClient({}, ada);
    const auto& client = std::get<Registered>(registered);
    PushRequest request;
    request.client = client.client;
    request.incarnation = client.incarnation;
    request.epoch = client.epoch;
    request.operations.push_back(writeMessage(operation));
    for (int times = 0; times < 2; ++times) {
        auto prepared = PreparedPush::of(writePush(request), ada);
        const auto outcomes = desks.site.store->push(std::span(&std::get<PreparedPush>(prepared), 1));
        const auto* accepted = std::get_if<PushAccepted>(&outcomes.front());
        REQUIRE(accepted);
        CHECK(accepted->results.size() == 1);
    }
    desks.settle();
    CHECK(verifySite(desks.site.store->database())->empty());
    CHECK(filesWith(desks, "4242424242424242").isEmpty());
    CHECK(filesWith(desks, QString::fromUtf8("Card ••••••••••••4242").toUtf8()).size() >= 3);
}
