// The demo's English.
#include "core/demo/sentences.h"

namespace callboard {

namespace {

DemoMatter matter(const char* category, int team, const char* outcomes, const char* subjects, const char* messages, const char* calls, const char* replies, const char* notes)
{
    return {QString::fromLatin1(category), team, demoWords(outcomes, u'|'), demoSentences(subjects), demoSentences(messages), demoSentences(calls), demoSentences(replies), demoSentences(notes)};
}

std::vector<DemoMatter> matters()
{
    return {
        matter("Return", 0, "Return label sent|Refunded after return|Customer keeps the item|Outside the return period", R"(
Wants to return the {noun}
Return of {product} from order {order}
{noun} does not suit, asks for a label
Gift was not wanted: return {product})", R"(
I would like to send back the {product} from order {order}.
The {noun} is fine but it does not match our kitchen, so I want to return it.
How long do I have to return the {noun}? It is still sealed.
Could you email me a return label? My printer in {city} is working again.
I already packed the {noun} in its original carton.
It was a birthday present for my nephew and he already owns one.)", R"(
Customer wants to return {product}, unopened, bought with order {order}.
Explained the thirty day rule and that the carton must be complete.
Offered an exchange for another variant; customer prefers the money back.
Customer asked whether the drop-off point in {street} accepts large parcels. It does.
Sent the label while we were talking and waited until it arrived.)", R"(
you will find the return label attached. Please hand the parcel in at any {carrier} counter before {day}.
we have registered your return of the {product}. The amount of {amount} is paid back as soon as the parcel is here.
you can return the {noun} free of charge within thirty days, used or not, as long as nothing is missing.
please put the accessories into the same carton, otherwise our warehouse cannot match them.)", R"(
Return authorised, label {tracking} created.
Warehouse confirms arrival of the {noun}, carton slightly dented, contents complete.
Inspection: {part} shows scratches, photographs are in the archive.
Goodwill: return accepted {days} days after the period because delivery was late.)"),
        matter("Refund", 1, "Refunded|Partly refunded|Refund refused|Store credit", R"(
Refund of {amount} has not arrived
Where is the refund for {order}?
Charged twice for {product}
Refund went to an expired card)", R"(
I returned the {noun} {days} days ago and still see nothing on my statement.
You promised {amount} by {day}. My bank says no such transfer exists.
The refund should go to another account because that card expired in spring.
My statement shows two debits of {amount} for order {order}.
Please tell me exactly when the money will be on my account.)", R"(
Customer asks for the refund of {amount}; the return was booked {days} days ago.
Checked the ledger: payment provider rejected the transfer because the card had expired.
Read out the reference {code} so that the bank can search for it.
Customer is upset because the rent is due on {day}; promised to call back.
Double debit confirmed, second capture of {amount} was voided while on the line.)", R"(
the refund of {amount} left us today under reference {code}. Banks usually need two working days.
I am sorry for the wait. The first transfer was rejected by the card issuer, and we have sent it again.
the second debit was an authorisation only and disappears by {day}.
we have credited {amount} to your account, as agreed on the telephone.)", R"(
Asked accounting to release {amount}, reference {code}.
Provider answers: chargeback window still open, transfer possible.
Approval by the team lead received, amount above the daily limit.
Refund visible in the nightly reconciliation file.)"),
        matter("Delivery", 2, "Delivered|Redelivery arranged|Lost, sent again|Address corrected", R"(
Parcel {tracking} is late
{product} has not been delivered
Delivered to the wrong address in {city}
Wants another delivery day)", R"(
My order {order} should have been here on {day}. Where is it?
Tracking {tracking} has not moved for {days} days.
The driver claims nobody was home, but I was sitting in the garden the whole afternoon.
According to {carrier} it was handed to a neighbour, yet none of them has it.
Can it be delivered to my office in {street} instead?
We are moving house and the {noun} must not come after {day}.)", R"(
Parcel {tracking} stuck in the {city} depot since {day}; opened an inquiry with {carrier}.
Customer confirmed the address letter by letter; the house number was missing.
Redelivery agreed for {day} between nine and noon, phone ahead.
Driver's signature does not match the customer's name.
Three parcels belong to this order, two have arrived; the one with the {noun} is missing.)", R"(
your parcel with the {product} is on its way again and should arrive on {day}. You can follow it with {tracking}.
{carrier} searched the depot in {city} and found your parcel behind a pallet.
we are sending a replacement today without waiting for the result of the search.
please let us know a safe place where the driver may leave it.)", R"(
Inquiry {code} opened with {carrier}.
{carrier} reports damage to the label during sorting; parcel relabelled.
Neighbour at number twelve returned the parcel, customer informed.
Proof of delivery requested for {tracking}.)"),
        matter("Damaged", 0, "Replacement sent|Part sent|Refunded|Repair arranged", R"(
{noun} arrived broken
{part} of the {product} is damaged
Scratched and dented: {product}
Parcel was crushed in transit)", R"(
When I opened the box, the {part} fell out in two pieces.
The {noun} has a crack right next to the {part}, see the pictures.
The carton looked as if someone had sat on it, and the {part} is bent.
There was no padding at all, no wonder that the {noun} broke.
I paid {amount} and expect something without dents.)", R"(
{part} broken on arrival, customer has sent pictures; packaging was insufficient.
Replacement of {product} ({variant}) ordered, the broken one may be disposed of.
Customer accepts a new {part} by post instead of a whole replacement.
Asked to keep the carton for the inspector of {carrier}.
Rattling noise from inside after unpacking; told the customer not to plug it in.)", R"(
I am sorry that the {noun} reached you broken. A new one leaves our warehouse on {day}.
thank you for the pictures. The {part} is in the post to you, with a small screwdriver.
you need not send the broken {noun} back. Please recycle it.
we have told our packers to use the stronger carton for this {noun}.)", R"(
Pictures show a clean break at the {part}; typical drop damage.
Damage claim {code} filed with {carrier}, value {amount}.
Second broken {noun} of this batch this week, told purchasing.
Replacement picked, tracking {tracking}.)"),
        matter("Exchange", 0, "Exchanged|No stock, refunded|Customer keeps the item", R"(
Exchange {product} for another variant
Wrong variant delivered: {variant}
Wants {variant} instead
Size does not fit, exchange {order})", R"(
Could I swap the {noun} for the one with {variant}?
I ordered {variant} but the box says something else.
It fits everywhere except where it matters, so please send one bigger.
I will pay the difference if the other model costs more.)", R"(
Customer wants {variant}; in stock, reserved until {day}.
Price difference of {amount} explained and accepted.
Wrong variant picked in the warehouse; exchange is free.
The desired colour is sold out until autumn; offered to notify.)", R"(
we have reserved the {product} with {variant} for you and send it as soon as the other one is on its way back.
the exchange costs you nothing, because the mistake was ours.
unfortunately {variant} is sold out. Would you like your money back, or shall we write when it returns?)", R"(
Exchange order created for {order}, old item expected by {day}.
Stock corrected: shelf label of {variant} was swapped.
Customer service voucher {code} added for the trouble.)"),
        matter("Invoice", 1, "Invoice sent|Invoice corrected|Explained", R"(
Invoice for {order} needed
Company name missing on the invoice
Wrong tax on the invoice for {product}
Asks for a copy of old invoices)", R"(
Please send me the invoice for order {order}, our accountant is waiting.
The invoice must show the name of our company and the purchase number {code}.
Why was I charged {amount} for shipping when the shop said it was free?
I need the receipts of the last two years for my tax declaration.)", R"(
Sent a copy of the invoice for {order} to the address on file.
Corrected the billing address; new invoice carries number {code}.
Explained the difference between net and gross on the {noun}.
Customer pays by purchase order; forwarded the request to bookkeeping.)", R"(
the invoice for order {order} is attached as a document you can print.
we have corrected the name. The old invoice {code} is cancelled.
the {amount} was an express surcharge. As a courtesy we have taken it off.)", R"(
Invoice {code} cancelled and issued again with the company's name.
Tax class of the {noun} checked with bookkeeping: correct.
Dunning stopped until {day}.)"),
        matter("Account", 3, "Access restored|Data corrected|Account closed", R"(
Cannot sign in
Wants to change the email address
Two accounts under the same name
Delete my data)", R"(
I forgot my password and the link in your message has already expired.
Somebody else's order is shown in my account, which worries me.
Please remove my old address in {street}, I have not lived there for years.
I want to stop all advertising by post and by email.)", R"(
Identity checked with two questions, then sent a new sign-in link.
Two accounts found, one with a misspelled surname; asked the back office to merge them.
Customer wants fewer newsletters; switched off everything except order confirmations.
Suspicious sign-in from abroad on {day}; signed out everywhere as a precaution.)", R"(
here is a fresh link to choose a new password. It works for one hour.
your address has been changed. Orders that are already packed still go to {street}.
we have joined your two accounts, and all orders are now in one place.)", R"(
Merge requested, ticket {code}.
Address in {city} verified against the last delivery.
Consent for marketing withdrawn, recorded in the profile.)"),
        matter("Technical", 3, "Solved by phone|Firmware updated|Repair arranged|Replacement sent", R"(
{product} does not start
{part} of the {noun} stopped working
Question about setting up the {noun}
{noun} makes a strange noise)", R"(
Since {day} the {part} of my {noun} does nothing any more.
I followed the manual twice, but the {noun} blinks and refuses to connect.
It hums like a refrigerator and smells faintly of rubber.
Which battery fits into the {product}? The old one is swollen.
After the last update the {part} reacts with a delay of several seconds.)", R"(
Walked through the reset: hold both buttons, unplug, wait a minute. {part} works again.
Error code {code} on the display; known fault of the {part}, replacement advised.
Customer will try another socket and call again on {day}.
Guided the customer through the update; took three attempts because of weak reception in the basement.
Asked for a short recording of the noise.)", R"(
please hold the power button for ten seconds and then plug the {noun} in again. If code {code} returns, we exchange it.
the noise comes from the {part}, which may need a drop of oil. The enclosed sheet shows where.
the update that repairs this is out since {day}. You find it under settings, device, update.
our workshop repairs the {part} within {days} days, free of charge.)", R"(
Second line confirms: {part} of this series ages early, replace without inspection.
Reproduced in the workshop with a {product} of the same batch.
Fault {code} belongs to firmware before spring; update fixes it.
Technician visit booked for {day} in {city}.)"),
        matter("Warranty", 3, "Repaired|Replaced|Outside warranty|Part sent", R"(
Warranty claim for {product}
{part} worn out after {days} months
Is this covered by the warranty?)", R"(
The {part} of our {noun} gave up after {days} months. Surely that is covered?
I have the receipt of order {order} and the serial number {code}.
It was never dropped, never wet and always stored indoors.)", R"(
Serial number {code} is within the warranty until next summer.
Explained that wear of the {part} is excluded but offered a discount on the spare.
Claim accepted, customer brings the {noun} to the shop in {city}.)", R"(
your {product} is still under warranty. Please send it with the label attached, and we repair it within {days} working days.
the {part} counts as a wearing part. We can offer you a new one at half the price.
the repaired {noun} is on its way back to you under {tracking}.)", R"(
Claim {code} accepted by the maker.
Repair done: {part} renewed, contacts cleaned, tested for two hours.
Maker refuses, traces of moisture; goodwill decided by the lead.)"),
        matter("Cancellation", 1, "Cancelled|Too late, return arranged|Customer keeps the order", R"(
Cancel order {order}
Ordered {product} twice by mistake
No longer needed: {noun})", R"(
Please cancel order {order}, I clicked twice.
I found the same {noun} around the corner and do not need yours any more.
Delivery takes too long, so I would rather cancel.)", R"(
Order {order} not packed yet, cancelled during the call; {amount} released.
Too late to stop the parcel; agreed that the customer refuses it at the door.
Only the {noun} is cancelled, the rest of the order goes out on {day}.)", R"(
order {order} is cancelled and nothing will be charged.
the parcel had already left. Please refuse it, and you get {amount} back by itself.
we have taken the second {noun} off your order.)", R"(
Cancellation confirmed by the warehouse, stock released.
Payment of {amount} voided, reference {code}.
Reason given: delivery time.)"),
    };
}

DemoLanguage make()
{
    DemoLanguage language;
    language.greetings = demoSentences("Hello,\nGood morning,\nDear team,\nHi,\nGood evening,\nHello again,\nTo whom it may concern,");
    language.closings = demoSentences("Thank you, {customer}\nKind regards, {customer}\nBest wishes from {city}, {customer}\nThanks in advance!\nPlease answer soon. {customer}\nYours sincerely, {customer}\nMany thanks and have a quiet week.");
    language.replyGreetings = demoSentences("Dear {customer},\nHello {customer},\nGood afternoon {customer},");
    language.replyClosings = demoSentences("Kind regards, {agent}\nIf anything is unclear, just answer this message. {agent}\nHave a good day, {agent}\nAll the best, {agent}\nThank you for your patience. {agent}");
    language.callClosings = demoSentences(R"(
Customer is content.
Customer was friendly and will wait.
Customer sounded annoyed; apologised.
Call ended abruptly, tried to ring back without success.
Will check again on {day}.
Promised an answer by {day}.
No further questions.
Asked to be called after five in the evening.
Prefers email from now on.
Line was poor, had to repeat the number twice.)");
    language.chasers = demoSentences(R"(
I have not heard anything about order {order} since. Is there any news?
Thank you for the quick answer, yet my question about the {noun} remains open.
Here are the pictures that you asked for, taken in daylight.
I looked again and nothing whatsoever has changed since {day}.
Agreed, let us do it that way. I am at home all {day}.
Everything has arrived, wonderful! You may close this.
Sorry, I mixed up the numbers: it is order {order} that I mean.
One more thing: does the {part} come with screws?
Your colleague promised a call by {day} but my phone stayed silent.
If this cannot be settled by {day}, I will ask the consumer association for advice.)");
    language.circumstances = demoSentences(R"(
My daughter's wedding is on {day} and the guests are already arriving.
The doorbell has been broken since the thunderstorm.
I work night shifts at the hospital, so mornings are difficult.
Our dog chewed the delivery note.
The lift in our building is out of order again.
I am writing from a train near {city}, excuse the typing.
The previous model lasted eleven years without a single complaint.
My neighbour recommended you warmly.
We run a small bakery and depend on it every day.
The instructions were only printed in Finnish.
My grandmother gave it to me for my graduation.
We leave for a sailing trip along the coast next week.
The caretaker in {street} usually accepts parcels.
I compared it with a competitor's catalogue before buying.
There is a festival in town and the streets are closed.
The courier left it beneath the hydrangeas in pouring rain.
I am recovering from surgery and cannot carry heavy things.
Our kindergarten wanted to use it for the summer party.
It is for the village choir, we rehearse every Thursday.
I have photographed everything with a ruler beside it.
The scaffolding outside blocks the entrance until autumn.
My husband swears he heard it whistling.
The apprentice in your shop was extremely helpful.
We had planned to take it to the glacier.
The electrician measured the socket and found nothing wrong.
There is an unpleasant smell of burnt plastic.
A squirrel seems to have nested in the packaging.
The colour in the photograph looked considerably warmer.
I teach pottery and the studio is extremely dusty.
Our office moved to the third floor above the pharmacy.
The museum where I volunteer would like two more.
The translator on my phone helped me with this message.
I saw the advertisement in the newspaper's weekend supplement.
Please do not ring, the baby sleeps lightly.
The beekeeper next door borrowed it once, carefully.
We celebrated our anniversary without it, sadly.
The customs office charged an unexpected fee.
My previous complaint from March was handled splendidly.
It stands in the conservatory beside the lemon tree.
The rehearsal starts at seven and I need an answer before.
It wobbles on our uneven parquet floor.
The warranty card was written in faded ink.
I keep bees and the garage is full of honey jars.
The bridge to our island is closed for repairs.
Your website froze while I was typing my address.
I am an accountant and rather particular about figures.
The volunteers at the shelter were disappointed.
The kettle whistles, the toaster hums, only this stays silent.
We live at the end of a gravel track beyond the windmill.
My students wrote a song about the waiting time.)");
    language.customerNotes = demoSentences(R"(
Prefers to be called {day} afternoons.
Speaks slowly; allow time.
Asked for invoices by email only.
Long-standing customer, recommended us to the neighbours in {street}.
Works in shifts, voicemail is fine.
Moved within {city}; address confirmed.
Deaf in one ear, text messages welcome.
Wants to know when the {noun} is on sale again.
Praised the colleague in the {city} shop.
Authorised his sister to speak on his behalf, see letter of {day}.)");
    language.days = demoWords("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday", u'|');
    language.alerts = demoWords("Verify identity with two questions before talking about orders.|Do not call before ten in the morning.|Court case pending: no statements, pass on to the lead.|Threatened staff in the past; stay calm, take notes.|Payment by invoice is blocked until the open amount is settled.|Hard of hearing: speak slowly or offer chat.|Journalist: refer questions about the company to the press office.|Recent bereavement in the family, please be considerate.", u'|');
    language.matters = matters();
    return language;
}

}

const DemoLanguage& demoEnglish()
{
    static const DemoLanguage language = make();
    return language;
}

} // namespace callboard
