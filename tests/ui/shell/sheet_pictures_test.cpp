// Pictures of every sheet in every theme; written to $CALLBOARD_PICTURES when it is set, so that people can look.
#include "tests/ui/support/sample_desk.h"
#include "tests/ui/support/picture.h"
#include "ui/models/record_views.h"
#include "ui/shell/answer_dialog.h"
#include "ui/shell/bulk_dialog.h"
#include "ui/shell/case_dialog.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/conflict_dialog.h"
#include "ui/shell/consent_dialog.h"
#include "ui/shell/customer_dialog.h"
#include "ui/shell/customer_merge_dialog.h"
#include "ui/shell/customer_merge_pick_dialog.h"
#include "ui/shell/customer_unmerge_dialog.h"
#include "ui/shell/due_dialog.h"
#include "ui/shell/escalate_dialog.h"
#include "ui/shell/follow_up_dialog.h"
#include "ui/shell/guide_publish_dialog.h"
#include "ui/shell/guide_review_dialog.h"
#include "ui/shell/identity_dialog.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/left_out_dialog.h"
#include "ui/shell/link_dialog.h"
#include "ui/shell/macro_dialog.h"
#include "ui/shell/refund_dialog.h"
#include "ui/shell/refused_dialog.h"
#include "ui/shell/reply_editor_dialog.h"
#include "ui/shell/salvage_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/split_dialog.h"
#include "ui/shell/task_dialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;

namespace {

CustomField declared(const char* entity, const char* name, const char* label, CustomKind kind, const QStringList& options)
{
    CustomField field;
    field.entity = QString::fromLatin1(entity);
    field.name = QString::fromLatin1(name);
    field.label = QString::fromLatin1(label);
    field.kind = kind;
    field.options = options;
    return field;
}

std::vector<std::unique_ptr<QDialog>> sheets()
{
    Customer maria;
    maria.given_name = QStringLiteral("Maria");
    maria.family_name = QStringLiteral("Lopez");
    maria.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {}}, {QStringLiteral("+15055550135"), ContactKind::Work, {}}};
    maria.emails = {{QStringLiteral("maria.lopez@example.com"), ContactKind::Home, {}}};
    maria.tags = {QStringLiteral("garden"), QStringLiteral("vip")};
    FieldContext fields;
    fields.custom = {declared("customer", "colour", "Favourite colour", CustomKind::Option, {QStringLiteral("red"), QStringLiteral("blue")}), declared("customer", "birthday", "Birthday", CustomKind::Date, {})};
    CaseChoices choices;
    choices.teams = {{QString::fromLatin1(Uuid{0, 1}.text()), QStringLiteral("Returns"), {}}, {QString::fromLatin1(Uuid{0, 2}.text()), QStringLiteral("Billing"), {}}};
    choices.team = choices.teams.first().id;
    std::vector<std::unique_ptr<QDialog>> all;
    all.push_back(std::make_unique<CustomerDialog>(CustomerDialog::Purpose::Edit, maria, fields, nullptr));
    auto again = std::make_unique<CustomerDialog>(CustomerDialog::Purpose::Create, maria, fields, nullptr);
    again->showKnown({{.key = QStringLiteral("1"), .icon = QStringLiteral("person"), .title = QStringLiteral("Maria Lopez"), .chips = {{QStringLiteral("same phone number"), Tone::Warning, {}}, {QStringLiteral("same name"), Tone::Plain, {}}},
                       .right = QStringLiteral("Alt+1"), .detail = QStringLiteral("(505) 555-0134 · Santa Fe")},
                      {.key = QStringLiteral("2"), .icon = QStringLiteral("person"), .title = QStringLiteral("María López"), .chips = {{QStringLiteral("same name and city"), Tone::Warning, {}}}, .right = QStringLiteral("Alt+2"), .detail = QStringLiteral("maria@example.com · Santa Fe")}});
    all.push_back(std::move(again));
    all.push_back(std::make_unique<CustomerMergeDialog>(CustomerMergeData{{Uuid{0, 5}}, {Uuid{0, 6}}, QStringLiteral("Maria Lopez (ACC-20418)"), QStringLiteral("María López (ACC-31110)"),
        {{"account", QStringLiteral("Account"), QStringLiteral("ACC-20418"), QStringLiteral("ACC-31110"), {}, MergeSide::Stays}, {"given_name", QStringLiteral("First name"), QStringLiteral("Maria"), QStringLiteral("María"), {}, MergeSide::Leaves},
         {"phones", QStringLiteral("Phone"), QStringLiteral("+15055550134"), QStringLiteral("+15055550199"), QStringLiteral("+15055550134, +15055550199"), MergeSide::Both}}, QStringLiteral("3 cases, 2 orders, 14 other records"), true}, nullptr));
    all.push_back(std::make_unique<CustomerUnmergeDialog>(QStringLiteral("Maria Lopez"), ListRows{{.key = QStringLiteral("1"), .icon = QStringLiteral("person"), .title = QStringLiteral("María López (ACC-31110)"), .right = QStringLiteral("2 min"), .detail = QStringLiteral("Merged by Sam Ortega · goes back: 3 cases, 2 orders")}}, false, nullptr));
    auto pick = std::make_unique<CustomerMergePickDialog>(QStringLiteral("Maria Lopez"), nullptr);
    pick->showRows({{.key = QStringLiteral("1"), .icon = QStringLiteral("person"), .title = QStringLiteral("María López"), .chips = {{QStringLiteral("same phone number"), Tone::Warning, {}}}, .detail = QStringLiteral("(505) 555-0134 · Santa Fe")}});
    all.push_back(std::move(pick));
    all.push_back(std::make_unique<CaseDialog>(choices, FixedClock().now(), nullptr));
    all.push_back(std::make_unique<ConflictDialog>(ConflictData{QStringLiteral("Maria Lopez"), QStringLiteral("Phone"), QStringLiteral("+1 505 555 0134"), QStringLiteral("+1 505 555 0199"), QStringLiteral("+1 505 555 0142"), QStringLiteral("Lee Tran"), QStringLiteral("10:42")}, nullptr));
    all.push_back(std::make_unique<RefusedDialog>(RefusedData{QStringLiteral("Note"), QStringLiteral("2 min ago"), QStringLiteral("This case belongs to another team. Ask its team to hand it over."), QStringLiteral("She will call back on Tuesday after three."), true}, nullptr));
    all.push_back(std::make_unique<GuideReviewDialog>(QStringLiteral("Send “Refund with approval” for review"), QStringLiteral("Send"), QList<ChoiceData>{{QStringLiteral("1"), QStringLiteral("Sam Ortega")}}, nullptr));
    all.push_back(std::make_unique<GuidePublishDialog>(GuideRelease{{}, QStringLiteral("Refund with approval"), {QStringLiteral("Changed: amount, conditions"), QStringLiteral("Added: reminder"), QStringLiteral("4 runs under way go on with the version that they began with."), QStringLiteral("1 of them stands at a step that changes.")}, {}, 3}, FixedClock().now(), nullptr));
    static const FixedClock clock;
    const ListRows way{{.key = QStringLiteral("0"), .icon = QStringLiteral("check"), .title = QStringLiteral("Identity checked at 14:03")}, {.header = true, .title = QStringLiteral("Refund with approval")}, {.key = QStringLiteral("1"), .icon = QStringLiteral("check"), .title = QStringLiteral("Caller verified")},
                       {.key = QStringLiteral("2"), .icon = QStringLiteral("check"), .title = QStringLiteral("Order: #W6247578")}, {.key = QStringLiteral("3"), .icon = QStringLiteral("check"), .title = QStringLiteral("Reason: Arrived damaged")}};
    const QList<SpokenZone> zones{{QStringLiteral("Their time (Denver)"), QTimeZone("America/Denver")}, {QStringLiteral("My time (Madrid)"), QTimeZone("Europe/Madrid")}};
    auto followUp = std::make_unique<FollowUpDialog>(QStringLiteral("Call Maria Lopez back"), zones, clock, nullptr);
    followUp->findChild<QLineEdit*>(QStringLiteral("followUp.when"))->setText(QStringLiteral("tue 3pm"));
    all.push_back(std::move(followUp));
    auto escalate = std::make_unique<EscalateDialog>(way, zones, clock, nullptr);
    escalate->findChild<QLineEdit*>(QStringLiteral("escalate.when"))->setText(QStringLiteral("today 5pm"));
    escalate->findChild<QPlainTextEdit*>(QStringLiteral("escalate.text"))->setPlainText(QStringLiteral("May I refund the delivery as well? She has waited twice."));
    all.push_back(std::move(escalate));
    const auto usd = [](qint64 cents) { return Money{cents, QStringLiteral("USD")}; };
    all.push_back(std::make_unique<RefundDialog>(QList<RefundableOrder>{{{Uuid{0, 3}}, QStringLiteral("#W6247578, $47.84 left"), usd(47'84), usd(20'00)}, {{Uuid{0, 4}}, QStringLiteral("#W1130240, $12.00 left"), usd(12'00), usd(20'00)}}, nullptr));
    FieldContext cause;
    cause.custom.push_back(declared("case_file", "cause", "Cause", CustomKind::Option, {QStringLiteral("Carrier"), QStringLiteral("Packing")}));
    ClosingData closing;
    closing.outcome = closing.mayStayResolved = true;
    closing.outcomes = {{QStringLiteral("answered"), QStringLiteral("Question answered"), {}}};
    closing.fields = {QStringLiteral("category"), QStringLiteral("custom.cause")};
    closing.tasks = {QStringLiteral("Done: Call her back on Tuesday about the lamp")};
    all.push_back(std::make_unique<ClosingDialog>(closing, cause, nullptr));
    const auto linked = [](const char* key, const char* title, const ChipData& chip, const char* detail, const char* right) {
        return ListRow{.key = QString::fromLatin1(key), .group = *right ? QStringLiteral("linked") : QString(), .icon = QStringLiteral("case"), .title = QString::fromUtf8(title), .chips = {chip}, .right = QString::fromUtf8(right), .detail = QString::fromUtf8(detail)};
    };
    LinkDialogData link{QStringLiteral("Link #10428 to another case"), QStringLiteral("Link"), {{QStringLiteral("duplicate"), QStringLiteral("Duplicate of")}, {QStringLiteral("related"), QStringLiteral("Related to")}, {QStringLiteral("problem"), QStringLiteral("Part of the problem")}}, {}, {}};
    link.proposed = {{.header = true, .title = QStringLiteral("This customer's other open cases")}, linked("case:1", "The lid does not fit", {QStringLiteral("Open"), Tone::Accent, {}}, "#10431 · Open · Sam Ortega", "")};
    link.linked = {{.header = true, .title = QStringLiteral("Linked to this case"), .right = QStringLiteral("1")}, linked("link:1", "Part of problem #10390", {QStringLiteral("Open"), Tone::Accent, {}}, "Parcels arrive broken · Noor Haddad", "take off")};
    all.push_back(std::make_unique<LinkDialog>(link, nullptr));
    auto answer = std::make_unique<AnswerDialog>(QStringLiteral("#10390"), outcomes(), QStringLiteral("replacement"), QStringLiteral("Hello {name}, a new one is on its way."), nullptr);
    answer->setPreview({{.icon = QStringLiteral("chat"), .title = QStringLiteral("#10428 Maria Lopez"), .chips = {{QStringLiteral("Speaks Spanish"), Tone::Plain, QStringLiteral("globe")}}, .body = QStringLiteral("Hello Maria, a new one is on its way.")},
                        {.icon = QStringLiteral("alert"), .title = QStringLiteral("#10431 Noor Haddad"), .chips = {{QStringLiteral("Stays as it is"), Tone::Warning, {}}}, .body = QStringLiteral("A case that ends needs: Category. Fill it in, then end the case.")}}, 1, 1);
    all.push_back(std::move(answer));
    auto bulk = std::make_unique<BulkDialog>(40, BulkChoices{{{QStringLiteral("1"), QStringLiteral("Returns")}}, {{QStringLiteral("2"), QStringLiteral("Sam Ortega")}}, outcomes(), {}}, std::map<QByteArray, Value>(), nullptr);
    bulk->setOutlook({37, 2, {{.icon = QStringLiteral("alert"), .title = QStringLiteral("#10431 Noor Haddad"), .body = QStringLiteral("This case belongs to another team. Ask its team to hand it over.")}}}, true);
    all.push_back(std::move(bulk));
    for (const bool isRefused : {false, true}) {
        auto macros = std::make_unique<MacroDialog>(QStringLiteral("#10428 Maria Lopez"), nullptr);
        macros->setObjectName(isRefused ? QStringLiteral("macroDialogRefused") : macros->objectName());
        macros->setMacros({{.key = QStringLiteral("1"), .icon = QStringLiteral("play"), .title = QStringLiteral("Late parcel: say sorry, ask the carrier"), .right = QStringLiteral("late")}, {.key = QStringLiteral("2"), .icon = QStringLiteral("play"), .title = QStringLiteral("Refund is made: tell the customer"), .right = QStringLiteral("refunded")}});
        MacroOutlook outlook;
        outlook.rows = {{.icon = QStringLiteral("change"), .title = QStringLiteral("Changed by Dana Kim"), .body = QStringLiteral("Category: delivery")}, {.icon = QStringLiteral("mail"), .title = QStringLiteral("Email to Maria Lopez"), .body = QStringLiteral("Order #W6247578 is later than we promised. The carrier now expects to deliver it on Monday.")}};
        if (isRefused)
            outlook.rows += ListRows{{.icon = QStringLiteral("alert"), .title = QStringLiteral("Status: Closed"), .chips = {{QStringLiteral("Stops here"), Tone::Warning, {}}}, .body = QStringLiteral("A case that ends needs: Category. Fill it in, then end the case.")}, {.icon = QStringLiteral("tag"), .title = QStringLiteral("Add tags: late"), .chips = {{QStringLiteral("Not reached"), Tone::Plain, {}}}}};
        else
            outlook.gaps = {QStringLiteral("date"), QStringLiteral("amount")};
        outlook.refused = isRefused ? std::optional(Error::of(ErrorCode::Invalid, "A case that ends needs: %1. Fill it in, then end the case.", "Category")) : std::nullopt;
        outlook.isAsking = !isRefused;
        outlook.steps.resize(2);
        macros->setOutlook(outlook);
        all.push_back(std::move(macros));
    }
    auto replies = std::make_unique<ReplyEditorDialog>(QList<ChoiceData>{{QStringLiteral("customer.given_name"), QStringLiteral("Customer's first name")}}, nullptr);
    replies->setBrands({{QStringLiteral("1"), QStringLiteral("Fernwood")}, {QStringLiteral("2"), QStringLiteral("Fernwood Garden")}}, QStringLiteral("1"));
    const auto canned = [](const char* key, const char* name, const char* letters, const char* language, const QList<ChipData>& chips) { return ListRow{.key = QString::fromLatin1(key), .icon = QStringLiteral("chat"), .title = QString::fromUtf8(name), .chips = chips, .right = QString::fromLatin1(letters), .detail = QString::fromLatin1(language)}; };
    replies->setReplies({canned("1", "Parcel is late", "/late", "English", {{QStringLiteral("Draft"), Tone::Accent, QStringLiteral("note")}}), canned("2", "El paquete se retrasa", "/late", "Spanish", {}), canned("3", "Refund is on its way", "/refund", "English", {}), canned("4", "Shop is moving", "/moving", "English", {{QStringLiteral("Out of use"), Tone::Plain, {}}})}, QStringLiteral("1"));
    replies->setReply({QStringLiteral("/late, English"), false, {}, {{"name", QStringLiteral("Parcel is late")}, {"words", Codec<QStringList>::out({QStringLiteral("delay"), QStringLiteral("carrier")})}, {"text", QStringLiteral("Dear {customer.given_name}, order {order.number} is later than we promised. The carrier now expects to deliver it on [[date of delivery]].")}}, {}});
    replies->setPreview(QStringLiteral("Dear Maria, order #W6247578 is later than we promised. The carrier now expects to deliver it on [[date of delivery]]."), QStringLiteral("Maria Lopez"));
    replies->setState(QStringLiteral("Your changes are kept on this desk."), true);
    all.push_back(std::move(replies));
    all.push_back(std::make_unique<SplitDialog>(QStringLiteral("And the vase is broken too"), ListRows{{.icon = QStringLiteral("note"), .title = QStringLiteral("Note by Dana Kim"), .right = QStringLiteral("10:42"), .body = QStringLiteral("And the vase is broken too.")}}, nullptr));
    auto identity = std::make_unique<IdentityDialog>(IdentityData{QStringLiteral("Maria Lopez"), {{QStringLiteral("account"), QStringLiteral("What is your account number?"), QStringLiteral("ACC-20418")}, {QStringLiteral("postcode"), QStringLiteral("Which postcode do your parcels go to?"), QStringLiteral("80202")}, {QStringLiteral("emails"), QStringLiteral("Which e-mail address do you have with us?"), QStringLiteral("maria@example.com")}}, 3}, QString(), nullptr);
    identity->mark(2);
    identity->findChild<QPushButton*>(QStringLiteral("identity.show"))->click();
    all.push_back(std::move(identity));
    const auto ask = [](Channel channel, ConsentPurpose purpose, const char* title, const ChipData& standing, const QStringList& history) {
        return ConsentAsk{channel, purpose, QString::fromLatin1(title), standing, QStringLiteral("May we send you offers and news (Email)? It is your choice, and you can tell us to stop at any time."), history, {}, false};
    };
    const ChipData notAsked{QStringLiteral("Not asked")};
    auto consent = std::make_unique<ConsentDialog>(ConsentData{QStringLiteral("Maria Lopez"), {
        ask(Channel::Phone, ConsentPurpose::Service, "Phone: Service", {QStringLiteral("Declined, 3 Nov 2026"), Tone::Warning, QStringLiteral("close")}, {QStringLiteral("Declined, 3 Nov 2026 10:12, recorded by Ben Ortiz")}),
        ask(Channel::Phone, ConsentPurpose::Marketing, "Phone: Advertising", notAsked, {}), ask(Channel::Phone, ConsentPurpose::Survey, "Phone: Surveys", notAsked, {}),
        ask(Channel::Email, ConsentPurpose::Service, "Email: Service", notAsked, {}),
        ask(Channel::Email, ConsentPurpose::Marketing, "Email: Advertising", {QStringLiteral("Agreed, 14 Nov 2026"), Tone::Good, QStringLiteral("check")}, {QStringLiteral("Agreed, 14 Nov 2026 09:40, recorded by Dana Kim: “May we send you offers and news (Email)?”")}),
        ask(Channel::Email, ConsentPurpose::Survey, "Email: Surveys", notAsked, {}), ask(Channel::Text, ConsentPurpose::Service, "Text message: Service", notAsked, {}),
        ask(Channel::Text, ConsentPurpose::Marketing, "Text message: Advertising", notAsked, {}), ask(Channel::Text, ConsentPurpose::Survey, "Text message: Surveys", notAsked, {})}}, nullptr);
    consent->mark(5, true);
    consent->mark(7, false);
    consent->findChild<RowList*>()->select(QStringLiteral("4"));
    all.push_back(std::move(consent));
    TaskData asked{QStringLiteral("Asked about Maria Lopez"), QStringLiteral("Please approve a refund of $47.84 for order #W6247578. Reason: damaged.\nAmount: $47.84"), QStringLiteral("Dana Kowalski, 2 min"), {}, {}, way, true, false};
    all.push_back(std::make_unique<TaskDialog>(asked, clock, nullptr));
    all.push_back(std::make_unique<DueDialog>(DueData{QStringLiteral("Promised: 8 h of working time (Office) from 20 Nov 16:00. That is 23 Nov 14:00. So far 3 h are used."), QStringLiteral("The first answer was promised within 1 h. It was given in time, after 20 min."),
                                                      {{.key = QStringLiteral("1"), .icon = QStringLiteral("play"), .title = QStringLiteral("Working hours"), .right = QStringLiteral("counts 2 h"), .detail = QStringLiteral("20 Nov 16:00 to 20 Nov 18:00")},
                                                       {.key = QStringLiteral("2"), .icon = QStringLiteral("moon"), .title = QStringLiteral("Outside working hours"), .detail = QStringLiteral("20 Nov 18:00 to 23 Nov 08:00")},
                                                       {.key = QStringLiteral("3"), .icon = QStringLiteral("play"), .title = QStringLiteral("Working hours"), .right = QStringLiteral("counts 6 h"), .detail = QStringLiteral("23 Nov 08:00 to 23 Nov 14:00")}}}, nullptr));
    all.push_back(std::make_unique<KeysDialog>(SettingsStore{[](const QString& key) { return key == QStringLiteral("keys/task.promise") ? QStringLiteral("F9") : QString(); }, [](const QString&, const QString&) {}}, nullptr));
    all.push_back(std::make_unique<SettingsDialog>(SettingsStore{[](const QString&) { return QString(); }, [](const QString&, const QString&) {}}, nullptr));
    all.push_back(std::make_unique<LeftOutDialog>(QStringLiteral("38 cases changed, 2 stay as they are"), ListRows{{.icon = QStringLiteral("alert"), .title = QStringLiteral("#10431 Noor Haddad"), .body = QStringLiteral("This case belongs to another team. Ask its team to hand it over.")},
                                                      {.icon = QStringLiteral("alert"), .title = QStringLiteral("#10440 Jan Berg"), .body = QStringLiteral("A case that ends needs: Category. Fill it in, then end the case.")}}, nullptr));
    auto salvage = std::make_unique<SalvageDialog>(Error::of(ErrorCode::Corrupt, QT_TRANSLATE_NOOP("errors", "The outbox was damaged and was made anew: %1 changes and %2 drafts were taken over."), 12, 2), nullptr);
    salvage->showCopied(QStringLiteral("Documents/outbox-damaged.db"));
    all.push_back(std::move(salvage));
    for (const char* state : {"signIn", "signInBusy", "signInRefused"}) {
        auto signIn = std::make_unique<SignInDialog>(QStringLiteral("https://desk.example.com"), QStringLiteral("dana"));
        signIn->setObjectName(QLatin1String(state));
        if (signIn->objectName() == QLatin1String("signInBusy"))
            signIn->setBusy(QStringLiteral("Signing in…"));
        else if (signIn->objectName() == QLatin1String("signInRefused"))
            signIn->showError(QStringLiteral("The name or the password is wrong. Type both again."));
        all.push_back(std::move(signIn));
    }
    return all;
}

}

TEST_CASE("sheets paint themselves in every theme, with the fields of their forms in view")
{
    for (const NamedTheme& theme : themes) {
        putOn(*qApp, theme.theme);
        for (const auto& sheet : sheets()) {
            CAPTURE(theme.name, sheet->objectName().toStdString());
            sheet->open();
            REQUIRE(QTest::qWaitForWindowExposed(sheet.get()));
            QTest::qWait(20);
            const QImage image = sheet->grab().toImage();
            CHECK(image.pixelColor(3, image.height() / 2) == colour(Token::Window, theme.theme));
            save(image, sheet->objectName() + u'-' + QLatin1String(theme.name));
        }
    }
    putOn(*qApp, ThemeName::Light);
}
