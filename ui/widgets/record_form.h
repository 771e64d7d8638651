// RecordForm: fields below each other, label beside editor; what was changed comes out as a patch.
#pragma once

#include "ui/widgets/record_fields.h"

class QLabel;

namespace callboard {

// What a person changed, as an operation wants it: the new values, and those that the person saw before.
struct FieldPatch {
    std::map<QByteArray, Value> set, was;
    bool isEmpty() const { return set.empty(); }
    bool operator==(const FieldPatch&) const = default;
};

class RecordForm final : public QWidget {
    Q_OBJECT

public:
    // `id` begins the object names: "customer" makes "customer.given_name", "customer.phones.1.number".
    RecordForm(const QString& id, const std::vector<FieldSpec>& fields, QWidget* parent);
    ~RecordForm() override;

    // A field without a value is empty; emits nothing. Values that have no editor are those that declared fields may depend on.
    void setValues(const std::map<QByteArray, Value>& values);
    void propose(const std::map<QByteArray, Value>& values);   // as if a person had filled them in: they belong to the patch
    Value value(const QByteArray& name) const;
    QString text(const QByteArray& name) const; // of the value, for fields that hold texts and choices
    FieldPatch patch() const;                   // exactly what was changed, of fields that are asked for
    // The same values as a JSON object, for a desk's own files, and back; empty: nothing. Without what is not readable on the screen.
    QByteArray changes() const;
    void proposeChanges(const JsonView& changes); // what fits no field any more is left out

    // Says at each field what is wrong with it, puts the caret into the first such field, and answers whether all is well.
    bool check();
    // At the field that the error names, above the form when there is none.
    void showError(const Error& error);
    void focusField(const QByteArray& name = {}); // the first one if there is no such field

Q_SIGNALS:
    void changed(const QByteArray& name);   // by a person
    void needsSight(QWidget* place);        // has the caret now and may be scrolled out of sight

private:
    // A line of the form; a field that depends on another one comes and goes with it, and keeps what was typed.
    struct Line {
        FieldEditor* editor;
        QLabel* label; // none beside a check box, which says its name itself
        bool isAsked = true;
    };
    void add(const FieldSpec& spec, const QString& id);
    void chainStops();
    void showAsked();
    FieldsBeside beside() const;
    void goTo(QWidget* place);
    FieldEditor* editorOf(const QByteArray& name) const;

    QLabel* m_general; // errors that belong to no field
    std::vector<Line> m_lines;
    std::map<QByteArray, Value> m_others; // values without an editor
};

} // namespace callboard
