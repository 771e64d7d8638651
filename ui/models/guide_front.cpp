// What a guide may know of the records in front, and what a look_up finds among them.
#include "ui/models/guide_front.h"

#include "core/work/guide_world.h"

namespace callboard {

namespace {

constexpr int finds_max = 8; // a digit each, and the last one for "none of these"
constexpr int ordersSearched_max = 200;

template <class E> GuideValue fieldOf(const E& value, const QString& field)
{
    const Column* column = schemaOf<E>().column(field.toUtf8());
    return column ? guideValueOf(column->kind, column->get(&value)) : GuideValue();
}

GuideValue textValue(const QString& text) { return text.isEmpty() ? GuideValue() : GuideValue(text); }

// The fields that are put together, or first in a list: those that guide_world.cpp names.
GuideValue customerField(const Customer& customer, const QString& field)
{
    if (field == QLatin1String("name"))
        return textValue(customer.displayName());
    if (field == QLatin1String("phone"))
        return textValue(customer.phones.isEmpty() ? QString() : customer.phones.first().number);
    if (field == QLatin1String("email"))
        return textValue(customer.emails.isEmpty() ? QString() : customer.emails.first().address);
    return fieldOf(customer, field);
}

QString itemKey(const Order& order, const OrderItem& item) { return order.number + QLatin1Char(' ') + item.item; }

GuideValue orderField(const std::vector<Order>& orders, const QString& record, const QString& key, const QString& field)
{
    for (const Order& order : orders) {
        if (record == QLatin1String("order") && order.number == key)
            return fieldOf(order, field);
        for (const OrderItem& item : order.items)
            if (record == QLatin1String("item") && itemKey(order, item) == key)
                return fieldOf(item, field);
    }
    return {};
}

std::vector<GuideFind> findsOf(const GuideRecords& records, const GuideStep& step, const GuideWalk& walk)
{
    std::vector<GuideFind> finds;
    if (step.kind != StepKind::LookUp)
        return finds;
    const auto of = walk.answers.find(step.scope + step.word("of"));
    const auto* number = of != walk.answers.end() && of->holds ? std::get_if<QString>(&of->value) : nullptr;
    for (const Order& order : records.orders()) {
        if (step.word("type") == QLatin1String("order")) {
            const QString day = order.placed.isSet() ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(order.placed.ms).date(), QLocale::ShortFormat) : QString();
            finds.push_back({order.number, day.isEmpty() ? order.number : QStringLiteral("%1 · %2").arg(order.number, day)});
        } else if (!number || order.number == *number) {
            for (const OrderItem& item : order.items)
                finds.push_back({itemKey(order, item), item.options.isEmpty() ? item.name : QStringLiteral("%1 · %2").arg(item.name, item.options)});
        }
        if (finds.size() >= std::size_t(finds_max))
            break;
    }
    finds.resize(std::min(finds.size(), std::size_t(finds_max)));
    return finds;
}

template <class E> std::optional<E> valueOf(std::optional<Record<E>> record)
{
    return record ? std::optional(std::move(record->value)) : std::nullopt;
}

}

GuideRecords guideRecords(const Workspace& workspace, const Session& session)
{
    const Reader& reader = workspace.reader();
    GuideRecords records;
    records.customer = [&workspace, id = session.customer] { return valueOf(workspace.reader().find(id)); };
    records.case_file = [&workspace, id = session.case_file] { return valueOf(workspace.reader().find(id)); };
    records.orders = [&workspace, id = session.customer] {
        std::vector<Order> orders;
        for (Record<Order>& order : workspace.reader().ordersOf(id, ordersSearched_max))
            orders.push_back(std::move(order.value));
        return orders;
    };
    records.agent = reader.userName(workspace.person().id);
    records.today = QDateTime::fromMSecsSinceEpoch(workspace.now().ms).date();
    return records;
}

GuideSubject guideSubject(const Workspace& workspace, const Session& session, const Id<GuideRun>& run)
{
    return {session.customer, session.case_file, run, [&workspace, id = session.customer](const QString& number) {
                for (const Record<Order>& order : workspace.reader().ordersOf(id, ordersSearched_max))
                    if (order.value.number == number)
                        return order.id;
                return Id<Order>();
            }};
}

QString guideLanguage(const GuideRecords& records)
{
    const auto customer = records.customer();
    return customer && !customer->language.isEmpty() ? customer->language : QLocale().name().section(QLatin1Char('_'), 0, 0);
}

GuideFacts guideFacts(const GuideRecords& records)
{
    const auto value = [records](const QString& record, const QString& key, const QString& field) -> GuideValue {
        if (record == QLatin1String("customer")) {
            const auto customer = records.customer();
            return customer ? customerField(*customer, field) : GuideValue();
        }
        if (record == QLatin1String("case")) {
            const auto file = records.case_file();
            return file ? fieldOf(*file, field) : GuideValue();
        }
        if (record == QLatin1String("agent"))
            return field == QLatin1String("name") ? textValue(records.agent) : GuideValue();
        return orderField(records.orders(), record, key, field);
    };
    return {value, records.today};
}

GuideFront::GuideFront(Record<GuideRun> record, GuideScript script, const Session& of, GuideRecords with)
    : run(std::move(record)), session(of), records(std::move(with)), linked(std::move(script)), engine(linked, guideFacts(records)), walk(walkOf(run.value))
{
    const GuideStep* at = engine.stepOf(walk);
    if (!at)
        return;
    step = *at;
    finds = findsOf(records, step, walk);
    entry.emplace(step, linked.currency, records.today);
    QStringList keys;
    for (const GuideFind& find : finds)
        keys.append(find.key);
    entry->setFound(keys);
    entry->setKept(kept());
}

GuideValue GuideFront::kept() const
{
    const QString answer = step.word("answer");
    const auto before = answer.isEmpty() ? walk.answers.end() : walk.answers.find(step.scope + answer);
    return before == walk.answers.end() ? GuideValue() : before->value;
}

const GuideStep* GuideFront::stepOf(const QString& id) const
{
    const int at = linked.indexOf(id);
    return at < 0 ? nullptr : &linked.steps[std::size_t(at)];
}

std::optional<Record<Article>> articleAt(const Workspace& workspace, const GuideFront& front)
{
    auto found = articleNamed(workspace.reader().rows(), front.run.value.brand, front.step.main.word);
    return found ? std::move(*found) : std::nullopt;
}

} // namespace callboard
