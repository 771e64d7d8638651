// ListEditor: a list of nested structs (phones, addresses) as small rows, each with the editors of the struct's own fields.
#pragma once

#include "ui/widgets/field_editor.h"

class QPushButton;

namespace callboard {

// A row in which nothing is filled in is no row. Members of a struct that have no editor are kept as they came.
class ListEditor final : public FieldEditor {
    Q_OBJECT

public:
    ListEditor(const FieldSpec& spec, QWidget* parent);

    void setId(const QString& id, const QString& spoken) override;
    QList<QWidget*> stops() const override;
    QWidget* check() override;
    QWidget* showError(const QString& sentence, const QString& within = {}) override;

protected:
    void put(const Value& value) override;
    Value read() const override;

private:
    struct Part {
        std::size_t column;
        FieldEditor* editor;
    };
    struct Item {
        QWidget* row;
        std::vector<Value> values; // in the order of the element's columns, as they came
        std::vector<Part> parts;
        QPushButton* remove;
        bool isEmpty() const;
        std::vector<Value> now() const;
    };
    void append(const std::vector<Value>& values);
    void addEmpty();
    void removeRow(const QWidget* row);
    void clear();
    void nameParts();

    std::vector<Item> m_items;
    QWidget* m_rows;
    QPushButton* m_add;
    QString m_id, m_spoken;
};

} // namespace callboard
