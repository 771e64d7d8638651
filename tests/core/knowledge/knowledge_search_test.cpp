// Finding articles while one types and from a note: forms, beginnings, slips, phrases, synonyms, past cases, reasons.
#include "tests/core/knowledge/knowledge_world.h"
#include "tests/support/seeded_random.h"

using namespace callboard;
using test::KnowledgeWorld;

namespace {

void putShop(KnowledgeWorld& world)
{
    world.put(1, "Cancelling an order", "Orders can be cancelled until they are packed.\n## Refunds\nThe money goes back to the card.");
    world.put(2, "Lost parcels", "Ask the carrier first. A parcel is lost after ten days.\n## Replacement\nSend the order again.");
    world.put(3, "Gold Card", "The gold card has no fee. Cards arrive by post.");
    world.put(4, "Silver Card", "The silver card costs a fee. Ask for the card number.");
    world.put(5, "Cambiar la dirección", "Los clientes pueden cambiar la dirección de sus pedidos en la cuenta. El pedido no cambia después del envío.");
}

}

TEST_CASE("all forms of a word find an article, in each language, with or without accents")
{
    KnowledgeWorld world;
    putShop(world);
    CHECK(world.typed("cancel ") == "1");
    CHECK(world.typed("cancellations ") == world.typed("cancelled "));
    CHECK(world.typed("PARCEL ") == "2");
    CHECK(world.typed("dirección ") == "5");
    CHECK(world.typed("direccion ") == "5");
    CHECK(world.typed("pedido ") == "5");
}

TEST_CASE("an unfinished last word finds what begins like it, and a finished one does not")
{
    KnowledgeWorld world;
    putShop(world);
    CHECK(world.typed("parc") == "2");
    CHECK(world.typed("parc ").empty());
    CHECK(world.typed("lost parc") == "2");
}

TEST_CASE("one slip of the finger is forgiven where no article has the word as it stands")
{
    KnowledgeWorld world;
    putShop(world);
    for (const char* slip : {"parxel ", "pacrel ", "parel ", "parccel ", "arcel "})
        CHECK(world.typed(slip) == "2");
    CHECK(world.typed("pxrxel ").empty());
    world.put(6, "Fees of the parxel", "A product called parxel.");
    CHECK(world.typed("parxel ") == "6");
}

TEST_CASE("the title says more than the text, and an article with all words stands above one with some often")
{
    KnowledgeWorld world;
    putShop(world);
    CHECK(world.typed("gold card ").substr(0, 3) == "3 4");
    CHECK(world.typed("silver card ").substr(0, 3) == "4 3");
    world.put(7, "Ledger", "order order order order order order order order");
    CHECK(world.typed("order cancelled ").front() == '1');
}

TEST_CASE("quoted words must stand there one after the other, stop words too")
{
    KnowledgeWorld world;
    putShop(world);
    CHECK(world.typed("\"the gold card\"") == "3");
    CHECK(world.typed("\"card gold\"").empty());
    CHECK(world.typed("\"card has no fee\"") == "3");
    CHECK(world.typed("\"card has a fee\"").empty());
    CHECK(world.typed("\"unheard\" card").empty());
    CHECK(world.typed("\"card gold").size() == world.typed("card gold").size()); // a mark that is not closed is no phrase
}

TEST_CASE("synonyms of the site find what uses the other word, after what uses the word itself")
{
    KnowledgeWorld world;
    putShop(world);
    CHECK(world.typed("package ").empty());
    const Synonyms synonyms = test::take(Synonyms::read(QStringLiteral("# what people say\nparcel, package\nmoney back, refund\n")));
    world.setContext({&synonyms, nullptr});
    CHECK(world.typed("package ") == "2");
    CHECK(world.typed("money back ").front() == '1');
    world.put(6, "Package", "package");
    CHECK(world.typed("package ") == "6 2");
}

TEST_CASE("a file of synonyms with a lonely word or a long phrase is refused with its line")
{
    CHECK(Synonyms::read(QStringLiteral("a, b\n\nlonely\n")).error().sentence() == QStringLiteral("Line 3: write at least two words with a comma between."));
    CHECK(Synonyms::read(QStringLiteral("one, two three four five six\n")).error().sentence() == QStringLiteral("Line 1: \"two three four five six\" has more than four words."));
}

TEST_CASE("a hit names the words that speak for it, the passage they stand in and whether the title has one")
{
    KnowledgeWorld world;
    putShop(world);
    const auto hits = world.hits(QStringLiteral("money refund "));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].words.size() == 2);
    CHECK(hits[0].words.contains(QStringLiteral("money")));
    CHECK(hits[0].passage == 1);
    CHECK_FALSE(hits[0].isTitle);
    CHECK(world.hits(QStringLiteral("cancel ")).front().isTitle);
}

TEST_CASE("a changed article is found by its new words only, and a removed one not at all")
{
    KnowledgeWorld world;
    putShop(world);
    world.put(2, "Damaged goods", "Ask for a photograph.");
    CHECK(world.typed("parcel ").empty());
    CHECK(world.typed("photograph ") == "2");
    world.remove(2);
    world.remove(2);
    world.remove(99);
    CHECK(world.typed("photograph ").empty());
    CHECK(world.typed("photogr").empty());
    CHECK(world.typed("\"ask for\"") == "4");
}

TEST_CASE("articles put one by one answer as those that were all built at once")
{
    KnowledgeWorld one, all;
    putShop(one);
    one.put(4096, "Far away", "An article in another chunk about a parcel.");
    one.put(2, "Lost things", "first text");
    one.put(2, "Lost parcels", "Ask the carrier first. A parcel is lost after ten days.\n## Replacement\nSend the order again.");
    putShop(all);
    std::vector<NumberedArticle> articles{{1, readMarkdown(u"Orders can be cancelled until they are packed.\n## Refunds\nThe money goes back to the card.", QStringLiteral("Cancelling an order"))},
                                          {2, readMarkdown(u"Ask the carrier first. A parcel is lost after ten days.\n## Replacement\nSend the order again.", QStringLiteral("Lost parcels"))},
                                          {3, readMarkdown(u"The gold card has no fee. Cards arrive by post.", QStringLiteral("Gold Card"))},
                                          {4, readMarkdown(u"The silver card costs a fee. Ask for the card number.", QStringLiteral("Silver Card"))},
                                          {5, readMarkdown(u"Los clientes pueden cambiar la dirección de sus pedidos en la cuenta. El pedido no cambia después del envío.", QStringLiteral("Cambiar la dirección"))},
                                          {4096, readMarkdown(u"An article in another chunk about a parcel.", QStringLiteral("Far away"))}};
    std::size_t next = 0;
    test::take(KnowledgeIndex(all.database()).rebuild([&]() -> Result<std::optional<NumberedArticle>> {
        return next < articles.size() ? std::optional(articles[next++]) : std::nullopt;
    }));
    for (const char* question : {"parcel ", "card fee ", "order", "ask carrier ", "pedidos ", "chunk "}) {
        const auto a = one.hits(QString::fromUtf8(question)), b = all.hits(QString::fromUtf8(question));
        REQUIRE(a.size() == b.size());
        REQUIRE_FALSE(a.empty());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a[i].number == b[i].number);
            CHECK(a[i].score == Approx(b[i].score));
        }
    }
    for (const char* sql : {"SELECT sum(articles) FROM knowledge_terms", "SELECT count(*) FROM knowledge_postings", "SELECT sum(length(postings)) FROM knowledge_postings"})
        CHECK(test::take(one.database().integer(sql)) == test::take(all.database().integer(sql)));
}

TEST_CASE("a long talkative note finds what it is about")
{
    KnowledgeWorld world;
    putShop(world);
    const char* note = "Hello, I hope you are well. I have been a customer for many years and I would like to know what you can do for me. "
                       "I ordered something and the carrier says that the parcel is lost. I am not happy at all, thank you for your help.";
    CHECK(world.note(note).front() == '2');
}

TEST_CASE("words that every case has tell nothing, and what solved similar cases is suggested though it shares no word")
{
    KnowledgeWorld world;
    putShop(world);
    std::vector<PastCase> cases;
    for (int i = 0; i < 30; ++i)
        cases.push_back({QStringLiteral("my gold questionnaire number %1").arg(i), {}});
    cases.push_back({QStringLiteral("the washing machine leaks on the floor"), {4}});
    const PastCases past(cases);
    CHECK(past.telling("gold") < 0.1);
    CHECK(past.telling("unheard") == Approx(1.0));
    CHECK(world.note("gold questionnaire, parcel") == "3 2");
    world.setContext({nullptr, &past});
    CHECK(world.note("gold questionnaire, parcel") == "2 3");
    const auto hits = world.hits(QStringLiteral("a leaking washing machine"), KnowledgeQuestion::Kind::Note);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].number == 4);
    CHECK(hits[0].solvedCases == 1);
}

TEST_CASE("similar cases that needed other articles every time are believed less and less")
{
    std::vector<PastCase> alike, unlike;
    for (int i = 0; i < 40; ++i) {
        const QString text = QStringLiteral("lamp kitchen %1 %2").arg(i % 4).arg(i);
        alike.push_back({text, {i % 4}});
        unlike.push_back({text, {i}});
    }
    CHECK(PastCases(alike).trust() == Approx(1.0));
    CHECK(PastCases(unlike).trust() < 0.1);
    CHECK(PastCases().trust() == 1);
}

TEST_CASE("few past cases are believed little")
{
    const PastCases past({{QStringLiteral("gold"), {}}, {QStringLiteral("gold silver"), {}}});
    CHECK(past.telling("gold") > 0.85);
    CHECK(PastCases().telling("gold") == 1);
}

TEST_CASE("an empty collection and an empty question have no answer")
{
    KnowledgeWorld world;
    CHECK(world.typed("anything").empty());
    CHECK(world.note("anything").empty());
    putShop(world);
    for (const char* text : {"", " ", "\"\"", "\"", "the", "?!", "~the "})
        CHECK(world.typed(text).empty());
}

TEST_CASE("any text is a question and any damage of the index is an answer, not a crash")
{
    KnowledgeWorld world;
    putShop(world);
    SeededRandom random(5);
    const auto text = [&] {
        static const QString alphabet = QStringLiteral("\"\"parcelGOLDcard  ~%'*-_()é中\n");
        QString out;
        for (quint64 i = 0, size = random.next() % 80; i < size; ++i)
            out += random.next() % 9 == 0 ? QChar(char16_t(random.next())) : alphabet[qsizetype(random.next() % quint64(alphabet.size()))];
        return out;
    };
    for (int round = 0; round < 150; ++round) {
        if (round == 75) {
            test::take(world.database().run("UPDATE knowledge_articles SET terms = x'ffffffffffffff03' || terms WHERE number = 1"));
            test::take(world.database().run("UPDATE knowledge_postings SET postings = x'ffffffffff'"));
            test::take(world.database().run("INSERT INTO knowledge_postings VALUES (1, -5, x'0001'), (1, 999999999999, x'0001')"));
        }
        CHECK(world.hits(text()).size() <= 10);
        CHECK(world.hits(text(), KnowledgeQuestion::Kind::Note).size() <= 10);
    }
    world.put(8, "Random", text().toUtf8().constData());
}

TEST_CASE("an article number beyond the limit is refused")
{
    KnowledgeWorld world;
    const auto done = KnowledgeIndex(world.database()).put(articleNumber_max + 1, readMarkdown(u"x"));
    CHECK(done.error().sentence() == QStringLiteral("The search for articles holds 4000000 of them at most."));
}

TEST_CASE("tables of other rules are made anew")
{
    KnowledgeWorld world;
    putShop(world);
    test::take(createKnowledgeTables(world.database()));
    CHECK(world.typed("parcel ") == "2");
    test::take(world.database().run("UPDATE knowledge_facts SET value = 0 WHERE name = 'rules'"));
    test::take(createKnowledgeTables(world.database()));
    CHECK(world.typed("parcel ").empty());
}
