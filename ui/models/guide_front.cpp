// What a guide may know of the records in front, and what a look_up finds among them.
#include "ui/models/guide_front.h"

#include "core/work/guide_request.h"

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

GuideValue orderField(const Reader& reader, const Session& session, const QString& record, const QString& key, const QString& field)
{
    for (const Record<Order>& order : reader.ordersOf(session.customer, ordersSearched_max)) {
        if (record == QLatin1String("order") && order.value.number == key)
            return fieldOf(order.value, field);
        for (const OrderItem& item : order.value.items)
            if (record == QLatin1String("item") && itemKey(order.value, item) == key)
                return fieldOf(item, field);
    }
    return {};
}

std::vector<GuideFind> findsOf(const Workspace& workspace, const Session& session, const GuideStep& step, const GuideWalk& walk)
{
    std::vector<GuideFind> finds;
    if (step.kind != StepKind::LookUp)
        return finds;
    const auto of = walk.answers.find(step.scope + step.word("of"));
    const auto* number = of != walk.answers.end() && of->holds ? std::get_if<QString>(&of->value) : nullptr;
    for (const Record<Order>& order : workspace.reader().ordersOf(session.customer, ordersSearched_max)) {
        if (step.word("type") == QLatin1String("order")) {
            const QString day = order.value.placed.isSet() ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(order.value.placed.ms).date(), QLocale::ShortFormat) : QString();
            finds.push_back({order.value.number, day.isEmpty() ? order.value.number : QStringLiteral("%1 · %2").arg(order.value.number, day)});
        } else if (!number || order.value.number == *number) {
            for (const OrderItem& item : order.value.items)
                finds.push_back({itemKey(order.value, item), item.options.isEmpty() ? item.name : QStringLiteral("%1 · %2").arg(item.name, item.options)});
        }
        if (finds.size() >= std::size_t(finds_max))
            break;
    }
    finds.resize(std::min(finds.size(), std::size_t(finds_max)));
    return finds;
}

}

QString guideLanguage(const Workspace& workspace, const Session& session)
{
    const auto customer = workspace.reader().find(session.customer);
    return customer && !customer->value.language.isEmpty() ? customer->value.language : QLocale().name().section(QLatin1Char('_'), 0, 0);
}

GuideFacts guideFacts(const Workspace& workspace, const Session& session)
{
    const auto value = [&workspace, session](const QString& record, const QString& key, const QString& field) -> GuideValue {
        const Reader& reader = workspace.reader();
        if (record == QLatin1String("customer")) {
            const auto customer = reader.find(session.customer);
            return customer ? customerField(customer->value, field) : GuideValue();
        }
        if (record == QLatin1String("case")) {
            const auto file = reader.find(session.case_file);
            return file ? fieldOf(file->value, field) : GuideValue();
        }
        if (record == QLatin1String("agent"))
            return field == QLatin1String("name") ? textValue(reader.userName(workspace.person().id)) : GuideValue();
        return orderField(reader, session, record, key, field);
    };
    return {value, QDateTime::fromMSecsSinceEpoch(workspace.now().ms).date()};
}

GuideFront::GuideFront(Record<GuideRun> record, GuideScript script, const Session& of, const Workspace& workspace)
    : run(std::move(record)), session(of), linked(std::move(script)), engine(linked, guideFacts(workspace, session)), walk(walkOf(run.value))
{
    const GuideStep* at = engine.stepOf(walk);
    if (!at)
        return;
    step = *at;
    finds = findsOf(workspace, session, step, walk);
    entry.emplace(step, linked.currency, guideFacts(workspace, session).today);
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

} // namespace callboard
