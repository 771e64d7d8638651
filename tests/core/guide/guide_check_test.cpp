// The checker: every finding of the table is made by a planted mistake, at the place of the mistake, and by nothing else.
#include "tests/core/guide/guide_samples.h"

#include <set>

using namespace callboard;
using namespace callboard::sample;

namespace {

const QByteArray end = "  - {step: bye, end: done}\n";

struct Planted {
    const char* code;
    QByteArray text;
    int line;
};

// Mistakes in the text itself are planted in yaml_tree_test.
std::vector<Planted> planted()
{
    const auto steps = [](const QByteArray& text) { return guideOf(text + end); };
    return {
        {"not-a-guide", "- a\n", 1},
        {"missing-key", "guide: x\nlanguages: [en]\nsteps:\n" + end, 1},
        {"missing-key", steps("  - {step: a, ask: What, type: text}\n"), 6},
        {"unknown-key", steps("  - {step: a, say: Hello, colour: red}\n"), 6},
        {"expected", steps("  - {step: a, check: Hello, wording: new}\n"), 6},
        {"bad-id", steps("  - {step: Step one, say: Hello}\n"), 6},
        {"open-quote", guideOf("  - {step: a, say: Hello}\n  - step: b\n    say: 'Don''t\n" + end), 8},
        {"no-kind", steps("  - {step: a, next: bye}\n"), 6},
        {"two-kinds", steps("  - {step: a, ask: What, choose: Which}\n"), 6},
        {"duplicate-step", steps("  - {step: a, say: Hello}\n  - {step: a, say: Hello}\n"), 7},
        {"too-many-options", steps("  - {step: a, choose: Which, options: {a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J}}\n"), 6},
        {"unknown-type", steps("  - {step: a, ask: What, answer: x, type: colour}\n"), 6},
        {"unknown-channel", "guide: x\nlanguages: [en]\ntitle: T\nchannels: [phone, pigeon]\nsteps:\n" + end, 4},
        {"bad-language", "guide: x\nlanguages: [English]\ntitle: T\nsteps:\n" + end, 2},
        {"unknown-language", steps("  - {step: a, say: {en: Hello, fr: Bonjour}}\n"), 6},
        {"empty-text", steps("  - {step: a, say: \"\"}\n"), 6},
        {"long-text", steps("  - {step: a, say: " + QByteArray(4'001, 'a') + "}\n"), 6},
        {"bad-condition", steps("  - step: a\n    decide:\n      - {when: amount is, next: bye}\n"), 8},
        {"long-condition", steps("  - step: a\n    decide:\n      - {when: " + QByteArray(2'001, 'a') + ", next: bye}\n"), 8},
        {"deep-condition", steps("  - step: a\n    decide:\n      - {when: \"" + QByteArray(30, '(') + "a\", next: bye}\n"), 8},
        {"bad-field", steps("  - {step: a, say: \"Hello {name\"}\n"), 6},
        {"unknown-step", steps("  - {step: a, say: Hello, next: nowhere}\n"), 6},
        {"unknown-field", steps("  - {step: a, say: \"Hello {customer.shoe_size|you}\"}\n"), 6},
        {"unknown-operation", steps("  - {step: a, action: moon.fly}\n"), 6},
        {"unknown-argument", steps("  - {step: a, action: entry.add, with: {text: x, colour: red}}\n"), 6},
        {"missing-argument", steps("  - {step: a, action: entry.add}\n"), 6},
        {"unknown-article", steps("  - {step: a, article: cooking}\n"), 6},
        {"archived-article", steps("  - {step: a, article: fax}\n"), 6},
        {"unknown-guide", steps("  - {step: a, guide: nobody}\n"), 6},
        {"unknown-option", steps("  - {step: a, choose: Which, answer: wish, options: {red: Red, blue: Blue}}\n  - step: b\n    decide:\n      - {when: wish is green, next: bye}\n    otherwise: bye\n"), 9},
        {"wrong-type", steps("  - {step: a, ask: How much, answer: sum, type: money}\n  - step: b\n    decide:\n      - {when: sum < 5, next: bye}\n    otherwise: bye\n"), 9},
        {"wrong-type", steps("  - {step: a, action: entry.add, with: {text: x, minutes: many}}\n"), 6},
        {"type-differs", steps("  - {step: a, ask: What, answer: x, type: text}\n  - {step: b, ask: What, answer: x, type: number}\n"), 7},
        {"result-unset", guideOf("  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: bye}}}\n  - {step: b, ask: What, answer: found, type: text}\n" + end, "results: {found: text}\n"), 9},
        {"unreachable", steps("  - {step: a, say: Hello, next: bye}\n  - {step: b, say: Hello}\n"), 7},
        {"dead-end", guideOf("  - {step: a, say: Hello}\n"), 6},
        {"no-exit", steps("  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: bye}}}\n  - {step: b, say: Hello}\n  - {step: c, say: Again, next: b}\n"), 7},
        {"endless", steps("  - {step: a, ask: Sure, answer: x, type: yes_no}\n  - step: b\n    decide: [{when: x, next: c}, {when: not x, next: bye}]\n  - step: c\n    decide: [{when: x, next: b}, {when: not x, next: bye}]\n"), 7},
        {"bypassed", steps("  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: bye}}}\n  - {step: b, check: Listen, wording: 1}\n"), 7},
        {"nothing-protected", steps("  - {step: b, check: Listen, wording: 1, before: [done, money]}\n"), 6},
        {"unset", steps("  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: c}}}\n  - {step: b, ask: What, answer: what, type: text}\n  - {step: c, say: \"So {what}\"}\n"), 8},
        {"never", steps("  - {step: a, ask: How many, answer: n, type: number}\n  - step: b\n    decide:\n      - {when: n < 1 and n > 2, next: bye}\n    otherwise: bye\n"), 9},
        {"overlap", steps("  - {step: a, ask: How many, answer: n, type: number}\n  - step: b\n    decide:\n      - {when: n < 3, next: bye}\n      - {when: n >= 2, next: bye}\n"), 10},
        {"gap", steps("  - {step: a, ask: How many, answer: n, type: number}\n  - step: b\n    decide:\n      - {when: n < 2, next: bye}\n      - {when: n > 2, next: bye}\n"), 7},
        {"always", steps("  - {step: a, ask: Sure, answer: x, type: yes_no}\n  - step: b\n    decide:\n      - {when: x, next: bye}\n      - {when: not x, next: bye}\n    otherwise: bye\n"), 7},
        {"unproved", steps("  - {step: a, ask: How many, answer: n, type: number}\n  - {step: b, ask: How many, answer: m, type: number}\n  - step: c\n    decide:\n      - {when: \"n < {m}\", next: bye}\n    otherwise: bye\n"), 8},
        {"same-option", steps("  - {step: a, choose: Which, options: {x: Same, y: same}}\n"), 6},
        {"too-few-questions", steps("  - {step: a, verify: Who, questions: [Name], needed: 2, failed: bye2, before: bye}\n  - {step: c, say: Hello, next: bye}\n  - {step: bye2, end: stopped}\n"), 6},
        {"missing-translation", "guide: x\nlanguages: [en, es]\ntitle: {en: T, es: T}\nsteps:\n  - {step: a, say: Hello}\n" + end, 5},
        {"fields-differ", "guide: x\nlanguages: [en, es]\ntitle: {en: T, es: T}\nsteps:\n  - {step: a, say: {en: \"Hello {customer.given_name|you}\", es: Hola}}\n" + end, 5},
        {"long-sentence", steps("  - {step: a, say: " + QByteArray("and so on ").repeated(12).trimmed() + "}\n"), 6},
        {"long-speech", steps("  - {step: a, say: " + QByteArray("and so on. ").repeated(40).trimmed() + "}\n"), 6},
        {"hard-words", steps("  - {step: a, say: \"" + QByteArray("Notwithstanding aforementioned considerations, administrative authorisation requirements ").repeated(3).trimmed() + "\"}\n"), 6},
    };
}

// Those of the text itself, and those that need more than one guide.
const std::set<QString> elsewhere{QStringLiteral("not-utf8"), QStringLiteral("control-character"), QStringLiteral("too-large"), QStringLiteral("too-deep"), QStringLiteral("empty"),
    QStringLiteral("not-yaml"), QStringLiteral("anchor"), QStringLiteral("alias"), QStringLiteral("tag"), QStringLiteral("second-document"), QStringLiteral("bad-key"),
    QStringLiteral("duplicate-key"), QStringLiteral("too-many-steps"), QStringLiteral("guide-circle"), QStringLiteral("unknown-parameter"), QStringLiteral("missing-parameter"),
    QStringLiteral("unknown-result"), QStringLiteral("unused-stop")};

}

TEST_CASE("every mistake is found at its place")
{
    for (const Planted& mistake : planted()) {
        const QString text = checkedText(mistake.text);
        INFO(mistake.code << "\n" << mistake.text.left(600).toStdString() << "\n" << text.toStdString());
        const QString head = QStringLiteral("g:%1:").arg(mistake.line), code = QStringLiteral(": %1: ").arg(QLatin1String(mistake.code));
        bool isFound = false;
        for (const QString& line : text.split(u'\n'))
            isFound = isFound || (line.startsWith(head) && line.contains(code));
        CHECK(isFound);
    }
}

TEST_CASE("every finding of the table has its planted mistake")
{
    std::set<QString> all, found = elsewhere;
    for (const FindingKind& kind : findingKinds())
        all.insert(QLatin1String(kind.code));
    for (const Planted& mistake : planted())
        found.insert(QLatin1String(mistake.code));
    CHECK(all == found);
    CHECK(all.size() == findingKinds().size());
}

TEST_CASE("a guide without mistakes has no findings")
{
    CHECK(checkedText(guideOf(
              "  - {step: hello, say: \"Good morning {customer.given_name|there}\"}\n"
              "  - {step: who, verify: Ask two, questions: [Postcode, E-mail], needed: 2, failed: stop}\n"
              "  - {step: order, look_up: order, answer: order, missing: stop}\n"
              "  - {step: sum, ask: How much, answer: sum, type: money, least: 1, most: 500}\n"
              "  - step: large\n    decide:\n      - {when: sum is at most 50 USD, next: terms}\n      - {when: sum is more than 50 USD, next: stop}\n"
              "  - {step: terms, check: It takes five days, wording: 1}\n"
              "  - {step: pay, action: refund.request, with: {amount: \"{sum}\"}, refused: stop}\n"
              "  - {step: bye, end: done}\n  - {step: stop, end: stopped}\n"))
        == QString());
}

TEST_CASE("the message names the shortest way around a required step")
{
    CHECK(checkedText(guideOf("  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: c}}}\n"
                              "  - {step: b, check: Listen, wording: 1, next: bye}\n  - {step: c, say: Hm}\n  - {step: bye, end: done}\n"))
        == QStringLiteral("g:7:5: error: bypassed: \"bye\" can be reached without the required step \"b\": a → c → bye.\n"));
}

TEST_CASE("a verification that failed does not count as done")
{
    CHECK(checkedText(guideOf("  - {step: who, verify: Who, questions: [Name], needed: 1, failed: pay}\n"
                              "  - {step: pay, action: refund.request, with: {amount: 5}}\n  - {step: bye, end: done}\n"))
        == QStringLiteral("g:6:5: error: bypassed: \"pay\" can be reached without the required step \"who\": who → pay.\n"
                          "g:6:5: error: bypassed: \"bye\" can be reached without the required step \"who\": who → pay → bye.\n"));
}

TEST_CASE("an order that was not found is not set behind \"missing\"")
{
    CHECK(checkedText(guideOf("  - {step: find, look_up: order, answer: order, missing: sorry}\n  - {step: sorry, say: \"It came to {order.total}\"}\n  - {step: bye, end: done}\n"))
              .contains(QStringLiteral("unset: \"order\" may have no answer here: find → sorry")));
}

TEST_CASE("behind a test that an answer is set, it may be used")
{
    const QByteArray head = "  - {step: a, choose: Which, options: {x: {text: X, next: b}, y: {text: Y, next: c}}}\n  - {step: b, ask: What, answer: what, type: text}\n"
                            "  - step: c\n    decide:\n      - {when: what is set, next: d}\n      - {when: what is not set, next: bye}\n";
    CHECK(checkedText(guideOf(head + "  - {step: d, say: \"So {what}\"}\n" + end)) == QString());
}

TEST_CASE("a gap and an overlap come with an example")
{
    const QByteArray ask = "  - {step: a, ask: How much, answer: sum, type: money}\n";
    CHECK(checkedText(guideOf(ask + "  - step: b\n    decide:\n      - {when: sum < 50 USD, next: bye}\n      - {when: sum > 50 USD, next: bye}\n" + end))
              .contains(QStringLiteral("gap: No condition holds when sum = 50.00\u00a0USD.")));
    CHECK(checkedText(guideOf(ask + "  - step: b\n    decide:\n      - {when: sum <= 50 USD, next: bye}\n      - {when: sum >= 50 USD, next: bye}\n" + end))
              .contains(QStringLiteral("overlap: Two conditions hold at once, this one and that of line 9, when sum = 50.00\u00a0USD.")));
}

TEST_CASE("an amount of the record may be in another currency, or not set")
{
    const QByteArray decide = "  - {step: o, look_up: order, answer: order, missing: bye2}\n  - step: b\n    decide:\n      - {when: order.total <= 50 USD, next: bye}\n      - {when: order.total > 50 USD, next: bye}\n";
    CHECK(checkedText(guideOf(decide + end + "  - {step: bye2, end: stopped}\n")).contains(QStringLiteral("gap: No condition holds when order.total = 0.00\u00a0another currency.")));
}

TEST_CASE("what a question accepts bounds what its answer can be")
{
    CHECK(checkedText(guideOf("  - {step: a, ask: How many, answer: n, type: number, least: 0, most: 10}\n"
                              "  - step: b\n    decide:\n      - {when: n is less than 5, next: bye}\n      - {when: n is at least 5 and n is at most 10, next: bye}\n" + end))
        == QString());
    CHECK(checkedText(guideOf("  - {step: a, ask: How many, answer: n, type: number, least: 0, most: 10}\n"
                              "  - step: b\n    decide:\n      - {when: n > 20, next: bye}\n    otherwise: bye\n" + end))
              .contains(QStringLiteral("never: This condition can never hold: n > 20.")));
}

TEST_CASE("days that move with today and days of the calendar are not mixed in one decision")
{
    CHECK(checkedText(guideOf("  - {step: a, ask: When, answer: d, type: date}\n  - step: b\n    decide:\n      - {when: d is before 30 days ago, next: bye}\n      - {when: d is after 2026-01-01, next: bye}\n    otherwise: bye\n" + end))
              .contains(QStringLiteral("unproved")));
    CHECK(checkedText(guideOf("  - {step: a, ask: When, answer: d, type: date}\n  - step: b\n    decide:\n      - {when: d is before 30 days ago, next: bye}\n      - {when: d is at least 30 days ago, next: bye}\n" + end))
        == QString());
}

TEST_CASE("guides that call each other are checked together")
{
    const QByteArray called = "guide: called\nlanguages: [en]\ncurrency: USD\ntitle: Called\nparameters: {sum: money}\nresults: {found: text}\nsteps:\n"
                              "  - {step: q, ask: What, answer: found, type: text}\n  - {step: pay, action: refund.request, with: {amount: \"{sum}\"}}\n  - {step: bye, end: done}\n";
    const auto caller = [](const QByteArray& step) { return guideOf("  - {step: sum, ask: How much, answer: sum, type: money}\n" + step + end); };
    CHECK(checkedText({called, caller("  - {step: a, guide: called, with: {sum: \"{sum}\"}, take: {what: found}}\n  - {step: b, say: \"So {what}\"}\n")}) == QString());
    CHECK(checkedText({called, caller("  - {step: a, guide: called}\n")}).contains(QStringLiteral("missing-parameter")));
    CHECK(checkedText({called, caller("  - {step: a, guide: called, with: {sum: \"{sum}\", x: y}}\n")}).contains(QStringLiteral("unknown-parameter")));
    CHECK(checkedText({called, caller("  - {step: a, guide: called, with: {sum: \"{sum}\"}, take: {what: price}}\n")}).contains(QStringLiteral("unknown-result")));
    CHECK(checkedText({called, caller("  - {step: a, guide: called, with: {sum: \"{sum}\"}, stopped: bye}\n")}).contains(QStringLiteral("unused-stop")));
    // Money of the called guide needs what the caller requires before money.
    CHECK(checkedText({called, caller("  - {step: a, guide: called, with: {sum: \"{sum}\"}}\n  - {step: c, check: Listen, wording: 1}\n")})
              .contains(QStringLiteral("bypassed: \"a\" can be reached without the required step \"c\": sum → a.")));
    CHECK(checkedText({"guide: x\nlanguages: [en]\ntitle: X\nsteps:\n  - {step: a, guide: y}\n" + end, "guide: y\nlanguages: [en]\ntitle: Y\nsteps:\n  - {step: a, guide: x}\n" + end})
              .count(QStringLiteral("guide-circle")) == 2);
}

TEST_CASE("ways are counted without being listed")
{
    QByteArray steps;
    for (int i = 0; i < 60; ++i) // two ways each: 2^60
        steps += "  - {step: s" + QByteArray::number(i) + ", choose: Which, options: {x: X, y: Y}}\n";
    const GuideScript script = scriptOf(guideOf(steps + end));
    const PathCount count = countPaths(script, graphOf(script));
    CHECK(count.paths == (quint64(1) << 60));
    CHECK(count.longest == 61);
    CHECK(count.loops == 0);
    CHECK(count.covered == 61);
    const GuideScript loop = scriptOf(guideOf("  - {step: a, say: Hello}\n  - {step: b, choose: Again, options: {yes: {text: Yes, next: a}, no: {text: No, next: bye}}}\n" + end));
    const PathCount round = countPaths(loop, graphOf(loop));
    CHECK(round.paths == 1);
    CHECK(round.loops == 1);
}
