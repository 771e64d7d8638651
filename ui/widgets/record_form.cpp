// A grid of labels and editors.
#include "ui/widgets/record_form.h"

#include "core/base/json.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QGridLayout>

namespace callboard {

namespace {

constexpr int labelWidth_px = 144;

} // namespace

RecordForm::RecordForm(const QString& id, const std::vector<FieldSpec>& fields, QWidget* parent) : QWidget(parent), m_general(makeLabel(Look::Bad, {}, this))
{
    setObjectName(id);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * rhythm_px);
    grid->setVerticalSpacing(rhythm_px);
    grid->setColumnMinimumWidth(0, labelWidth_px);
    grid->setColumnStretch(1, 1);
    m_general->setObjectName(id + QStringLiteral(".error"));
    m_general->setWordWrap(true);
    m_general->hide();
    grid->addWidget(m_general, 0, 0, 1, 2);
    for (const FieldSpec& spec : fields)
        add(spec, id);
    grid->setRowStretch(grid->rowCount(), 1);
    chainStops();
}

void RecordForm::add(const FieldSpec& spec, const QString& id)
{
    auto* editor = makeEditor(spec, this);
    if (!editor && spec.note.isEmpty())
        return;
    QWidget* field = editor;
    if (!editor) {
        auto* note = makeLabel(Look::Muted, spec.note, this);
        note->setWordWrap(true);
        field = note;
    }
    auto* grid = static_cast<QGridLayout*>(layout());
    const int row = grid->rowCount();
    grid->addWidget(field, row, 1);
    QLabel* label = nullptr;
    if (spec.kind != Kind::Boolean) { // a check box says its name itself
        label = makeLabel(Look::Muted, spec.required ? tr("%1 *").arg(spec.label) : spec.label, this);
        label->setWordWrap(true);
        label->setBuddy(editor ? editor->stops().first() : field);
        label->setMinimumHeight(pixels(Size::Control, palette()));
        grid->addWidget(label, row, 0, Qt::AlignTop);
    }
    if (!editor)
        return;
    editor->setId(id + QLatin1Char('.') + QString::fromUtf8(spec.name), spec.required ? tr("%1, must be filled in").arg(spec.label) : spec.label);
    connect(editor, &FieldEditor::changed, this, [this, name = spec.name] {
        showAsked();
        Q_EMIT changed(name);
    });
    connect(editor, &FieldEditor::stopsChanged, this, &RecordForm::chainStops);
    m_lines.push_back({editor, label});
}

FieldsBeside RecordForm::beside() const
{
    const auto value = [this](QByteArrayView name) {
        if (const auto* editor = editorOf(name.toByteArray()))
            return editor->value();
        const auto other = m_others.find(name.toByteArray());
        return other == m_others.end() ? Value() : other->second;
    };
    const auto declared = [this](QByteArrayView name) {
        const auto* editor = editorOf(customPrefix + name.toByteArray());
        return editor ? editor->spec().declared : std::nullopt;
    };
    return {value, declared};
}

void RecordForm::showAsked()
{
    const FieldsBeside others = beside();
    for (Line& line : m_lines) {
        const auto& declared = line.editor->spec().declared;
        if (!declared || (declared->when_field.isEmpty() && declared->brand.isNull()))
            continue;
        line.isAsked = isAskedFor(*declared, others);
        line.editor->setVisible(line.isAsked);
        if (line.label)
            line.label->setVisible(line.isAsked);
    }
}

void RecordForm::chainStops()
{
    // Rows that come later would be the last stops of the window.
    QWidget* before = nullptr;
    for (const Line& line : m_lines)
        for (QWidget* stop : line.editor->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
}

void RecordForm::setValues(const std::map<QByteArray, Value>& values)
{
    m_others = values;
    for (const Line& line : m_lines) {
        const auto value = values.find(line.editor->spec().name);
        line.editor->setValue(value == values.end() ? Value() : value->second);
    }
    m_general->hide();
    showAsked();
    chainStops();
}

void RecordForm::propose(const std::map<QByteArray, Value>& values)
{
    for (const Line& line : m_lines) {
        const auto value = values.find(line.editor->spec().name);
        if (value != values.end() && !(value->second == line.editor->original()))
            line.editor->propose(value->second);
    }
    showAsked();
    chainStops();
}

FieldEditor* RecordForm::editorOf(const QByteArray& name) const
{
    for (const Line& line : m_lines)
        if (line.editor->spec().name == name)
            return line.editor;
    return nullptr;
}

Value RecordForm::value(const QByteArray& name) const
{
    const auto* editor = editorOf(name);
    return editor ? editor->value() : Value();
}

QString RecordForm::text(const QByteArray& name) const { return displayText(value(name)); }

// An editor that goes with the form loses the caret and says once more that it changed.
RecordForm::~RecordForm()
{
    for (const Line& line : m_lines)
        line.editor->disconnect(this);
}

QByteArray RecordForm::changes() const
{
    QByteArray text;
    JsonWriter json(text);
    bool isEmpty = true;
    json.beginObject();
    for (const auto& [name, value] : patch().set)
        if (!editorOf(name)->spec().secret) {
            json.key(name).value(value);
            isEmpty = false;
        }
    json.endObject();
    return isEmpty ? QByteArray() : text;
}

void RecordForm::proposeChanges(const JsonView& changes)
{
    std::map<QByteArray, Value> values;
    for (const Line& line : m_lines) {
        const JsonView json = changes.member(line.editor->spec().name);
        if (auto value = json.exists() ? valueFromJson(line.editor->spec().kind, json) : Result<Value>(Error{}))
            values[line.editor->spec().name] = std::move(*value);
    }
    propose(values);
}

FieldPatch RecordForm::patch() const
{
    FieldPatch patch;
    for (const Line& line : m_lines) {
        if (!line.isAsked || !line.editor->isChanged())
            continue;
        patch.set[line.editor->spec().name] = line.editor->value();
        patch.was[line.editor->spec().name] = line.editor->original();
    }
    return patch;
}

bool RecordForm::check()
{
    m_general->hide();
    QWidget* first = nullptr;
    for (const Line& line : m_lines)
        if (auto* place = line.isAsked ? line.editor->check() : nullptr; place && !first)
            first = place;
    if (first)
        goTo(first);
    return !first;
}

void RecordForm::showError(const Error& error)
{
    // "phones.2.number" is the number in the second row of "phones"; "custom.size" is a field of its own.
    const QByteArray field = error.field.toUtf8();
    for (const Line& line : m_lines) {
        const QByteArray name = line.editor->spec().name;
        if (line.isAsked && (field == name || field.startsWith(name + '.'))) {
            goTo(line.editor->showError(error.sentence(), QString::fromUtf8(field.mid(name.size() + 1))));
            return;
        }
    }
    m_general->setText(error.sentence());
    m_general->show();
    Q_EMIT needsSight(m_general);
}

void RecordForm::focusField(const QByteArray& name)
{
    const auto* editor = editorOf(name);
    if (!editor && !m_lines.empty())
        editor = m_lines.front().editor;
    if (editor)
        editor->stops().first()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::goTo(QWidget* place)
{
    place->setFocus(Qt::OtherFocusReason);
    Q_EMIT needsSight(place);
}

} // namespace callboard
