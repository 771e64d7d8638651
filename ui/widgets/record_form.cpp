// A grid of labels and editors.
#include "ui/widgets/record_form.h"

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
    if (spec.kind != Kind::Boolean) { // a check box says its name itself
        auto* label = makeLabel(Look::Muted, spec.required ? tr("%1 *").arg(spec.label) : spec.label, this);
        label->setWordWrap(true);
        label->setBuddy(editor ? editor->stops().first() : field);
        label->setMinimumHeight(pixels(Size::Control, palette()));
        grid->addWidget(label, row, 0, Qt::AlignTop);
    }
    if (!editor)
        return;
    editor->setId(id + QLatin1Char('.') + QString::fromUtf8(spec.name), spec.required ? tr("%1, must be filled in").arg(spec.label) : spec.label);
    connect(editor, &FieldEditor::changed, this, [this, name = spec.name] { Q_EMIT changed(name); });
    connect(editor, &FieldEditor::stopsChanged, this, &RecordForm::chainStops);
    m_editors.push_back(editor);
}

void RecordForm::chainStops()
{
    // Rows that come later would be the last stops of the window.
    QWidget* before = nullptr;
    for (const FieldEditor* editor : m_editors)
        for (QWidget* stop : editor->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
}

void RecordForm::setValues(const std::map<QByteArray, Value>& values)
{
    for (FieldEditor* editor : m_editors) {
        const auto value = values.find(editor->spec().name);
        editor->setValue(value == values.end() ? Value() : value->second);
    }
    m_general->hide();
    chainStops();
}

void RecordForm::propose(const std::map<QByteArray, Value>& values)
{
    for (FieldEditor* editor : m_editors) {
        const auto value = values.find(editor->spec().name);
        if (value != values.end() && !(value->second == editor->original()))
            editor->propose(value->second);
    }
    chainStops();
}

FieldEditor* RecordForm::editorOf(const QByteArray& name) const
{
    for (FieldEditor* editor : m_editors)
        if (editor->spec().name == name)
            return editor;
    return nullptr;
}

Value RecordForm::value(const QByteArray& name) const
{
    const auto* editor = editorOf(name);
    return editor ? editor->value() : Value();
}

QString RecordForm::text(const QByteArray& name) const { return displayText(value(name)); }

FieldPatch RecordForm::patch() const
{
    FieldPatch patch;
    for (const FieldEditor* editor : m_editors) {
        if (!editor->isChanged())
            continue;
        patch.set[editor->spec().name] = editor->value();
        patch.was[editor->spec().name] = editor->original();
    }
    return patch;
}

bool RecordForm::check()
{
    m_general->hide();
    QWidget* first = nullptr;
    for (FieldEditor* editor : m_editors)
        if (auto* place = editor->check(); place && !first)
            first = place;
    if (first)
        goTo(first);
    return !first;
}

void RecordForm::showError(const Error& error)
{
    // "phones.2.number" is the number in the second row of "phones"; "custom.size" is a field of its own.
    const QByteArray field = error.field.toUtf8();
    for (FieldEditor* editor : m_editors) {
        const QByteArray name = editor->spec().name;
        if (field == name || field.startsWith(name + '.')) {
            goTo(editor->showError(error.sentence(), QString::fromUtf8(field.mid(name.size() + 1))));
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
    if (!editor && !m_editors.empty())
        editor = m_editors.front();
    if (editor)
        editor->stops().first()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::goTo(QWidget* place)
{
    place->setFocus(Qt::OtherFocusReason);
    Q_EMIT needsSight(place);
}

} // namespace callboard
