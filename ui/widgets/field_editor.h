// FieldEditor: one field of a form: an editor of the field's kind, and below it the place where its error is said.
#pragma once

#include "core/domain/custom_field.h"
#include "core/domain/fields.h"
#include "ui/models/session_data.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace callboard {

// What an editor needs to know of a field; record_fields.h makes it of a schema's columns.
struct FieldSpec {
    QByteArray name;                 // as in a patch: a column, or "custom.<name>"
    QString label;
    Kind kind = Kind::Text;
    bool required = false;
    bool dialled = false;            // a phone number: put into one form when the caret leaves it
    bool secret = false;             // not readable on the screen
    bool dateOnly = false;           // a time without hours, kept as the text "2026-11-21"
    QString note{};                  // a sentence below the editor; alone where the kind has no editor
    QString region{};                // where a number without a country code is dialled from
    QList<ChoiceData> choices{};     // of options and references, an empty id for "none"; of a text they are proposals
    const Schema* element = nullptr; // of a list
    Result<Value> (*canonical)(const Value&) = nullptr;
    std::optional<CustomField> declared{}; // by the site: what it may hold, and when it is asked for
};

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(FieldSpec spec, QWidget* parent);

    const FieldSpec& spec() const { return m_spec; }

    // Shows the value; what a person did before is gone, and nothing counts as changed.
    void setValue(const Value& value);
    // Shows the value as if a person had filled it in: it counts as changed.
    void propose(const Value& value);
    // The value that was set, to the byte, unless a person changed what is shown of it.
    Value value() const;
    bool isChanged() const { return !(value() == m_original); }
    const Value& original() const { return m_original; }

    // Object name and spoken name of every part; `id` is that of the record and field, "customer.phones".
    virtual void setId(const QString& id, const QString& spoken);
    virtual QList<QWidget*> stops() const = 0; // where Tab stops, in reading order; never empty
    // Says what is wrong at its place; answers with the widget to go to, or null when all is well.
    virtual QWidget* check();
    // `within` names a part of a nested field, "2.number". Answers with the widget to go to.
    virtual QWidget* showError(const QString& sentence, const QString& within = {});
    void clearError();

Q_SIGNALS:
    void changed();
    void stopsChanged(); // a list has more or fewer rows

protected:
    virtual void put(const Value& value) = 0;
    virtual void suggest() {}                 // what goes without saying; counts as a change
    virtual Value read() const = 0;           // null when nothing is there
    virtual QString wrong() const { return {}; } // with what is there; one sentence or nothing
    QVBoxLayout& column() { return *m_column; }
    void touched();

private:
    FieldSpec m_spec;
    Value m_original;
    Value m_shown; // what read() said of the original: odd values that the editor cannot show whole are kept this way
    QVBoxLayout* m_column;
    QLabel* m_error;
};

// Null for kinds that nobody edits by hand: amounts, single nested structs, members of newer versions, and references
// without choices.
FieldEditor* makeEditor(const FieldSpec& spec, QWidget* parent);

} // namespace callboard
