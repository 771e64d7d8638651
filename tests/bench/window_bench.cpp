// Group "window": a record on screen after Enter, also among many tabs, a form of many fields, the program from its start to a usable window, and
// the memory it takes.
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"
#include "tests/bench/bulk.h"
#include "ui/shell/desk_controller.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/record_form.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>

#include <array>

namespace callboard::bench {

namespace {

constexpr qint64 share = 10;     // of the customers
constexpr int records = 300;
constexpr int tabs = 10, manyTabs = 50;
constexpr int manyFields = 300, forms = 20, letters = 100;
constexpr int starts = 7;
constexpr int readyLimit_s = 60;
constexpr int tick_ms = 2;
constexpr int settle_ms = 2000;  // before memory is read
constexpr char closedServer[] = "http://127.0.0.1:9"; // nobody answers: the window must not need anybody

// Tells when a widget or a part of it has been painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget* widget) : m_root(widget) { qApp->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            const auto* widget = qobject_cast<QWidget*>(watched);
            painted = painted || widget == m_root || m_root->isAncestorOf(widget);
        }
        return false;
    }

private:
    QWidget* m_root;
};

Result<void> measureBareFrame()
{
    QWidget window;
    QLabel text(&window);
    window.resize(1440, 900);
    text.resize(window.size());
    window.show();
    PaintWatch watch(&text);
    Timings frames;
    for (int i = 0; i < records; ++i) {
        watch.painted = false;
        const Stopwatch stopwatch;
        text.setText(QString::number(i));
        if (auto done = waitUntil([&] { return watch.painted; }, readyLimit_s); !done)
            return done;
        frames.add(stopwatch.seconds());
    }
    frames.reportAs("window: frame of a bare Qt window");
    return {};
}

// A desk folder with loaded records and somebody's sign-in, as a day before left it.
Result<std::vector<DemoCustomer>> prepareDesk(const QString& folder, qint64 customers)
{
    SystemClock clock;
    SystemRandom random;
    QDir().mkpath(folder);
    std::vector<DemoCustomer> samples;
    {
        auto file = newCacheFile(folder + QStringLiteral("/cache.db"));
        if (!file)
            return file.error();
        auto loaded = load(**file, customers, Searchable::Yes);
        if (!loaded)
            return loaded.error();
        samples = std::move(loaded->samples);
    }
    auto desk = Desk::open({folder, {}, {}, {}}, clock, random);
    if (!desk)
        return desk.error();
    SignedIn signedIn;
    signedIn.refresh = QStringLiteral("bench");
    signedIn.user = {(*desk)->newId()};
    if (auto done = (*desk)->setFact(Desk::factServer, QLatin1String(closedServer)); !done)
        return done.error();
    if (auto done = (*desk)->rememberSignIn(signedIn); !done)
        return done.error();
    return samples;
}

// p50 in microseconds.
Result<double> measureRecords(const QString& folder, const std::vector<DemoCustomer>& samples, int tabs_max, const QByteArray& name)
{
    SystemClock clock;
    SearchIndex index;
    DeskLinkOptions options;
    options.desk.folder = folder;
    options.desk.prepareCache = [](Database& cache) { return createSearchTables(cache); };
    options.desk.observers = {&index};
    options.makeTransport = [](const QString& server) { return std::make_unique<HttpClient>(QUrl(server)); };
    options.clock = &clock;
    DeskLink link(options);
    Workspace workspace(link, clock);
    SearchLink search(folder + QStringLiteral("/cache.db"));
    MainWindow window(clock);
    DeskController controller(workspace, search, window, {[](const QString&) { return QString(); }, [](const QString&, const QString&) {}});
    std::optional<Result<void>> begun;
    link.open(Workspace::keptFacts(), std::nullopt, [&](const Result<DeskStart>& start) { begun = start ? workspace.begin(*start) : Result<void>(start.error()); });
    if (auto done = waitUntil([&] { return begun.has_value(); }, readyLimit_s); !done || !*begun)
        return done ? begun->error() : done.error();
    controller.begin();
    window.show();
    PaintWatch watch(&window); // the card changes even where two customers have equal timelines
    Timings shown;
    for (int i = 0; i < records; ++i) {
        const DemoCustomer& sample = samples[std::size_t(i) % samples.size()];
        watch.painted = false;
        const Stopwatch stopwatch;
        workspace.open({sample.customer.id, {}}); // what Enter on a hit does
        if (auto done = waitUntil([&] { return watch.painted; }, readyLimit_s); !done)
            return done.error();
        shown.add(stopwatch.seconds());
        while (workspace.sessions().size() > tabs_max)
            workspace.close(workspace.sessions().first().key());
    }
    shown.reportAs("window: " + name + ", from Enter to the painted frame");
    workspace.finish();
    return shown.percentile(50);
}

FieldContext declaredFields(int count)
{
    constexpr std::array kinds{CustomKind::Text, CustomKind::Integer, CustomKind::Boolean, CustomKind::Date, CustomKind::Option};
    FieldContext context;
    for (int i = 0; i < count; ++i) {
        CustomField field;
        field.entity = QString::fromLatin1(Customer::schemaName);
        field.name = QStringLiteral("field_%1").arg(i);
        field.label = QStringLiteral("Field %1").arg(i);
        field.kind = kinds[std::size_t(i) % kinds.size()];
        if (field.kind == CustomKind::Option)
            field.options = {QStringLiteral("One"), QStringLiteral("Another")};
        context.custom.push_back(field);
    }
    return context;
}

// As the sheet of a customer has it: a form in a scrolling page.
Result<void> measureForm(int fields)
{
    const FieldContext context = declaredFields(fields);
    const QByteArray name = "window: form of a customer with " + QByteArray::number(fields) + " declared fields";
    Timings opened, typed;
    for (int i = 0; i < forms; ++i) {
        const Stopwatch stopwatch;
        QScrollArea page;
        auto* form = new RecordForm(QStringLiteral("bench"), fieldSpecs(schemaOf<Customer>(), context), &page);
        form->setValues({});
        page.setWidget(form);
        page.setWidgetResizable(true);
        page.resize(720, 600);
        page.show();
        PaintWatch watch(&page);
        if (auto done = waitUntil([&] { return watch.painted; }, readyLimit_s); !done)
            return done;
        opened.add(stopwatch.seconds());
        auto* line = form->findChild<QLineEdit*>(QStringLiteral("bench.given_name"));
        CALLBOARD_REQUIRE(line);
        for (int letter = 0; letter < letters / forms; ++letter) {
            watch.painted = false;
            const Stopwatch key;
            QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
            QApplication::sendEvent(line, &press);
            if (auto done = waitUntil([&] { return watch.painted; }, readyLimit_s); !done)
                return done;
            typed.add(key.seconds());
        }
    }
    opened.reportAs(name + ", until painted");
    typed.reportAs(name + ", a key until painted");
    return {};
}

struct Started {
    double seconds = 0;
    double pss_mib = 0;
};

double pssOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

// From the start of the process until it says that its window can be used.
Result<Started> startUntilReady(const QString& program, QStringList arguments, const QString& readyFile)
{
    QFile::remove(readyFile);
    arguments << QStringLiteral("--ready-file") << readyFile;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QTimer tick; // a file that appears is no event
    tick.start(tick_ms);
    const Stopwatch watch;
    process.start(program, arguments);
    auto ready = waitUntil([&] { return QFile::exists(readyFile) || process.state() == QProcess::NotRunning; }, readyLimit_s);
    Started started{watch.seconds(), 0};
    const Stopwatch settled;
    if (ready)
        ready = waitUntil([&] { return settled.seconds() * 1000 > settle_ms; }, readyLimit_s);
    started.pss_mib = pssOf(process.processId());
    process.kill();
    process.waitForFinished();
    if (!ready)
        return ready.error();
    if (!QFile::exists(readyFile))
        return Error::of(ErrorCode::Missing, QT_TRANSLATE_NOOP("errors", "%1 ended before its window was ready. Build it first: ninja -C build callboard."), program);
    return started;
}

Result<void> measureStarts(const QByteArray& name, const QString& program, const QStringList& arguments, const QString& dir)
{
    Timings times;
    double pss_mib = 0;
    for (int i = 0; i < starts; ++i) {
        auto started = startUntilReady(program, arguments, dir + QStringLiteral("/ready"));
        if (!started)
            return started.error();
        times.add(started->seconds);
        pss_mib = std::max(pss_mib, started->pss_mib);
    }
    report("window: " + name + ", from start to usable window, median", times.percentile(50) / 1000, "ms");
    report("window: " + name + ", memory (PSS)", pss_mib, "MiB");
    return {};
}

}

// The program without anything: what a Qt window costs by itself.
int showBareWindow(const QString& readyFile)
{
    QWidget window;
    window.resize(1440, 900);
    window.show();
    PaintWatch watch(&window);
    if (!waitUntil([&] { return watch.painted; }, readyLimit_s))
        return 1;
    QFile ready(readyFile);
    if (!ready.open(QIODevice::WriteOnly))
        return 1;
    ready.close();
    return QApplication::exec();
}

Result<void> benchWindow(const Options& options)
{
    const QString folder = options.dir + QStringLiteral("/profile/desks/bench");
    auto samples = prepareDesk(folder, std::max<qint64>(100, options.customers / share));
    if (!samples)
        return samples.error();
    if (auto done = measureBareFrame(); !done)
        return done;
    for (const int fields : {0, manyFields})
        if (auto done = measureForm(fields); !done)
            return done;
    const auto many = measureRecords(folder, *samples, manyTabs, "record on screen among fifty tabs");
    const auto few = many ? measureRecords(folder, *samples, tabs, "record on screen") : many; // leaves ten tabs open, which the program then restores
    if (!few)
        return few.error();
    report("window: record among fifty tabs / among ten, p50", *many / *few, "x");
    QSettings(options.dir + QStringLiteral("/profile/settings.ini"), QSettings::IniFormat).setValue(QStringLiteral("desk"), folder);
    if (auto done = measureStarts("a bare Qt window", QApplication::applicationFilePath(), {QStringLiteral("--bare-window")}, options.dir); !done)
        return done;
    return measureStarts("callboard with ten tabs", QApplication::applicationDirPath() + QStringLiteral("/../bin/callboard"), {QStringLiteral("--profile"), options.dir + QStringLiteral("/profile")}, options.dir);
}

} // namespace callboard::bench
