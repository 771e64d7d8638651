// The table of step kinds ★: parsing, checking, JSON Schema and documentation all read it; a new kind is a line there.
#pragma once

#include <QByteArray>
#include <vector>

namespace callboard {

enum class StepKind { Say, Ask, Choose, Check, Verify, Decide, LookUp, Action, Article, Guide, Escalate, Schedule, Outcome, End };

// What stands behind a key of a step.
enum class KeyForm {
    Text,      // words in the guide's languages
    Name,      // the name of an answer, new or known
    Word,      // one word
    Type,      // a type of answers
    Target,    // the id of a step
    Number,
    YesNo,
    Options,   // id: text, or id: {text, next}
    Branches,  // list of {when, next}
    Questions, // list of texts
    Arguments, // name: value with merge fields
    Results,   // name here: name there
    Before     // money, done, end, or ids of steps; one or a list
};

struct StepKey {
    const char* name;
    KeyForm form;
    bool required;
    const char* help;
};

struct StepKindRow {
    StepKind kind;
    const char* key;      // the key that makes a step one of this kind
    KeyForm form;         // of the value behind it: Text or Word
    bool waits;           // a person does something here; other kinds go on by themselves
    bool isRequired;      // protects money and the end that is "done" unless `before` says otherwise
    int seconds;          // how long it usually takes
    const char* help;
    std::vector<StepKey> keys;
    bool has(const char* name) const;
};

const std::vector<StepKindRow>& stepKinds();
const StepKindRow& stepKind(StepKind kind);

// Keys that every step may have.
const std::vector<StepKey>& commonStepKeys();

QByteArray guideJsonSchema();      // for editors
QByteArray stepKindsAsMarkdown();  // the table of the documentation

} // namespace callboard
