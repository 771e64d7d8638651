// Files of ours that a disk has spoiled.
#include "core/sync/outbox_salvage.h"
#include "tests/fuzz/readers.h"
#include "tests/support/sample_site.h"

#include <QFile>
#include <QTemporaryDir>

namespace callboard::fuzz {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::vector<QByteArray> outboxSamples()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("outbox.db"));
    auto outbox = Outbox::open(path);
    CALLBOARD_REQUIRE(outbox.ok());
    for (quint64 i = 1; i <= 3; ++i) {
        AddEntry note;
        note.customer = sample::maria;
        note.text = {QString(i == 3 ? 5'000 : 60, u'x')};
        Operation operation = intent(note);
        operation.id = sample::number(i);
        operation.author = sample::ada;
        CALLBOARD_REQUIRE((*outbox)->keep(operation).ok());
    }
    CALLBOARD_REQUIRE((*outbox)->saveDraft({QStringLiteral("composer/1"), QStringLiteral("Half a"), 3, {5}, {}}).ok());
    CALLBOARD_REQUIRE((*outbox)->setFact(QStringLiteral("user"), QStringLiteral("somebody")).ok());
    const QByteArray log = contentOf(path + QStringLiteral("-wal"));
    outbox->reset();
    return {contentOf(path), log};
}

// The same bytes as the file and as its log: each is looked at in both ways.
Tried readOutbox(const QByteArray& bytes)
{
    const LooseRows rows(bytes, bytes, bytes);
    (void)logHidesSomething(rows);
    const OutboxContents contents = salvaged(rows);
    std::set<Uuid> ids;
    for (const OutboxItem& item : contents.operations) {
        const auto operation = readMessage<Operation>(item.body);
        if (!operation || !(*operation == item.operation))
            return broken("an operation is not what its bytes say");
        if (!ids.insert(item.operation.id).second)
            return broken("an operation is taken twice");
        if (item.state > OperationState::Sent && item.result.operation != item.operation.id)
            return broken("an operation has another's answer");
    }
    return contents.operations.empty() && contents.drafts.empty() && contents.facts.empty() ? refused() : taken();
}

}

std::vector<Reader> damageReaders()
{
    return {{"outbox", "an operation is taken over as it was kept, once, or not at all", outboxSamples, readOutbox}};
}

} // namespace callboard::fuzz
