// What the centre of the window shows of one session, as plain values: tab, customer, case, draft.
#pragma once

#include "ui/models/list_row.h"

namespace callboard {

// One tab: a customer or a case that the rep has open.
struct SessionTab {
    QString key;
    QString title;
    QString icon;
    bool unsaved = false; // a draft is kept that has not been saved as an entry
    bool operator==(const SessionTab&) const = default;
};

struct LabelledText {
    QString label;
    QString text;
    bool operator==(const LabelledText&) const = default;
};

// A priority note that everybody must see first.
struct AlertData {
    QString text{};   // empty: there is none
    QString until{};  // when it ends, as it is read; empty: when somebody removes it
    QString readBy{}; // "Read by you 10:42, Ben 09:15"
    bool isRead = false; // by the person at this desk
    bool operator==(const AlertData&) const = default;
};

struct CustomerCardData {
    QString key;
    QString name;
    QList<ChipData> chips{};        // identity, tier, language
    QList<LabelledText> fields{};   // phone, e-mail, account, since, open cases, last order
    AlertData alert{};
    bool canCall = false;           // a button is shown only for what can be done
    bool canWrite = false;
    bool canEdit = false;
};

struct CaseHeaderData {
    QString key;                    // empty: no case is open, the stream is the customer's
    QString subject;
    QList<ChipData> chips{};        // number, state, priority, first reply due
};

// A filter chip over the stream, or a kind of entry in the composer.
struct ChoiceData {
    QString id;
    QString text;
    QString icon{};
    bool operator==(const ChoiceData&) const = default;
};

// What is being typed; it belongs to the rep and the session, not to the form.
struct ComposerDraft {
    QString kind;
    QString text;
    QString outcome;
    int caret = 0; // in UTF-16 units from the start of the text
    QStringList quoted{}; // versions of articles that were inserted, ids as text
    QString readUpTo{};   // the case's newest contact when the words were begun, or when it was seen beside them
    bool operator==(const ComposerDraft&) const = default;
};

} // namespace callboard
