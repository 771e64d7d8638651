// One sheet, three ways out; one list, one.
#include "ui/shell/case_printing.h"

#include "ui/models/case_sheet.h"
#include "ui/models/desk_views.h"
#include "ui/models/list_csv.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace callboard {

namespace {

constexpr int textSize_pt = 10;
constexpr qreal margin_mm = 18;

void fill(QTextDocument& document, const QString& html)
{
    QFont font = QGuiApplication::font();
    font.setPointSize(textSize_pt);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral("body, td, p { color: black; }")); // paper is white in every theme
    document.setHtml(QStringLiteral("<body>") + html + QStringLiteral("</body>"));
}

Error unwritable(const QSaveFile& file) { return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written: %2"), file.fileName(), file.errorString()); }

Result<void> writeFile(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Result<void>() : Result<void>(unwritable(file));
}

}

Result<void> writePdf(const QString& html, const QString& title, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    {
        QPdfWriter pdf(&file);
        pdf.setTitle(title);
        pdf.setPageSize(QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4));
        pdf.setPageMargins({margin_mm, margin_mm, margin_mm, margin_mm}, QPageLayout::Millimeter);
        QTextDocument document;
        fill(document, html);
        document.print(&pdf);
    }
    return file.commit() ? Result<void>() : Result<void>(unwritable(file));
}

CasePrinting::CasePrinting(Workspace& workspace, MainWindow& window, QObject* parent) : QObject(parent), m_workspace(workspace), m_window(window) {}

bool CasePrinting::run(const QString& commandId)
{
    struct CommandRow {
        const char* id;
        void (CasePrinting::*run)();
    };
    static constexpr CommandRow table[] = {{"case.copy", &CasePrinting::copy}, {"case.print", &CasePrinting::print}, {"case.pdf", &CasePrinting::save}, {"list.csv", &CasePrinting::saveList}};
    for (const CommandRow& row : table)
        if (commandId == QLatin1String(row.id)) {
            (this->*row.run)();
            return true;
        }
    return false;
}

void CasePrinting::copy()
{
    const Session* session = m_workspace.current();
    const auto sheet = session ? caseSheet(m_workspace, *session) : std::nullopt;
    if (!sheet)
        return;
    QGuiApplication::clipboard()->setText(sheetText(*sheet));
    tell(Tone::Good, tr("Copied as text: %1").arg(sheet->title));
}

void CasePrinting::print()
{
    const Session* session = m_workspace.current();
    const auto sheet = session ? caseSheet(m_workspace, *session) : std::nullopt;
    if (!sheet)
        return;
    auto* dialog = new QPrintDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("case.printDialog"));
    dialog->printer()->setDocName(sheet->title);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, sheet = *sheet](QPrinter* printer) {
        QTextDocument document;
        fill(document, sheetHtml(sheet));
        document.print(printer);
        if (printer->printerState() == QPrinter::Error)
            tell(Tone::Bad, tr("The printer did not take it. Check the printer, or save the case as PDF."));
    });
    dialog->open();
}

void CasePrinting::save()
{
    const Session* session = m_workspace.current();
    const auto sheet = session ? caseSheet(m_workspace, *session) : std::nullopt;
    if (!sheet)
        return;
    auto* dialog = new QFileDialog(&m_window, tr("Save the case as PDF"), QString(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("case.pdfDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(sheetFileName(*sheet));
    connect(dialog, &QFileDialog::fileSelected, this, [this, sheet = *sheet](const QString& path) {
        const auto done = writePdf(sheetHtml(sheet), sheet.title, path);
        tell(done ? Tone::Good : Tone::Bad, done ? tr("Saved as %1").arg(path) : done.error().sentence());
    });
    dialog->open();
}

// Of the list that has the keys, as it is narrowed; a list that shows only its first rows gives all of them.
void CasePrinting::saveList()
{
    auto* list = qobject_cast<RowList*>(QApplication::focusWidget());
    if (!list)
        return tell(Tone::Warning, tr("Go to a list first: Alt+1 to Alt+7, or F6. Then save it."));
    const QString name = list->accessibleName();
    if (list->objectName() != QLatin1String("outbox.list")) {
        const auto whole = wholeList(m_workspace, list->objectName());
        return saveRows(name, list->rows().narrowed(whole.value_or(list->rows().all())));
    }
    m_workspace.link().outboxItems(std::numeric_limits<int>::max(), list, [this, list, name](const Result<std::vector<OutboxItem>>& items) { // which only the sync thread reads
        saveRows(name, list->rows().narrowed(items ? outboxRows(m_workspace, *items) : list->rows().all()));
    });
}

void CasePrinting::saveRows(const QString& name, const ListRows& rows)
{
    auto* dialog = new QFileDialog(&m_window, tr("Save the list as CSV"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("list.csvDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows](const QString& path) {
        const auto count = std::count_if(rows.begin(), rows.end(), [](const ListRow& row) { return !row.header; });
        const auto done = writeFile(listCsv(rows), path);
        tell(done ? Tone::Good : Tone::Bad, done ? tr("%n row(s) saved as %1", nullptr, int(count)).arg(path) : done.error().sentence());
    });
    dialog->open();
}

NoticeData CasePrinting::notice() const { return m_notice; }

void CasePrinting::dismiss() { m_notice = {}; }

void CasePrinting::tell(Tone tone, const QString& sentence)
{
    m_notice = {tone, sentence, QString(), QString()};
    Q_EMIT changed();
}

} // namespace callboard
