// Combo boxes and a check box; a stored choice that is not on the list is shown and kept.
#include "ui/widgets/choice_editors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace callboard {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChoiceEditors)
};

// Forms scroll: a wheel that passes over a box must not choose.
class CalmCombo final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QComboBox* makeCombo(QWidget* parent)
{
    auto* combo = new CalmCombo(parent);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long choice must not widen the form
    combo->setMinimumContentsLength(8);
    return combo;
}

class ChoiceEditor final : public FieldEditor {
public:
    ChoiceEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(spec, parent), m_combo(makeCombo(this))
    {
        column().insertWidget(0, m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] { touched(); });
    }
    QList<QWidget*> stops() const override { return {m_combo}; }

protected:
    void put(const Value& value) override
    {
        const QString stored = displayText(value);
        m_combo->clear();
        for (const ChoiceData& choice : spec().choices)
            m_combo->addItem(choice.text, choice.id);
        if (stored.isEmpty() && m_combo->findData(stored) < 0)
            m_combo->insertItem(0, Texts::tr("Choose one"), stored);
        if (m_combo->findData(stored) < 0) // from a newer version, or out of this person's sight: not ours to replace
            m_combo->addItem(spec().kind == Kind::Reference ? Texts::tr("One that is not known here") : stored, stored);
        m_combo->setCurrentIndex(m_combo->findData(stored));
    }
    void suggest() override
    {
        if (spec().required && isNull(original()) && spec().choices.size() == 1)
            m_combo->setCurrentIndex(m_combo->findData(spec().choices.first().id));
    }
    Value read() const override
    {
        const QString chosen = m_combo->currentData().toString();
        if (chosen.isEmpty())
            return {};
        if (spec().kind != Kind::Reference)
            return Value(chosen);
        const auto id = Uuid::fromText(chosen.toLatin1());
        return id ? Value(*id) : Value();
    }

private:
    QComboBox* m_combo;
};

class ProposalEditor final : public FieldEditor {
public:
    ProposalEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(spec, parent), m_combo(makeCombo(this))
    {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        for (const ChoiceData& choice : spec.choices)
            m_combo->addItem(choice.text);
        column().insertWidget(0, m_combo);
        connect(m_combo, &QComboBox::editTextChanged, this, [this] { touched(); });
    }
    QList<QWidget*> stops() const override { return {m_combo}; }

protected:
    void put(const Value& value) override { m_combo->setEditText(displayText(value)); }
    Value read() const override
    {
        const QString text = m_combo->currentText().trimmed();
        return text.isEmpty() ? Value() : Value(text);
    }

private:
    QComboBox* m_combo;
};

class CheckEditor final : public FieldEditor {
public:
    CheckEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(spec, parent), m_box(new QCheckBox(spec.label, this))
    {
        column().insertWidget(0, m_box);
        connect(m_box, &QCheckBox::clicked, this, [this] { touched(); });
    }
    QList<QWidget*> stops() const override { return {m_box}; }

protected:
    void put(const Value& value) override
    {
        const bool* on = std::get_if<bool>(&value);
        m_box->setChecked(on && *on);
    }
    Value read() const override { return m_box->isChecked(); }

private:
    QCheckBox* m_box;
};

} // namespace

FieldEditor* makeChoiceEditor(const FieldSpec& spec, QWidget* parent) { return new ChoiceEditor(spec, parent); }
FieldEditor* makeProposalEditor(const FieldSpec& spec, QWidget* parent) { return new ProposalEditor(spec, parent); }
FieldEditor* makeCheckEditor(const FieldSpec& spec, QWidget* parent) { return new CheckEditor(spec, parent); }

} // namespace callboard
