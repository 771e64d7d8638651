// A damaged outbox is told in a window that stays until it is read, and gives a copy of the file.
#include "core/sync/outbox_salvage.h"
#include "ui/shell/salvage_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;

TEST_CASE("a damaged outbox is told with how much was taken over and where it is, until somebody has read it")
{
    OutboxSalvage salvage;
    salvage.operations = 12;
    salvage.drafts = 2;
    salvage.kept = QStringLiteral("desks/dana/outbox.bad-1");
    SalvageDialog dialog(salvage.sentence(), nullptr);
    QSignalSpy read(&dialog, &SalvageDialog::read);
    dialog.open();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    const QString sentence = dialog.findChild<QLabel*>(QStringLiteral("salvage.sentence"))->text();
    CHECK(sentence.contains(QStringLiteral("12 changes and 2 drafts were taken over")));
    CHECK(sentence.contains(salvage.kept));
    dialog.showCopied(Error::of(ErrorCode::Storage, "No room there."));
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("salvage.answer"))->text() == QStringLiteral("No room there."));
    dialog.showCopied(QStringLiteral("stick/outbox.bad-1"));
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("salvage.answer"))->text() == QStringLiteral("Saved: stick/outbox.bad-1"));
    CHECK(dialog.isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(read.size() == 1);
    CHECK_FALSE(dialog.isVisible());
}
