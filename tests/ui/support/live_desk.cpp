// A desk's files, and a network that never answers.
#include "tests/ui/support/live_desk.h"

#include "core/work/guides.h"

#include <QFile>

namespace callboard {

namespace {

class NoNetwork final : public Transport {
public:
    Call send(const HttpRequest&, Lane, qint64, Done) override { return ++m_last; }
    void cancel(Call) override {}

private:
    Call m_last = 0;
};

Record<Order> kettle()
{
    Order order;
    order.brand = sample::brand;
    order.customer = sample::maria;
    order.number = QStringLiteral("#W6247578");
    order.status = OrderStatus::Delivered;
    order.placed = sample::monday;
    order.total = {4784, QStringLiteral("USD")};
    order.items = {{QStringLiteral("3909406434"), QStringLiteral("4107812777"), QStringLiteral("Kettle"), QStringLiteral("steel, 1.7 l"), 1, {4784, QStringLiteral("USD")}, {}}};
    order.payments = {{QStringLiteral("payment"), {}, order.total, sample::monday, {}}};
    return {{sample::number(20)}, 1, order};
}

} // namespace

LiveDesk::LiveDesk() : RunningDesk(files.clock)
{
    rows.put(kettle());
}

void LiveDesk::publish(const QByteArray& text)
{
    static quint64 operation = 9000;
    auto published = runOperation(rows, intent(PublishGuide{sample::brand, {QString::fromUtf8(text)}, {}, 0}), sample::as(sample::lena, ++operation));
    INFO((published ? QString() : published.error().sentence()).toStdString());
    REQUIRE(published);
    rows.commit(*published);
}

void LiveDesk::publishOwn(const QString& name)
{
    QFile file(QStringLiteral(CALLBOARD_SOURCE_DIR "/resources/guides/%1.yaml").arg(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    publish(file.readAll());
}

void LiveDesk::open()
{
    if (!std::exchange(m_isLoaded, true)) {
        SignedIn signedIn = sample::adaSignedIn({files.clock.now().ms + 900'000});
        const User profile = rows.get(person);
        signedIn.user = person;
        signedIn.profile = RawJson{objectText(schemaOf<User>(), &profile)};
        REQUIRE(files.desk->rememberSignIn(signedIn));
        files.load(rows);
        files.close();
    }
    start(files.folder.path(), [](const QString&) { return std::make_unique<NoNetwork>(); });
    if (workspace().sessions().isEmpty())
        workspace().open({sample::maria, sample::lamp});
    window().focusChild("composer.text");
}

std::string LiveDesk::say() { return text("guide.say"); }

QStringList LiveDesk::notes()
{
    QStringList texts;
    for (const auto& entry : workspace().reader().entriesOf(sample::lamp, 100))
        texts.append(entry.value.text.text);
    return texts;
}

} // namespace callboard
