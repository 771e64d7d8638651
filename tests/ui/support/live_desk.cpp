// A desk's files, its sync thread with a network that never answers, and the window.
#include "tests/ui/support/live_desk.h"

#include "core/work/guides.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTest>

namespace callboard {

namespace {

constexpr int patience_ms = 10'000; // for what takes milliseconds, on a machine that is busy

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

LiveDesk::LiveDesk()
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
    DeskLinkOptions options;
    options.desk.folder = files.folder.path();
    options.desk.prepareCache = [](Database& cache) {
        auto done = createSearchTables(cache);
        return done ? prepareArticleIndex(cache) : done;
    };
    options.desk.observers = {&m_index, &m_articles};
    options.makeTransport = [](const QString&) { return std::make_unique<NoNetwork>(); };
    options.clock = &files.clock;
    m_link = std::make_unique<DeskLink>(std::move(options));
    m_workspace = std::make_unique<Workspace>(*m_link, files.clock);
    m_window = std::make_unique<MainWindow>(files.clock);
    m_search = std::make_unique<SearchLink>(files.path("cache.db"));
    m_knowledge = std::make_unique<KnowledgeLink>(files.path("cache.db"));
    m_controller = std::make_unique<DeskController>(*m_workspace, *m_search, *m_window, SettingsStore{[this](const QString& key) { return settings[key]; }, [this](const QString& key, const QString& value) { settings[key] = value; }});
    m_knowledgeController = std::make_unique<KnowledgeController>(*m_workspace, *m_knowledge, *m_window);
    QObject::connect(m_link.get(), &DeskLink::cacheReplaced, m_workspace.get(), [this] { ++m_replacedCaches; });
    bool isOpen = false;
    m_link->open(Workspace::keptFacts(), std::nullopt, [&](const Result<DeskStart>& start) {
        INFO((start ? QString() : start.error().sentence()).toStdString());
        REQUIRE(start);
        REQUIRE(m_workspace->begin(*start));
        m_controller->begin();
        m_knowledgeController->begin();
        isOpen = true;
    });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, patience_ms));
    show();
}

void LiveDesk::show()
{
    if (m_workspace->sessions().isEmpty())
        m_workspace->open({sample::maria, sample::lamp});
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    m_window->focusChild("composer.text");
}

void LiveDesk::close()
{
    m_workspace->finish();
    m_knowledgeController.reset();
    m_controller.reset();
    m_knowledge.reset();
    m_search.reset();
    m_window.reset();
    m_workspace.reset();
    m_link.reset();
}

std::string LiveDesk::focus() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string(); }

void LiveDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(QApplication::focusWidget());
    ++m_pressed;
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void LiveDesk::type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }

std::string LiveDesk::text(const char* label)
{
    const auto& shown = child<QLabel>(label);
    return shown.isVisible() ? shown.text().toStdString() : std::string();
}

std::string LiveDesk::say() { return text("guide.say"); }

// A commit can be read before the window is told of it. The link answers in order: once it has answered, all of it was told.
bool LiveDesk::comes(const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, patience_ms))
        return false;
    const auto isTold = std::make_shared<bool>(false); // an answer may come after the wait was given up
    m_link->onFiles([](const DeskFiles&) { return QString(); }, m_workspace.get(), [isTold](const Result<QString>&) { *isTold = true; });
    return QTest::qWaitFor([&] { return *isTold; }, patience_ms);
}

std::vector<Record<GuideRun>> LiveDesk::runs()
{
    Query query;
    query.schema = &schemaOf<GuideRun>();
    query.limit = 100;
    auto list = m_workspace->reader().rows().list(query);
    REQUIRE(list);
    std::vector<Record<GuideRun>> runs;
    for (const Row& row : *list)
        runs.push_back(*fromRow<GuideRun>(row));
    return runs;
}

QStringList LiveDesk::notes()
{
    QStringList texts;
    for (const auto& entry : m_workspace->reader().entriesOf(sample::lamp, 100))
        texts.append(entry.value.text.text);
    return texts;
}

} // namespace callboard
