// GuideScript: a call guide as a value: its steps in the order of the file, every word with the place where it stands.
#pragma once

#include "core/guide/guide_rule.h"
#include "core/guide/step_kinds.h"

#include <QMap>

namespace callboard {

constexpr int guideStepsMax = 5'000;
constexpr int guideTextCharactersMax = 4'000;

// The same text in the guide's languages.
struct GuideText {
    TextPlace place;
    QMap<QString, QString> texts; // by language
    QMap<QString, TextPlace> places;
    bool isEmpty() const { return texts.isEmpty(); }
};

// A word of the file and where it stands.
struct GuideWord {
    QString word;
    TextPlace place;
};

// Where a step leads. An empty id is "the next step in the file".
struct GuideOption {
    QString id;       // stored with the answer
    TextPlace place;
    GuideText text;
    GuideWord next;   // empty: where the step leads
};
struct GuideBranch {
    Rule when;
    GuideWord next;
};

// One step. Which members are filled, and whether they must be, says the row of its kind in the table of step kinds.
struct GuideStep {
    QString id;
    StepKind kind = StepKind::Say;
    TextPlace place;
    GuideWord main;                     // of kinds whose own key holds a word: the operation, the article, the guide …
    GuideText text;                     // what is said, asked or chosen, for all others
    std::map<QByteArray, GuideText> texts;
    std::map<QByteArray, GuideWord> words;
    std::map<QByteArray, GuideWord> targets; // next, otherwise, failed, missing, refused, stopped
    std::map<QByteArray, double> numbers;
    std::vector<GuideOption> options;
    std::vector<GuideBranch> branches;
    std::vector<GuideText> questions;
    std::map<QString, GuideWord> with;  // arguments: template texts
    std::map<QString, GuideWord> take;  // results of a sub-guide: this guide's answer from that one's
    std::vector<GuideWord> before;      // "money", "done", "end" or ids: what this step must come before
    bool money = false;
    QString scope;                      // of a called guide that was put in place: "call/"; its ids and answers begin with it

    QString word(const char* key) const { const auto at = words.find(key); return at == words.end() ? QString() : at->second.word; }
    bool hasTarget(const char* key) const { return targets.contains(key); }
    const StepKindRow& row() const { return stepKind(kind); }
};

struct GuideParameter {
    GuideWord name;
    GuideType type = GuideType::Text;
    std::vector<QString> options; // of a choice
};

// What an answer is, wherever it is set.
struct GuideVariable {
    GuideType type = GuideType::Text;
    std::vector<QString> options; // of a choice
    QString record;               // for order and item: whose fields it has
};

struct GuideScript {
    QString name;
    TextPlace place;
    qint64 version = 0; // given when it is published; 0 in a draft
    GuideText title, about;
    QStringList languages; // the first one is the fallback
    QString currency;
    GuideWord category;    // suggested for cases of this category
    QStringList channels;  // and for contacts by these only; empty: by all
    std::vector<GuideParameter> parameters, results;
    std::vector<GuideStep> steps;
    std::map<QString, int> index; // id → place in steps
    std::map<QString, GuideVariable> variables; // of a linked guide: by scope and name

    int indexOf(const QString& id) const { const auto at = index.find(id); return at == index.end() ? -1 : at->second; }
    QString inLanguage(const GuideText& text, const QString& language) const; // the fallback's where there is none
};

bool isGuideName(const QString& text);     // of a guide, a step, an answer or an option
bool isScopeOfBefore(const QString& word); // money, done, end: what `before` says instead of the name of a step

// Reads a guide. Findings have line and column; there is a script unless a finding is an error.
std::optional<GuideScript> readGuide(const QByteArray& text, GuideFindings& findings);

// Every name that a step or a parameter sets. The first definition counts; the checker reports others that differ.
std::map<QString, GuideVariable> variablesOf(const GuideScript& script);
// The variable that this step sets; empty when it sets none.
std::optional<std::pair<QString, GuideVariable>> variableSetBy(const GuideStep& step);

} // namespace callboard
