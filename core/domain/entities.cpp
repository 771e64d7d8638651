// Instantiates every schema once, so that the templates cost one object file.
#include "core/domain/entities.h"

#include "core/domain/alert_receipt.h"
#include "core/domain/article.h"
#include "core/domain/call_guide.h"
#include "core/domain/canned_reply.h"
#include "core/domain/case_link.h"
#include "core/domain/case_rules.h"
#include "core/domain/conflict.h"
#include "core/domain/consent.h"
#include "core/domain/custom_field.h"
#include "core/domain/customer_merge.h"
#include "core/domain/identity.h"
#include "core/domain/knowledge_gap.h"
#include "core/domain/macro.h"
#include "core/domain/brand_words.h"
#include "core/domain/order.h"
#include "core/domain/refund.h"
#include "core/domain/review_pack.h"
#include "core/domain/service_levels.h"
#include "core/domain/task.h"
#include "core/domain/timeline_entry.h"

namespace callboard {

template const Schema& schemaOf<Brand>();
template const Schema& schemaOf<Team>();
template const Schema& schemaOf<User>();
template const Schema& schemaOf<CustomField>();
template const Schema& schemaOf<Phone>();
template const Schema& schemaOf<Email>();
template const Schema& schemaOf<Address>();
template const Schema& schemaOf<PaymentMethod>();
template const Schema& schemaOf<Customer>();
template const Schema& schemaOf<MovedRows>();
template const Schema& schemaOf<MergedField>();
template const Schema& schemaOf<CustomerMerge>();
template const Schema& schemaOf<MergedCustomers>();
template const Schema& schemaOf<CasePause>();
template const Schema& schemaOf<CaseFile>();
template const Schema& schemaOf<CaseRules>();
template const Schema& schemaOf<CaseLink>();
template const Schema& schemaOf<CaseLinks>();
template const Schema& schemaOf<ServiceCalendar>();
template const Schema& schemaOf<ServiceRule>();
template const Schema& schemaOf<ServiceLevels>();
template const Schema& schemaOf<FieldChange>();
template const Schema& schemaOf<TimelineEntry>();
template const Schema& schemaOf<OrderItem>();
template const Schema& schemaOf<Shipment>();
template const Schema& schemaOf<Payment>();
template const Schema& schemaOf<Order>();
template const Schema& schemaOf<Conflict>();
template const Schema& schemaOf<CallGuide>();
template const Schema& schemaOf<GuideVersion>();
template const Schema& schemaOf<GuideProposal>();
template const Schema& schemaOf<GuideRunEvent>();
template const Schema& schemaOf<GuideRun>();
template const Schema& schemaOf<Task>();
template const Schema& schemaOf<Refund>();
template const Schema& schemaOf<CountedRefund>();
template const Schema& schemaOf<OrderRefunds>();
template const Schema& schemaOf<RefundLimit>();
template const Schema& schemaOf<RefundLimits>();
template const Schema& schemaOf<IdentityQuestion>();
template const Schema& schemaOf<IdentityPolicy>();
template const Schema& schemaOf<AlertReceipt>();
template const Schema& schemaOf<IdentityCheck>();
template const Schema& schemaOf<Consent>();
template const Schema& schemaOf<CustomerConsents>();
template const Schema& schemaOf<ConsentWords>();
template const Schema& schemaOf<ConsentWording>();
template const Schema& schemaOf<PackedCase>();
template const Schema& schemaOf<ReviewPack>();
template const Schema& schemaOf<ArticleVersion>();
template const Schema& schemaOf<Article>();
template const Schema& schemaOf<ArticleFeedback>();
template const Schema& schemaOf<ArticleUse>();
template const Schema& schemaOf<KnowledgeGap>();
template const Schema& schemaOf<BrandWords>();
template const Schema& schemaOf<CannedReply>();
template const Schema& schemaOf<MacroStep>();
template const Schema& schemaOf<Macro>();

const std::vector<const Schema*>& entitySchemas()
{
    static const std::vector<const Schema*> schemas{
        &schemaOf<Brand>(),
        &schemaOf<Team>(),
        &schemaOf<User>(),
        &schemaOf<CustomField>(),
        &schemaOf<ServiceLevels>(),
        &schemaOf<CaseRules>(),
        &schemaOf<Customer>(),
        &schemaOf<CustomerMerge>(),
        &schemaOf<MergedCustomers>(),
        &schemaOf<CaseFile>(),
        &schemaOf<CaseLink>(),
        &schemaOf<CaseLinks>(),
        &schemaOf<TimelineEntry>(),
        &schemaOf<Order>(),
        &schemaOf<Conflict>(),
        &schemaOf<CallGuide>(),
        &schemaOf<GuideVersion>(),
        &schemaOf<GuideProposal>(),
        &schemaOf<GuideRun>(),
        &schemaOf<Task>(),
        &schemaOf<Refund>(),
        &schemaOf<OrderRefunds>(),
        &schemaOf<RefundLimits>(),
        &schemaOf<IdentityPolicy>(),
        &schemaOf<IdentityCheck>(),
        &schemaOf<AlertReceipt>(),
        &schemaOf<CustomerConsents>(),
        &schemaOf<ConsentWording>(),
        &schemaOf<ReviewPack>(),
        &schemaOf<ArticleVersion>(),
        &schemaOf<Article>(),
        &schemaOf<ArticleFeedback>(),
        &schemaOf<ArticleUse>(),
        &schemaOf<KnowledgeGap>(),
        &schemaOf<BrandWords>(),
        &schemaOf<CannedReply>(),
        &schemaOf<Macro>(),
    };
    return schemas;
}

const Schema* entityNamed(QByteArrayView name)
{
    for (const Schema* schema : entitySchemas())
        if (name == QByteArrayView(schema->name))
            return schema;
    return nullptr;
}

Result<Value> fieldFromJson(const Schema& schema, QByteArrayView name, const QString& json)
{
    const auto document = JsonDocument::parse("{\"value\":" + json.toUtf8() + '}');
    if (!document)
        return document.error();
    if (const Column* column = schema.column(name))
        return valueFromJson(column->kind, document->root().member("value"));
    return readCustomFields(document->root()).fields["value"];
}

const std::vector<CompositeIndex>& compositeIndexes()
{
    static const std::vector<CompositeIndex> indexes{
        {"timeline_entry", {"customer", "happened"}},
        {"timeline_entry", {"case_file", "happened"}},
        {"task", {"state", "due"}},
    };
    return indexes;
}

} // namespace callboard
