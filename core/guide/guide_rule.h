// Conditions of a guide: "order.total is at most 50 EUR and not damaged", read into a tree that can be evaluated and analysed.
#pragma once

#include "core/guide/guide_findings.h"
#include "core/guide/guide_value.h"

namespace callboard {

// Grammar, from loose to tight:
//   condition   = part { "or" part }
//   part        = term { "and" term }
//   term        = "not" term | "(" condition ")" | test
//   test        = field                                   a yes/no answer: it was yes
//               | field "is" ["not"] "set"
//               | field "is" ["not"] "one of" literal { "," literal }
//               | field "is" ["not"] operand
//               | field "is" ("more than" | "less than" | "at least" | "at most" | "before" | "after") operand
//               | field ("<" | "<=" | ">" | ">=" | "=" | "!=") operand
//   operand     = literal | "{" field "}"
//   literal     = number | number currency | 2026-11-30 | "today" | number "days ago" | "in" number "days" | "yes" | "no"
//               | word | '"' text '"'
enum class RuleComparison { Is, IsNot, Less, AtMost, More, AtLeast };

struct RuleOperand {
    enum class Kind { Literal, Word, Day, Field }; // Word: an option's name or a text; Day: so many days from today
    Kind kind = Kind::Literal;
    GuideValue value; // of Literal and Word
    int days = 0;
    QString field;
};

struct RuleNode {
    enum class Kind { Or, And, Not, Compare, OneOf, IsSet };
    Kind kind = Kind::And;
    std::vector<RuleNode> parts; // of Or, And, Not
    QString field;               // of the tests
    RuleComparison comparison = RuleComparison::Is;
    std::vector<RuleOperand> operands;
    int offset = 0;              // where the test begins in the text
    bool isTest() const { return kind >= Kind::Compare; }
};

constexpr int ruleCharactersMax = 2'000;
constexpr int ruleDepthMax = 20;

struct RuleError {
    int offset = 0;
    const char* code = nullptr; // of the table of findings
    QString what;
};

struct Rule {
    QString text;
    TextPlace place;
    RuleNode root;
};

// Total: whatever the text is, the answer is a tree or an error with its offset.
std::variant<RuleNode, RuleError> parseRule(const QString& text);

// The tests of the tree, from left to right.
std::vector<const RuleNode*> testsOf(const RuleNode& root);

// What a condition may ask: the value of a field, "not set" if it has none, and the day that is today.
struct RuleFacts {
    std::function<GuideValue(const QString& field)> value;
    QDate today;
};
bool holds(const RuleNode& test, const RuleFacts& facts); // of one test
bool evaluate(const RuleNode& root, const std::function<bool(const RuleNode& test)>& test);
inline bool evaluate(const RuleNode& root, const RuleFacts& facts)
{
    return evaluate(root, [&](const RuleNode& test) { return holds(test, facts); });
}

// Fields that are set wherever the condition holds: those of tests that stand in every way to "yes".
QStringList provenSet(const RuleNode& root);

} // namespace callboard
