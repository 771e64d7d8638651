// A run in memory: its events are made anew of what was answered whenever the text or the record changes.
#include "ui/models/guide_trial.h"

#include "core/work/guide_request.h"
#include "ui/models/guide_views.h"

namespace callboard {

namespace {

constexpr qint64 day_ms = 24LL * 60 * 60 * 1000;
constexpr int daysSinceDelivery = 10;
constexpr qint64 price_minor = 4'995;

// Somebody with everything that guides usually ask for.
Customer inventedCustomer()
{
    Customer customer;
    customer.account = QStringLiteral("10042");
    customer.given_name = GuideTrial::tr("Alex");
    customer.family_name = GuideTrial::tr("Example");
    customer.phones = {{QStringLiteral("+12025550123"), ContactKind::Mobile, {}}};
    customer.emails = {{QStringLiteral("alex@example.com"), ContactKind::Home, {}}};
    customer.addresses = {{QStringLiteral("1 Example Street"), {}, QStringLiteral("Springfield"), {}, QStringLiteral("12345"), QStringLiteral("US"), ContactKind::Home, {}}};
    return customer;
}

CaseFile inventedCase(const GuideScript& script, Instant now)
{
    CaseFile file;
    file.number = 1;
    file.subject = GuideTrial::tr("An invented matter");
    file.category = script.category.word;
    file.opened = now;
    return file;
}

Order inventedOrder(const QString& currency, Instant now)
{
    Order order;
    order.number = QStringLiteral("#1001");
    order.status = OrderStatus::Delivered;
    order.placed = {now.ms - 2 * daysSinceDelivery * day_ms};
    const Money price{price_minor, currency};
    order.items = {{QStringLiteral("1"), QStringLiteral("1"), GuideTrial::tr("Lamp"), {}, 1, price, {}}, {QStringLiteral("2"), QStringLiteral("2"), GuideTrial::tr("Chair"), {}, 1, price, {}}};
    order.total = {2 * price_minor, currency};
    Shipment shipment;
    shipment.tracking = QStringLiteral("1Z0001");
    shipment.sent = {now.ms - (daysSinceDelivery + 3) * day_ms};
    shipment.delivered = {now.ms - daysSinceDelivery * day_ms};
    order.shipments = {shipment};
    return order;
}

// What a guide that is called by others is told by them.
GuideValue inventedValue(const GuideParameter& parameter, const QString& currency, QDate today)
{
    switch (parameter.type) {
    case GuideType::Number: return GuideValue(1.0);
    case GuideType::Money: return GuideValue(Money{price_minor, currency});
    case GuideType::Date: return GuideValue(today);
    case GuideType::YesNo: return GuideValue(true);
    case GuideType::Choice: return parameter.options.empty() ? GuideValue() : GuideValue(parameter.options.front());
    case GuideType::Phone: return GuideValue(QStringLiteral("+12025550123"));
    case GuideType::Email: return GuideValue(QStringLiteral("alex@example.com"));
    case GuideType::Order: return GuideValue(QStringLiteral("#1001"));
    case GuideType::Item: return GuideValue(QStringLiteral("#1001 1"));
    case GuideType::Text: break;
    }
    return GuideValue(GuideTrial::tr("Example"));
}

GuideRunState stateOf(const GuideWalk& walk)
{
    return walk.state == RunState::Done ? GuideRunState::Done : walk.state == RunState::Stopped ? GuideRunState::Stopped : GuideRunState::Running;
}

}

GuideTrial::GuideTrial(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

// ---- with which record ----

QList<ChoiceData> GuideTrial::records() const
{
    QList<ChoiceData> list{{invented, tr("An invented customer")}};
    for (const Session& session : m_workspace.sessions()) {
        const QString name = m_workspace.reader().customerName(session.customer);
        const auto file = session.case_file.isNull() ? std::nullopt : m_workspace.reader().find(session.case_file);
        list.append({session.key(), file ? tr("%1: %2").arg(name, file->value.subject) : name});
    }
    return list;
}

Session GuideTrial::session() const
{
    for (const Session& session : m_workspace.sessions())
        if (session.key() == m_record)
            return session;
    return {};
}

GuideRecords GuideTrial::recordsInFront() const
{
    const Session chosen = session();
    GuideRecords records = guideRecords(m_workspace, chosen);
    if (!chosen.customer.isNull())
        return records;
    records.customer = [] { return std::optional(inventedCustomer()); };
    records.case_file = [file = inventedCase(*m_reading->linked, m_workspace.now())] { return std::optional(file); };
    records.orders = [order = inventedOrder(m_reading->linked->currency, m_workspace.now())] { return std::vector<Order>{order}; };
    return records;
}

void GuideTrial::chooseRecord(const QString& key)
{
    m_record = key;
    begin();
}

// ---- the run ----

RunAuthor GuideTrial::author() const { return {m_workspace.person().id, m_workspace.now()}; }

void GuideTrial::begin()
{
    m_inputs.clear();
    m_problem.clear();
    m_remark.clear();
    m_run = m_workspace.newId();
    replay();
}

void GuideTrial::setReading(const std::shared_ptr<const GuideReading>& reading)
{
    m_isOld = reading && !reading->linked;
    if (m_isOld)
        return show();
    m_reading = reading;
    replay();
}

Result<RunEvent> GuideTrial::eventOf(const GuideEngine& engine, const GuideWalk& walk, const Input& input) const
{
    switch (input.deed) {
    case Deed::Back: return engine.back(walk, author());
    case Deed::Jump: return engine.jump(walk, input.to, author());
    case Deed::Answer: break;
    }
    return engine.answer(walk, input.value, author());
}

// From the beginning, with every answer that still finds its step; the first one that does not is forgotten with all behind it.
void GuideTrial::replay()
{
    m_front.reset();
    if (!m_reading)
        return show();
    const GuideRecords records = recordsInFront();
    const GuideScript& script = *m_reading->linked;
    const GuideEngine engine(script, guideFacts(records));
    QMap<QString, GuideValue> parameters;
    for (const GuideParameter& parameter : script.parameters)
        parameters[parameter.name.word] = inventedValue(parameter, script.currency, records.today);
    Record<GuideRun> record{{m_run}, 0, {}};
    GuideWalk walk;
    const auto take = [&](const Result<RunEvent>& event) {
        if (!event)
            return false;
        apply(walk, *event);
        record.value.events.append({event->time, event->person, NoteText{QString::fromUtf8(runEventText(*event))}, {}});
        return true;
    };
    if (const auto started = engine.start(parameters, author()); !take(started)) {
        m_problem = started.error().sentence();
        return show();
    }
    std::size_t taken = 0;
    while (taken < m_inputs.size() && walk.isOpen() && m_inputs[taken].step == walk.current && take(eventOf(engine, walk, m_inputs[taken])))
        ++taken;
    m_inputs.resize(taken);
    record.value.state = stateOf(walk);
    record.value.holder = author().person;
    m_front = std::make_unique<GuideFront>(std::move(record), script, session(), records);
    show();
}

void GuideTrial::give(const GuideValue& value)
{
    Input input{m_front->step.id, Deed::Answer, value, {}};
    const GuideRequest request = m_front->engine.request(m_front->walk);
    // A record that exists also says why something would be refused.
    if (const Session of = session(); !of.customer.isNull())
        if (const auto operation = operationFor(request, guideSubject(m_workspace, of), m_workspace.reader().rows()); !operation) {
            if (m_front->step.kind != StepKind::Action)
                return tell(operation.error().sentence());
            input.value = GuideValue(operation.error().sentence());
        }
    add(std::move(input));
    if (!request.isEmpty() && m_problem.isEmpty()) {
        m_remark = tr("Only tried, and not done: %1").arg(guideRequestText(request));
        show();
    }
}

void GuideTrial::add(Input input)
{
    if (const auto event = eventOf(m_front->engine, m_front->walk, input); !event)
        return tell(event.error().sentence());
    m_inputs.push_back(std::move(input));
    m_problem.clear();
    m_remark.clear();
    replay();
}

void GuideTrial::digit(int digit)
{
    if (!m_front || !m_front->entry || digit > m_data.choices.size())
        return;
    if (const auto value = m_front->entry->digit(digit))
        return give(*value);
    show(); // a question was ticked
}

void GuideTrial::enter(const QString& typed)
{
    if (m_data.next.isEmpty())
        return;
    if (!m_front || !m_front->entry)
        return begin();
    if (const QStringList missing = m_front->engine.blocking(m_front->walk); !missing.isEmpty())
        return add({m_front->step.id, Deed::Jump, {}, missing.front()});
    const auto value = m_front->entry->enter(typed);
    if (!value)
        return tell(value.error().sentence());
    give(*value);
}

void GuideTrial::back()
{
    if (m_front && m_data.canGoBack)
        add({m_front->walk.current, Deed::Back, {}, {}});
}

// ---- showing ----

void GuideTrial::tell(const QString& problem)
{
    m_problem = problem;
    show();
}

int GuideTrial::step() const
{
    if (!m_front || !m_reading->script || m_isOld)
        return -1;
    return m_reading->script->indexOf(m_front->walk.current.section(u'/', 0, 0));
}

void GuideTrial::show()
{
    m_data = {};
    m_data.page = GuidePage::Run;
    if (m_front && m_front->entry) {
        m_data = guideRunData(m_workspace, *m_front, m_problem);
        m_data.remark = m_remark;
    } else if (m_front) {
        m_data.place = QString::fromLatin1(m_run.text()) + QStringLiteral(" end");
        m_data.title = m_reading->title;
        m_data.question = m_front->walk.state == RunState::Done ? tr("The guide has come to its end.") : tr("The guide was stopped.");
        m_data.soFar = guideSoFar(*m_front, guideLanguage(m_front->records));
        m_data.next = tr("Start again");
    } else {
        m_data.problem = m_problem;
    }
    if (m_isOld)
        m_data.problem = tr("The text has errors. The trial goes on when they are mended.");
    m_data.isTrial = true;
    Q_EMIT changed();
}

} // namespace callboard
