// A list of rows with sections: what is selected is seen with the title of its section.
#include "ui/widgets/row_list.h"

#include <QTest>

using namespace callboard;

namespace {

ListRows sections()
{
    ListRows rows;
    for (int section = 0; section < 3; ++section) {
        rows.append({.header = true, .title = QStringLiteral("Section %1").arg(section)});
        for (int row = 0; row < 6; ++row)
            rows.append({.key = QStringLiteral("%1.%2").arg(section).arg(row), .title = QStringLiteral("Row %1").arg(row), .detail = QStringLiteral("Detail")});
    }
    return rows;
}

}

TEST_CASE("the first row of a section is shown with the section's title, going down as going up")
{
    RowList list(QStringLiteral("list"), QStringLiteral("List"), RowStyle{}, nullptr);
    list.resize(260, 240);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    list.rows().setRows(sections());
    const auto shows = [&list](int row) { return list.viewport()->rect().contains(list.visualRect(list.model()->index(row, 0))); };
    list.select(QStringLiteral("2.5"));
    for (const char* key : {"2.0", "1.0", "0.0", "1.0", "2.0"}) { // up, and down again
        list.select(QLatin1String(key));
        const int row = list.currentIndex().row();
        INFO(key);
        CHECK(shows(row));
        CHECK(shows(row - 1));
    }
}
