// A table says for each kind how a value is written on a line and read back.
#include "ui/widgets/line_editors.h"

#include "core/base/phone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int noteLines = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LineEditors)
};

// How a kind is written on one line. `read` gets a trimmed text that is not empty.
struct LineForm {
    QString (*show)(const FieldSpec& spec, const Value& value);
    Result<Value> (*read)(const FieldSpec& spec, const QString& text);
};

QString showPlain(const FieldSpec&, const Value& value) { return displayText(value); }
Result<Value> readText(const FieldSpec&, const QString& text) { return Value(text); }

QString showPhone(const FieldSpec& spec, const Value& value) { return phoneForDisplay(displayText(value), spec.region); }
Result<Value> readPhone(const FieldSpec& spec, const QString& text)
{
    auto number = phoneToE164(text, spec.region);
    if (!number)
        return number.error();
    return Value(*number);
}

Result<Value> readInteger(const FieldSpec&, const QString& text)
{
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    if (!whole)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Write a whole number here, with digits only."));
    return Value(number);
}

Result<Value> readReal(const FieldSpec&, const QString& text)
{
    bool fine = false;
    const double number = text.toDouble(&fine);
    if (!fine)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Write a number here, with a point before the decimals."));
    return Value(number);
}

// Numbers from the largest to the smallest: the one way of writing a date that nobody reads the other way round.
const QString dateForm = QStringLiteral("yyyy-MM-dd");
const QString timeForm = QStringLiteral("yyyy-MM-dd HH:mm");

QString showTime(const FieldSpec& spec, const Value& value)
{
    if (spec.dateOnly)
        return displayText(value);
    const auto* time = std::get_if<Instant>(&value);
    return time && time->isSet() ? QDateTime::fromMSecsSinceEpoch(time->ms).toString(timeForm) : QString();
}
Result<Value> readTime(const FieldSpec& spec, const QString& text)
{
    const QDate date = QDate::fromString(text, dateForm);
    if (spec.dateOnly) {
        if (!date.isValid())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Write the date as year, month and day, such as 2026-11-21."));
        return Value(text);
    }
    const QDateTime time = date.isValid() ? date.startOfDay() : QDateTime::fromString(text, timeForm);
    if (!time.isValid())
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Write the date as 2026-11-21, or with a time as 2026-11-21 17:00."));
    return Value(Instant{time.toMSecsSinceEpoch()});
}

QString showTags(const FieldSpec&, const Value& value)
{
    const auto tags = Codec<QStringList>::in(value);
    return tags ? tags->join(QStringLiteral(", ")) : QString();
}
Result<Value> readTags(const FieldSpec&, const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return Codec<QStringList>::out(tags);
}

LineForm formOf(const FieldSpec& spec)
{
    switch (spec.kind) {
    case Kind::Integer: return {showPlain, readInteger};
    case Kind::Real: return {showPlain, readReal};
    case Kind::Time: return {showTime, readTime};
    case Kind::Tags: return {showTags, readTags};
    default: return spec.dialled ? LineForm{showPhone, readPhone} : LineForm{showPlain, readText};
    }
}

QString hintOf(const FieldSpec& spec)
{
    switch (spec.kind) {
    case Kind::Time: return spec.dateOnly ? Texts::tr("Year-month-day") : Texts::tr("Year-month-day, with hour:minute if it matters");
    case Kind::Tags: return Texts::tr("Separated by commas");
    default: return {};
    }
}

class LineEditor final : public FieldEditor {
public:
    LineEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(spec, parent), m_form(formOf(spec)), m_line(new QLineEdit(this))
    {
        m_line->setPlaceholderText(hintOf(spec));
        if (spec.secret)
            m_line->setEchoMode(QLineEdit::Password);
        column().insertWidget(0, m_line);
        connect(m_line, &QLineEdit::textEdited, this, [this] { touched(); });
        connect(m_line, &QLineEdit::editingFinished, this, [this] { tidy(); });
    }
    QList<QWidget*> stops() const override { return {m_line}; }

protected:
    void put(const Value& value) override
    {
        m_line->setText(isNull(value) ? QString() : m_form.show(spec(), value));
        m_line->setCursorPosition(0); // a long text shows its beginning
    }
    Value read() const override
    {
        if (typed().isEmpty())
            return {};
        auto value = m_form.read(spec(), typed());
        return value ? std::move(value).value() : Value(typed()); // kept, though check() will not let it pass
    }
    QString wrong() const override
    {
        if (typed().isEmpty())
            return {};
        const auto value = m_form.read(spec(), typed());
        return value ? QString() : value.error().sentence();
    }

private:
    QString typed() const { return spec().secret ? m_line->text() : m_line->text().trimmed(); }

    // When the caret leaves: the one form that is kept, or at once the reason why it is none.
    void tidy()
    {
        if (!m_line->isModified() || spec().secret)
            return;
        if (const QString sentence = wrong(); !sentence.isEmpty()) {
            showError(sentence);
            return;
        }
        const QString tidied = typed().isEmpty() ? QString() : m_form.show(spec(), read());
        if (tidied != m_line->text()) {
            m_line->selectAll();
            m_line->insert(tidied); // as if typed, so that it can be undone
            m_line->setModified(false);
        }
    }

    LineForm m_form;
    QLineEdit* m_line;
};

class NoteEditor final : public FieldEditor {
public:
    NoteEditor(const FieldSpec& spec, QWidget* parent) : FieldEditor(spec, parent), m_text(new QPlainTextEdit(this))
    {
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(noteLines * m_text->fontMetrics().lineSpacing() + 20);
        column().insertWidget(0, m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] { touched(); });
    }
    QList<QWidget*> stops() const override { return {m_text}; }

protected:
    void put(const Value& value) override { m_text->setPlainText(displayText(value)); }
    Value read() const override
    {
        const QString text = m_text->toPlainText();
        return text.isEmpty() ? Value() : Value(text);
    }

private:
    QPlainTextEdit* m_text;
};

} // namespace

FieldEditor* makeLineEditor(const FieldSpec& spec, QWidget* parent) { return new LineEditor(spec, parent); }
FieldEditor* makeNoteEditor(const FieldSpec& spec, QWidget* parent) { return new NoteEditor(spec, parent); }

} // namespace callboard
