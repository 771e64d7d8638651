// Forms as what was changed in them, and every other editor of words, choice and tick by its name.
#include "ui/shell/sheet_draft.h"

#include "core/base/json.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>

namespace callboard {

namespace {

QString textOf(const QWidget* editor) { return editor->metaObject()->userProperty().read(editor).toString(); }

bool isInForm(const QWidget* editor)
{
    for (const QWidget* at = editor->parentWidget(); at; at = at->parentWidget())
        if (qobject_cast<const RecordForm*>(at))
            return true;
    return false;
}

}

SheetDraft::SheetDraft(Workspace& workspace, Sheet& sheet, const QString& about)
    : QObject(&sheet), m_workspace(workspace), m_key(QStringLiteral("sheet/%1/%2").arg(sheet.objectName(), about)), m_forms(sheet.findChildren<RecordForm*>())
{
    for (auto* line : sheet.findChildren<QLineEdit*>()) {
        add(line);
        connect(line, &QLineEdit::textChanged, this, &SheetDraft::keep);
    }
    for (auto* text : sheet.findChildren<QPlainTextEdit*>()) {
        add(text);
        connect(text, &QPlainTextEdit::textChanged, this, &SheetDraft::keep);
    }
    for (auto* choice : sheet.findChildren<QComboBox*>()) {
        add(choice);
        connect(choice, &QComboBox::currentTextChanged, this, &SheetDraft::keep);
    }
    for (auto* tick : sheet.findChildren<QCheckBox*>()) {
        add(tick);
        connect(tick, &QCheckBox::toggled, this, &SheetDraft::keep);
    }
    for (RecordForm* form : m_forms)
        connect(form, &RecordForm::changed, this, &SheetDraft::keep);
    if (restore(m_workspace.draft(m_key).context.toUtf8()))
        sheet.showAsLeft();
    connect(&sheet, &QDialog::accepted, this, &SheetDraft::forget);
    connect(&sheet, &Sheet::cancelled, this, &SheetDraft::forget);
}

void SheetDraft::add(QWidget* editor)
{
    if (!isInForm(editor) && !editor->objectName().isEmpty() && !editor->objectName().startsWith(QLatin1String("qt_")))
        m_lines.append({editor, textOf(editor)});
}

bool SheetDraft::restore(const QByteArray& typed)
{
    const auto document = JsonDocument::parse(typed);
    if (!document)
        return false;
    for (const Line& line : m_lines)
        if (const JsonView text = document->root().member(line.editor->objectName().toUtf8()); text.isString())
            line.editor->metaObject()->userProperty().write(line.editor, text.string());
    for (RecordForm* form : m_forms)
        form->proposeChanges(document->root().member(form->objectName().toUtf8()));
    return true;
}

QByteArray SheetDraft::typed() const
{
    QByteArray text;
    JsonWriter json(text);
    json.beginObject();
    bool isEmpty = true;
    for (const Line& line : m_lines)
        if (const QString now = textOf(line.editor); now != line.first) {
            json.key(line.editor->objectName().toUtf8()).string(now);
            isEmpty = false;
        }
    for (const RecordForm* form : m_forms)
        if (const QByteArray changes = form->changes(); !changes.isEmpty()) {
            json.key(form->objectName().toUtf8()).raw(changes);
            isEmpty = false;
        }
    json.endObject();
    return isEmpty ? QByteArray() : text;
}

void SheetDraft::keep()
{
    if (m_isForgotten)
        return;
    Draft draft;
    draft.context = QString::fromUtf8(typed());
    m_workspace.setDraft(m_key, draft);
}

void SheetDraft::forget()
{
    m_isForgotten = true;
    m_workspace.setDraft(m_key, {});
}

} // namespace callboard
