// GuideOutline: where in a guide's text its steps stand and where they name each other, for changes that leave all else as it is.
#pragma once

#include "core/base/result.h"
#include "core/guide/step_kinds.h"

#include <optional>

namespace callboard {

// Characters of the text, from 0.
struct TextSpan {
    qsizetype from = 0, length = 0;
    qsizetype end() const { return from + length; }
};

// Where a step names another one. Without a place it is written in a way that is not ours to change.
struct StepMention {
    QString name; // the key, the option's id, or the condition
    QString to;
    std::optional<TextSpan> place; // of `to` alone, without quotes
    bool isBefore() const { return name == QLatin1String("before"); } // which leads nowhere
};

// Lines of the text, from 0; both are of it.
struct LineRange {
    int first = 0, last = -1;
};

// One of the ways that lead, or can lead, from a step.
struct StepWay {
    enum class Kind { Key, Option, Branch };
    Kind kind = Kind::Key;
    QString name;         // the key, the option's id, or the condition
    int mention = -1;     // among the step's, that says where it leads; -1: nothing is written
    bool follows = false; // nothing is written, and it leads where the step does
    bool isUsed() const { return follows || mention >= 0; }

    // Of an option: where its value stands, so that it can be given a way of its own.
    struct Value {
        enum class Form { Words, Together, Lines } form = Form::Words; // one text; within braces; lines of their own
        TextSpan place; // of Words and Together, quotes and braces included
        LineRange lines;
        int column = 0;     // of Lines: where its keys begin
        bool hasText = false; // is {text, next} already
    };
    std::optional<Value> value;
};

struct StepOutline {
    QString id;
    std::optional<TextSpan> name;
    const StepKindRow* kind = nullptr; // nullptr: none, or one that is not known
    LineRange lines;     // its own, with the remarks right above it
    int dash = 0;        // columns: of its dash …
    int keys = 0;        // … and of its keys
    int line = 0;        // of its first key
    std::optional<TextSpan> together; // it is written within braces
    std::vector<StepMention> mentions;
    std::vector<StepWay> ways;

    const StepMention* next() const; // nullptr: nothing is written
    bool fallsThrough() const;       // it leads to the step below it because nothing else is said
};

struct GuideOutline {
    QString text;
    std::vector<qsizetype> lineStarts;
    QStringList languages;
    bool isList = false; // every step has lines of its own
    std::vector<StepOutline> steps;

    std::vector<int> stepsNamed(const QString& id) const;
    QString idBelow(int step) const;                        // empty for the last one
    QString followerOf(int step) const;                     // where it leads unless a way says otherwise; empty: nowhere
    QString targetOf(int step, const StepWay& way) const;   // empty: nowhere
    QStringList facts() const;                              // one line a step: what it is and where it leads
    QString lineAt(int line) const;                         // without its end
    TextSpan spanOf(LineRange lines) const;                 // without the end of the last line
    QString lineEnd() const;                                // as this text ends its lines
};

// Needs a text that is YAML and has steps with names; it may have any other findings.
Result<GuideOutline> outlineOf(const QString& text);

} // namespace callboard
