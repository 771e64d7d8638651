// Rows of editors made from the element's schema; the same editors as everywhere.
#include "ui/widgets/list_editor.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/record_fields.h"
#include "ui/widgets/tokens.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard {

namespace {

constexpr int editorsAcross = 2;

QPushButton* makeSmallButton(const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = makeButton(ButtonLook::Quiet, text, iconName, parent);
    button->setAutoDefault(true); // Enter on it does what it says instead of accepting the dialog
    return button;
}

bool isNothing(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    return isNull(value) || (text && text->isEmpty());
}

} // namespace

bool ListEditor::Item::isEmpty() const
{
    // A kind is always chosen, so it does not make a row.
    return std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.editor->spec().kind == Kind::Option || isNothing(part.editor->value()); });
}

std::vector<Value> ListEditor::Item::now() const
{
    std::vector<Value> all = values;
    for (const Part& part : parts)
        all[part.column] = part.editor->value();
    return all;
}

ListEditor::ListEditor(const FieldSpec& spec, QWidget* parent)
    : FieldEditor(spec, parent), m_rows(new QWidget(this)), m_add(makeSmallButton(tr("Add"), QStringLiteral("plus"), this))
{
    CALLBOARD_REQUIRE(spec.element);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(rhythm_px);
    m_rows->hide();
    column().insertWidget(0, m_rows);
    column().insertWidget(1, m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &ListEditor::addEmpty);
}

void ListEditor::setId(const QString& id, const QString& spoken)
{
    setObjectName(id);
    m_id = id;
    m_spoken = spoken;
    m_add->setObjectName(id + QStringLiteral(".add"));
    m_add->setAccessibleName(tr("Add: %1").arg(spoken));
    nameParts();
}

void ListEditor::nameParts()
{
    int number = 0;
    for (const Item& item : m_items) {
        const QString spoken = QStringLiteral("%1 %2").arg(m_spoken).arg(++number);
        const QString id = QStringLiteral("%1.%2").arg(m_id).arg(number);
        for (const Part& part : item.parts)
            part.editor->setId(id + QLatin1Char('.') + QString::fromLatin1(part.editor->spec().name), QStringLiteral("%1: %2").arg(spoken, part.editor->spec().label));
        item.remove->setObjectName(id + QStringLiteral(".remove"));
        item.remove->setAccessibleName(tr("Remove: %1").arg(spoken));
        item.remove->setToolTip(item.remove->accessibleName());
    }
}

QList<QWidget*> ListEditor::stops() const
{
    QList<QWidget*> all;
    for (const Item& item : m_items) {
        for (const Part& part : item.parts)
            all << part.editor->stops();
        all << item.remove;
    }
    return all << m_add;
}

void ListEditor::append(const std::vector<Value>& values)
{
    Item item{new QWidget(m_rows), values, {}, nullptr};
    auto* grid = new QGridLayout(item.row);
    grid->setContentsMargins({});
    grid->setSpacing(rhythm_px / 2);
    int at = 0;
    const auto& columns = spec().element->columns;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        FieldSpec part = specOf(columns[index], spec().region);
        part.dialled = spec().dialled && part.required; // of a phone, the number
        auto* editor = columns[index].has(Derived) ? nullptr : makeEditor(part, item.row);
        if (!editor)
            continue;
        editor->setValue(values[index]);
        editor->setToolTip(part.label);
        if (auto* line = qobject_cast<QLineEdit*>(editor->stops().first()))
            line->setPlaceholderText(part.label);
        grid->addWidget(editor, at / editorsAcross, at % editorsAcross, Qt::AlignTop);
        connect(editor, &FieldEditor::changed, this, [this] { touched(); });
        item.parts.push_back({index, editor});
        ++at;
    }
    for (int across = 0; across < editorsAcross; ++across)
        grid->setColumnStretch(across, across == 0 && at <= editorsAcross ? 2 : 1); // beside its kind, a number or an address needs the room
    item.remove = makeSmallButton({}, QStringLiteral("close"), item.row);
    grid->addWidget(item.remove, 0, editorsAcross, Qt::AlignTop);
    connect(item.remove, &QPushButton::clicked, this, [this, row = item.row] { removeRow(row); });
    m_rows->layout()->addWidget(item.row);
    item.row->show();
    m_rows->show();
    m_items.push_back(std::move(item));
    nameParts();
}

void ListEditor::addEmpty()
{
    append(spec().element->initial);
    Q_EMIT stopsChanged();
    m_items.back().parts.front().editor->stops().first()->setFocus(Qt::TabFocusReason);
}

void ListEditor::removeRow(const QWidget* row)
{
    const auto gone = std::find_if(m_items.begin(), m_items.end(), [row](const Item& item) { return item.row == row; });
    CALLBOARD_REQUIRE(gone != m_items.end());
    QWidget* widget = gone->row;
    const auto next = m_items.erase(gone);
    (next == m_items.end() ? m_add : next->remove)->setFocus(Qt::TabFocusReason);
    widget->setParent(nullptr); // its names belong to the next row at once
    widget->deleteLater(); // its own button has asked for this
    m_rows->setVisible(!m_items.empty());
    nameParts();
    Q_EMIT stopsChanged();
    touched();
}

void ListEditor::clear()
{
    for (const Item& item : m_items)
        delete item.row;
    m_items.clear();
    m_rows->hide();
}

void ListEditor::put(const Value& value)
{
    clear();
    const auto document = nestedDocument(value, "[]");
    m_add->setEnabled(document.ok() && document->root().isArray());
    if (!m_add->isEnabled())
        return; // unreadable: shown as nothing, kept as it is
    for (const JsonView element : document->root())
        if (auto values = readObject(*spec().element, element))
            append(*values);
        else
            m_add->setEnabled(false);
    if (!m_add->isEnabled())
        clear();
}

Value ListEditor::read() const
{
    QByteArray text;
    JsonWriter json(text);
    json.beginArray();
    bool any = false;
    for (const Item& item : m_items) {
        if (item.isEmpty())
            continue;
        writeObject(json, *spec().element, item.now());
        any = true;
    }
    json.endArray();
    return any ? Value(RawJson{text}) : Value();
}

QWidget* ListEditor::check()
{
    for (const Item& item : m_items) {
        if (item.isEmpty())
            continue;
        for (const Part& part : item.parts)
            if (auto* place = part.editor->check())
                return place;
    }
    return FieldEditor::check();
}

QWidget* ListEditor::showError(const QString& sentence, const QString& within)
{
    const auto number = within.section(QLatin1Char('.'), 0, 0).toULongLong();
    if (number >= 1 && number <= m_items.size()) {
        const QString field = within.section(QLatin1Char('.'), 1, 1);
        for (const Part& part : m_items[number - 1].parts)
            if (field == QLatin1String(part.editor->spec().name))
                return part.editor->showError(sentence, within.section(QLatin1Char('.'), 2));
    }
    return FieldEditor::showError(sentence);
}

} // namespace callboard
