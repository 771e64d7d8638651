// What all editors share, and the choice of an editor by the field's kind.
#include "ui/widgets/field_editor.h"

#include "ui/widgets/choice_editors.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/line_editors.h"
#include "ui/widgets/list_editor.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace callboard {

FieldEditor::FieldEditor(FieldSpec spec, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_column(new QVBoxLayout(this)), m_error(makeLabel(Look::Bad, {}, this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    m_column->addWidget(m_error);
    m_error->setObjectName(QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();
    if (!m_spec.note.isEmpty()) {
        auto* note = makeLabel(Look::Small, m_spec.note, this);
        note->setWordWrap(true);
        m_column->addWidget(note);
    }
}

void FieldEditor::setValue(const Value& value)
{
    const QSignalBlocker quiet(this);
    m_original = value;
    put(value);
    m_shown = read();
    suggest();
    clearError();
}

void FieldEditor::propose(const Value& value)
{
    const QSignalBlocker quiet(this);
    put(value);
}

Value FieldEditor::value() const
{
    const Value now = read();
    if (now == m_shown)
        return m_original;
    if (!m_spec.canonical)
        return now;
    auto canonical = m_spec.canonical(now);
    return canonical ? std::move(canonical).value() : now; // what is refused here is said by check()
}

void FieldEditor::setId(const QString& id, const QString& spoken)
{
    setObjectName(id + QStringLiteral(".field"));
    auto* stop = stops().first();
    stop->setObjectName(id);
    stop->setAccessibleName(spoken);
}

QWidget* FieldEditor::check()
{
    QString sentence;
    if (isChanged())
        sentence = wrong();
    if (sentence.isEmpty() && m_spec.required && isNull(read()))
        sentence = tr("%1 must be filled in.").arg(m_spec.label);
    if (sentence.isEmpty() && m_spec.declared && isChanged())
        if (const auto fits = checkValue(*m_spec.declared, value()); !fits)
            sentence = fits.error().sentence();
    if (!sentence.isEmpty())
        return showError(sentence);
    clearError();
    return nullptr;
}

QWidget* FieldEditor::showError(const QString& sentence, const QString&)
{
    auto* stop = stops().first();
    m_error->setText(sentence);
    m_error->show();
    stop->setAccessibleDescription(sentence);
    return stop;
}

void FieldEditor::clearError()
{
    m_error->clear();
    m_error->hide();
    stops().first()->setAccessibleDescription({});
}

void FieldEditor::touched()
{
    clearError(); // whoever types is at work on it
    Q_EMIT changed();
}

FieldEditor* makeEditor(const FieldSpec& spec, QWidget* parent)
{
    switch (spec.kind) {
    case Kind::Text: return spec.choices.isEmpty() ? makeLineEditor(spec, parent) : makeProposalEditor(spec, parent);
    case Kind::Integer:
    case Kind::Real:
    case Kind::Time:
    case Kind::Tags: return makeLineEditor(spec, parent);
    case Kind::Note: return makeNoteEditor(spec, parent);
    case Kind::Boolean: return makeCheckEditor(spec, parent);
    case Kind::Option: return makeChoiceEditor(spec, parent);
    case Kind::Reference: return spec.choices.isEmpty() ? nullptr : makeChoiceEditor(spec, parent);
    case Kind::List: return new ListEditor(spec, parent);
    case Kind::Money:
    case Kind::Object:
    case Kind::Custom:
    case Kind::Unknown: break;
    }
    return nullptr;
}

} // namespace callboard
