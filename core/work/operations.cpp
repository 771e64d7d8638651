// The table of operations.
#include "core/work/operations.h"

#include "core/base/json.h"
#include "core/storage/leading_customer.h"
#include "core/work/alerts.h"
#include "core/work/canned_replies.h"
#include "core/work/case_links.h"
#include "core/work/case_merge.h"
#include "core/work/case_moves.h"
#include "core/work/consents.h"
#include "core/work/identity.h"
#include "core/work/macros.h"
#include "core/work/review_packs.h"
#include "core/work/watching.h"

namespace callboard {

template const Schema& schemaOf<SeenRow>();
template const Schema& schemaOf<Operation>();
template const Schema& schemaOf<CreateCustomer>();
template const Schema& schemaOf<EditCustomer>();
template const Schema& schemaOf<ReadAlert>();
template const Schema& schemaOf<MergeCustomers>();
template const Schema& schemaOf<UnmergeCustomers>();
template const Schema& schemaOf<OpenCase>();
template const Schema& schemaOf<EditCase>();
template const Schema& schemaOf<MoveCase>();
template const Schema& schemaOf<AssignCase>();
template const Schema& schemaOf<CloseCase>();
template const Schema& schemaOf<ReopenCase>();
template const Schema& schemaOf<WatchCase>();
template const Schema& schemaOf<LinkCases>();
template const Schema& schemaOf<UnlinkCases>();
template const Schema& schemaOf<MergeCases>();
template const Schema& schemaOf<UnmergeCases>();
template const Schema& schemaOf<SplitCase>();
template const Schema& schemaOf<AddEntry>();
template const Schema& schemaOf<ResolveConflict>();
template const Schema& schemaOf<PromiseFollowUp>();
template const Schema& schemaOf<Escalate>();
template const Schema& schemaOf<FinishTask>();
template const Schema& schemaOf<PutOffTask>();
template const Schema& schemaOf<RequestRefund>();
template const Schema& schemaOf<ApproveRefund>();
template const Schema& schemaOf<DenyRefund>();
template const Schema& schemaOf<CancelRefund>();
template const Schema& schemaOf<SetRefundLimits>();
template const Schema& schemaOf<SetCaseRules>();
template const Schema& schemaOf<SetIdentityPolicy>();
template const Schema& schemaOf<CheckIdentity>();
template const Schema& schemaOf<RecordConsent>();
template const Schema& schemaOf<RetractConsent>();
template const Schema& schemaOf<SetConsentWording>();
template const Schema& schemaOf<TakeAlong>();
template const Schema& schemaOf<LeaveBehind>();
template const Schema& schemaOf<PublishGuide>();
template const Schema& schemaOf<ProposeGuide>();
template const Schema& schemaOf<ReturnGuide>();
template const Schema& schemaOf<UseGuide>();
template const Schema& schemaOf<StartGuide>();
template const Schema& schemaOf<AnswerGuide>();
template const Schema& schemaOf<HandOverGuide>();
template const Schema& schemaOf<WriteArticle>();
template const Schema& schemaOf<EditArticle>();
template const Schema& schemaOf<ReviewArticle>();
template const Schema& schemaOf<PublishArticle>();
template const Schema& schemaOf<ArchiveArticle>();
template const Schema& schemaOf<GiveFeedback>();
template const Schema& schemaOf<NoteGap>();
template const Schema& schemaOf<SettleGap>();
template const Schema& schemaOf<SetBrandWords>();
template const Schema& schemaOf<SetReplies>();
template const Schema& schemaOf<EditReply>();
template const Schema& schemaOf<SetMacros>();
template const Schema& schemaOf<SetServiceLevels>();
template const Schema& schemaOf<WrittenRow>();
template const Schema& schemaOf<PutRows>();

namespace {

// Whoever is named and was merged is answered for by the record that stays: nothing that was typed for them is lost.
Result<void> leadCustomers(const RowView& rows, const Schema& schema, void* args)
{
    const Column* file = schema.column("case_file");
    for (const Column& column : schema.columns) {
        const Value named = column.target && QByteArrayView(column.target) == QByteArrayView(Customer::schemaName) ? column.get(args) : Value();
        const auto* customer = std::get_if<Uuid>(&named);
        if (!customer)
            continue;
        const Value about = file ? file->get(args) : Value();
        const auto* aboutCase = std::get_if<Uuid>(&about);
        const auto leading = leadingCustomer(rows, {*customer}, {aboutCase ? *aboutCase : Uuid{}});
        if (!leading)
            return leading.error();
        if (auto done = column.set(args, leading->key); !done)
            return done;
    }
    return {};
}

template <class Op> OperationType type()
{
    return {Op::schemaName, Op::least, &schemaOf<Op>(), [](const RowView& rows, const RawJson& text, const Context& context) -> Result<Change> {
        auto document = JsonDocument::parse(text.text);
        if (!document)
            return document.error();
        // Arguments that only a newer version knows may change the meaning: they are refused, not ignored.
        for (const JsonView member : document->root())
            if (!schemaOf<Op>().column(member.key()))
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This version does not know the argument \"%1\". Update it and try again."), member.key().toByteArray());
        Op args{};
        if (auto read = readObjectInto(schemaOf<Op>(), document->root(), &args); !read)
            return read.error();
        for (const Column& column : schemaOf<Op>().columns) {
            // As it was given, because a choice that is absent would silently be the first one; as it was read, because of ids of zeros.
            const JsonView given = document->root().member(column.name);
            const bool isGiven = given.exists() && !given.isNull() && !(given.isString() && given.utf8().isEmpty()) && !isNull(column.get(&args));
            if (column.has(Required) && !isGiven)
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The argument \"%1\" is missing."), column.name).inField(QString::fromLatin1(column.name));
        }
        if (auto led = leadCustomers(rows, schemaOf<Op>(), &args); !led)
            return led.error();
        return Op::run(rows, args, context);
    }};
}

}

const std::vector<OperationType>& operationTypes()
{
    static const std::vector<OperationType> types{
        type<CreateCustomer>(),
        type<EditCustomer>(),
        type<ReadAlert>(),
        type<MergeCustomers>(),
        type<UnmergeCustomers>(),
        type<OpenCase>(),
        type<EditCase>(),
        type<MoveCase>(),
        type<AssignCase>(),
        type<CloseCase>(),
        type<ReopenCase>(),
        type<WatchCase>(),
        type<LinkCases>(),
        type<UnlinkCases>(),
        type<MergeCases>(),
        type<UnmergeCases>(),
        type<SplitCase>(),
        type<AddEntry>(),
        type<ResolveConflict>(),
        type<PromiseFollowUp>(),
        type<Escalate>(),
        type<FinishTask>(),
        type<PutOffTask>(),
        type<RequestRefund>(),
        type<ApproveRefund>(),
        type<DenyRefund>(),
        type<CancelRefund>(),
        type<SetRefundLimits>(),
        type<SetCaseRules>(),
        type<SetIdentityPolicy>(),
        type<CheckIdentity>(),
        type<RecordConsent>(),
        type<RetractConsent>(),
        type<SetConsentWording>(),
        type<TakeAlong>(),
        type<LeaveBehind>(),
        type<SetServiceLevels>(),
        type<PublishGuide>(),
        type<ProposeGuide>(),
        type<ReturnGuide>(),
        type<UseGuide>(),
        type<StartGuide>(),
        type<AnswerGuide>(),
        type<HandOverGuide>(),
        type<WriteArticle>(),
        type<EditArticle>(),
        type<ReviewArticle>(),
        type<PublishArticle>(),
        type<ArchiveArticle>(),
        type<GiveFeedback>(),
        type<NoteGap>(),
        type<SettleGap>(),
        type<SetBrandWords>(),
        type<SetReplies>(),
        type<EditReply>(),
        type<SetMacros>(),
        type<PutRows>(),
    };
    return types;
}

bool isOnlineOnly(QByteArrayView operation)
{
    constexpr std::array names{MergeCustomers::schemaName, UnmergeCustomers::schemaName};
    return std::find(names.begin(), names.end(), operation) != names.end();
}

} // namespace callboard
