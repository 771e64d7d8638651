// Whole rows from an administrator.
#include "core/work/site_rows.h"

#include "core/base/json.h"
#include "core/domain/alert_receipt.h"
#include "core/domain/case_file.h"
#include "core/domain/consent.h"
#include "core/domain/customer_merge.h"
#include "core/domain/identity.h"
#include "core/domain/refund.h"
#include "core/domain/review_pack.h"
#include "core/storage/leading_customer.h"
#include "core/work/case_moves.h"
#include "core/work/contacts.h"
#include "core/work/customers.h"
#include "core/work/merge_log.h"

#include <algorithm>
#include <map>

namespace callboard {

Operation PutRows::of(const Schema& schema, const std::vector<Row>& rows)
{
    PutRows put{QString::fromLatin1(schema.name), {}};
    for (const Row& row : rows) {
        QByteArray text;
        JsonWriter json(text);
        writeObject(json, schema, row.values);
        put.rows.append({row.id, RawJson{text}});
    }
    return intent(put);
}

namespace {

// The row in canonical form, as its types write it.
Result<std::vector<Value>> checkedValues(const Schema& schema, const RawJson& text)
{
    auto document = JsonDocument::parse(text.text);
    if (!document)
        return document.error();
    auto values = readObject(schema, document->root());
    if (!values)
        return values;
    for (std::size_t i = 0; i < values->size(); ++i) {
        auto value = schema.columns[i].canonical((*values)[i]);
        if (!value)
            return value.error();
        (*values)[i] = std::move(value).value();
    }
    if (&schema == &schemaOf<Customer>()) {
        Customer customer;
        if (auto done = assignValues(schema, *values, &customer); !done)
            return done.error();
        if (auto fine = checkCustomer(customer); !fine)
            return fine.error();
    }
    return values;
}

// A customer's row that another system writes. One who was merged is answered for by others, who get the news.
Result<void> putCustomer(ChangeBuilder& builder, const Row& known, const Row& written)
{
    const auto was = storedRecord<Customer>(known), is = storedRecord<Customer>(written);
    return was && is ? putNewsOfMerged(builder, *was, *is) : was ? Result<void>(is.error()) : Result<void>(was.error());
}

// A case that is here moves by the same rules as with a person; one that comes from elsewhere comes as it was there.
Result<void> checkCase(const ChangeBuilder& builder, const Row& known, const Row& written)
{
    const auto was = storedRecord<CaseFile>(known);
    auto is = storedRecord<CaseFile>(written);
    if (!was || !is)
        return was ? is.error() : was.error();
    if (was->value.status == is->value.status)
        return checkStaysComplete(builder, was->value, is->value);
    const CaseStatus to = is->value.status.valueOr(CaseStatus::Open);
    is->value.status = was->value.status;
    return checkMove(builder, is->value, to, {is->value.outcome, true});
}

// How many merges lie between a customer and the record that answers for them. Those that answer are written first, so that the news of whoever
// was merged into them are not written over.
Result<int> mergesAhead(const RowView& rows, Uuid customer)
{
    constexpr int chain_max = 100; // of merges; what is longer is written last
    int count = 0;
    for (; count < chain_max; ++count) {
        const auto merge = rows.find(mergeOf(customer));
        if (!merge)
            return merge.error();
        if (!*merge || !(*merge)->value.isInForce())
            break;
        customer = (*merge)->value.stays;
    }
    return count;
}

Result<std::vector<qsizetype>> writingOrder(const RowView& rows, const Schema& schema, const QList<WrittenRow>& put)
{
    std::vector<std::pair<int, qsizetype>> places;
    for (qsizetype at = 0; at < put.size(); ++at) {
        const auto ahead = &schema == &schemaOf<Customer>() ? mergesAhead(rows, put[at].id) : Result<int>(0);
        if (!ahead)
            return ahead.error();
        places.emplace_back(*ahead, at);
    }
    std::sort(places.begin(), places.end());
    std::vector<qsizetype> order;
    for (const auto& [ahead, at] : places)
        order.push_back(at);
    return order;
}

// What another system brings in of a conversation stops a reply as well as what somebody writes here. Each case is written once.
struct Brought {
    std::pair<Instant, Uuid> newest{}; // when it happened, and the entry
    std::optional<TimelineEntry> answer{}; // the first
};
using BroughtContacts = std::map<Uuid, Brought>; // by case

Result<void> noteContact(BroughtContacts& contacts, const Row& written)
{
    const auto entry = storedRecord<TimelineEntry>(written);
    if (!entry)
        return entry.error();
    const TimelineEntry& e = entry->value;
    if (e.case_file.isNull() || !isContact(e.kind))
        return {};
    Brought& brought = contacts[e.case_file.key];
    brought.newest = std::max(brought.newest, {e.happened, entry->id.key});
    if (CaseFile untold; noteAnswer(untold, e.kind, e.direction, e.happened) && (!brought.answer || e.happened < brought.answer->happened))
        brought.answer = e;
    return {};
}

Result<void> putContacts(ChangeBuilder& builder, const BroughtContacts& contacts)
{
    for (const auto& [id, brought] : contacts) {
        auto file = builder.rows().find(Id<CaseFile>{id});
        if (!file)
            return file.error();
        if (!*file)
            continue; // it comes later, and is known by what comes after it
        const auto latest = builder.rows().find((*file)->value.latest_contact);
        if (!latest)
            return latest.error();
        const bool isNewest = !*latest || (*latest)->value.happened < brought.newest.first;
        if (isNewest)
            (*file)->value.latest_contact = {brought.newest.second};
        const bool answers = brought.answer && noteAnswer((*file)->value, brought.answer->kind, brought.answer->direction, brought.answer->happened);
        if (isNewest || answers)
            builder.put(**file);
    }
    return {};
}

}

Result<Change> PutRows::run(const RowView& view, const PutRows& args, const Context& context)
{
    const Schema* schema = entityNamed(args.kind.toUtf8());
    if (!schema)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no kind of record called \"%1\"."), args.kind);
    if (schema == &schemaOf<Refund>() || schema == &schemaOf<OrderRefunds>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Refunds are asked for and decided; nobody writes them from outside."));
    if (schema == &schemaOf<IdentityCheck>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Identity is checked by whoever talks to the customer; nobody writes it from outside."));
    if (schema == &schemaOf<CustomerConsents>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Consent is recorded by whoever heard it, with the words that were read out; nobody writes it from outside."));
    if (schema == &schemaOf<AlertReceipt>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "An alert is read by whoever reads it; nobody writes it from outside."));
    if (schema == &schemaOf<ReviewPack>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Everybody takes along what they review themselves; nobody writes it from outside."));
    if (schema == &schemaOf<CustomerMerge>() || schema == &schemaOf<MergedCustomers>())
        return Error::of(ErrorCode::Denied, QT_TRANSLATE_NOOP("errors", "Records are merged and separated by people who have looked at both; nobody writes it from outside."));
    if (args.rows.size() > rowsMax)
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "At most %1 records can be written at once."), rowsMax);
    ChangeBuilder builder(view, context);
    std::map<Uuid, Uuid> leading; // asked once for each customer
    BroughtContacts contacts;
    const auto order = writingOrder(view, *schema, args.rows);
    if (!order)
        return order.error();
    for (const qsizetype at : *order) {
        const Uuid id = args.rows[at].id;
        if (id.isNull())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A record has no id.")).inField(QString::number(at + 1));
        auto values = checkedValues(*schema, args.rows[at].row);
        if (!values)
            return values.error().inField(QString::number(at + 1));
        auto known = view.find(*schema, id);
        if (!known)
            return known.error();
        Row row{id, *known ? (*known)->version : 0, std::move(values).value()};
        if (auto led = leadReferences(view, *schema, row.values, leading); !led)
            return led.error();
        if (schema == &schemaOf<CaseFile>()) {
            // Numbers are the server's to give, and what is open about a case is known by what opened it.
            if (*known)
                for (const char* kept : {"number", "guide_runs", "open_tasks", "latest_contact", "responded"})
                    row.values[std::size_t(schema->indexOf(kept))] = (*known)->values[std::size_t(schema->indexOf(kept))];
            else {
                row.values[std::size_t(schema->indexOf("latest_contact"))] = Value(); // an entry of elsewhere
                if (context.numbers) {
                    auto next = context.numbers->next("case");
                    if (!next)
                        return next.error();
                    row.values[std::size_t(schema->indexOf("number"))] = *next;
                }
            }
        }
        if (*known && (*known)->values == row.values)
            continue;
        if (*known && schema == &schemaOf<CaseFile>())
            if (auto fine = checkCase(builder, **known, row); !fine)
                return fine.error().inField(QString::number(at + 1));
        if (*known && schema == &schemaOf<Customer>()) {
            if (auto done = putCustomer(builder, **known, row); !done)
                return done.error().inField(QString::number(at + 1));
        } else {
            if (!*known && schema == &schemaOf<TimelineEntry>())
                if (auto noted = noteContact(contacts, row); !noted)
                    return noted.error().inField(QString::number(at + 1));
            builder.put(*schema, std::move(row));
        }
    }
    if (auto done = putContacts(builder, contacts); !done)
        return done.error();
    return builder.take();
}

} // namespace callboard
