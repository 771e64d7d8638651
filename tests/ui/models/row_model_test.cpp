// Rows in a model: narrowing, and replacing without disturbing the view.
#include "ui/models/row_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace callboard;

namespace {

ListRow head(const char* title) { return {.header = true, .title = QString::fromUtf8(title)}; }
ListRow line(const char* key, const char* title, const char* group = "") { return {.key = QString::fromUtf8(key), .group = QString::fromUtf8(group), .title = QString::fromUtf8(title)}; }

std::string shown(const RowModel& model)
{
    QStringList all;
    for (int at = 0; at < model.rowCount(); ++at)
        all << (model.row(model.index(at)).header ? QStringLiteral("[%1]") : QStringLiteral("%1")).arg(model.row(model.index(at)).title);
    return all.join(QStringLiteral(" ")).toStdString();
}

const ListRows work{head("Now"), line("a", "Kettle"), head("Later"), line("b", "Invoice"), line("c", "Kettle lid")};

} // namespace

TEST_CASE("rows are shown in their order, and headers cannot be chosen")
{
    RowModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(work);
    CHECK(shown(model) == "[Now] Kettle [Later] Invoice Kettle lid");
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
    CHECK(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.indexOf(QStringLiteral("c")).row() == 4);
    CHECK_FALSE(model.indexOf(QStringLiteral("none")).isValid());
}

TEST_CASE("typed words narrow the rows, and a section without rows loses its header")
{
    RowModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(work);
    model.setFilter(QStringLiteral("KETTLE"));
    CHECK(shown(model) == "[Now] Kettle [Later] Kettle lid");
    model.setFilter(QStringLiteral("kettle lid"));
    CHECK(shown(model) == "[Later] Kettle lid");
    model.setFilter(QStringLiteral("teapot"));
    CHECK(shown(model).empty());
    model.setFilter(QString());
    CHECK(shown(model) == "[Now] Kettle [Later] Invoice Kettle lid");
}

TEST_CASE("a group shows its own rows only")
{
    RowModel model;
    model.setRows({line("a", "Call", "conversations"), line("b", "Note", "notes")});
    model.setGroup(QStringLiteral("notes"));
    CHECK(shown(model) == "Note");
}

TEST_CASE("a row that arrives at the top leaves the others where the view knows them")
{
    RowModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({line("a", "First"), line("b", "Second")});
    const QPersistentModelIndex second(model.index(1));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({line("n", "New"), line("a", "First"), line("b", "Second")});
    CHECK(second.row() == 2);
    CHECK(reset.isEmpty());
    CHECK(changed.isEmpty());
    model.setRows({line("n", "New"), line("b", "Second")});
    CHECK(second.row() == 1);
}

TEST_CASE("a row that changes in place is told as a change")
{
    RowModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({line("a", "First"), line("b", "Second"), line("c", "Third")});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({line("a", "First"), line("b", "2nd"), line("c", "Third")});
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 1);
    CHECK(changed[0][1].toModelIndex().row() == 1);
    model.setRows({line("x", "Other"), line("y", "Rows"), line("z", "Now"), line("c", "Third")});
    CHECK(shown(model) == "Other Rows Now Third");
    model.setRows({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a screen reader hears everything a row shows")
{
    const ListRow row{.key = QStringLiteral("k"), .title = QStringLiteral("Kettle"), .chips = {{QStringLiteral("High"), Tone::Bad}}, .right = QStringLiteral("SLA 8 m"), .detail = QStringLiteral("J. Novak"), .waitingToSync = true};
    CHECK(spokenText(row).toStdString() == "Kettle, High, SLA 8 m, J. Novak, waiting to sync");
    RowModel model;
    model.setRows({row});
    CHECK(model.data(model.index(0), Qt::AccessibleTextRole).toString() == spokenText(row));
}

TEST_CASE("a section that has something to say stays when it is empty, but not while the rows are narrowed")
{
    RowModel model;
    model.setRows({{.header = true, .title = QStringLiteral("Taken"), .body = QStringLiteral("Nothing yet, because…")}, head("Later"), line("b", "Invoice")});
    CHECK(shown(model) == "[Taken] [Later] Invoice");
    model.setFilter(QStringLiteral("invoice"));
    CHECK(shown(model) == "[Later] Invoice");
}
