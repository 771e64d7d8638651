// The form made from a schema: what was changed comes out, nothing else, and everything can be done by keys.
#include "core/domain/customer.h"
#include "ui/widgets/record_form.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace callboard;

namespace {

const Schema& schema() { return schemaOf<Customer>(); }

Customer maria()
{
    Customer customer;
    customer.brand = {Uuid{1, 2}};
    customer.given_name = QStringLiteral("Maria");
    customer.family_name = QStringLiteral("Lopez");
    customer.phones = {{QStringLiteral("+15055550134"), ContactKind::Mobile, {QByteArrayLiteral("{\"carrier\":\"X\"}")}}};
    customer.tags = {QStringLiteral("vip")};
    customer.since = {1'700'000'000'123};
    customer.custom.fields["shoe_size"] = qint64(41);
    return customer;
}

FieldContext context()
{
    FieldContext all{.region = QStringLiteral("US")};
    CustomField size;
    size.entity = QStringLiteral("customer");
    size.name = QStringLiteral("shoe_size");
    size.label = QStringLiteral("Shoe size");
    size.kind = CustomKind::Integer;
    CustomField newsletter = size;
    newsletter.name = QStringLiteral("newsletter");
    newsletter.label = QStringLiteral("Newsletter");
    newsletter.kind = CustomKind::Boolean;
    newsletter.position = 1;
    CustomField other = size;
    other.entity = QStringLiteral("case_file");
    other.name = QStringLiteral("elsewhere");
    all.custom = {newsletter, size, other};
    return all;
}

struct Form {
    explicit Form(const Customer& customer = maria(), const FieldContext& fields = context()) : form(QStringLiteral("customer"), fieldSpecs(schema(), fields), nullptr)
    {
        form.setValues(fieldValues(schema(), valuesOf(schema(), &customer)));
        form.show();
        form.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&form));
    }
    template <class W> W& child(const char* name)
    {
        auto* found = form.findChild<W*>(QLatin1String(name));
        CAPTURE(name);
        REQUIRE(found);
        return *found;
    }
    QLineEdit& line(const char* name) { return child<QLineEdit>(name); }
    std::string errorAt(const char* name)
    {
        auto& field = child<FieldEditor>((std::string(name) + ".field").c_str());
        auto* error = field.findChild<QLabel*>(QStringLiteral("error"), Qt::FindDirectChildrenOnly);
        return error->isVisible() ? error->text().toStdString() : std::string();
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const char* words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }
    std::string changed() { return patchText(form.patch().set).toStdString(); }

    RecordForm form;
};

void retype(QLineEdit& line, const char* text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, QString::fromUtf8(text));
}

} // namespace

TEST_CASE("a form that nobody touched has nothing to say, whatever stood in the record")
{
    Form form;
    CHECK(form.changed() == "{}");
    CHECK(form.form.check());
}

TEST_CASE("a patch holds exactly what was changed, and what stood there before")
{
    Form form;
    retype(form.line("customer.family_name"), "Lopez Garcia");
    retype(form.line("customer.tags"), "vip, late , vip");
    retype(form.line("customer.custom.shoe_size"), "42");
    CHECK(form.changed() == R"({"custom.shoe_size":42,"family_name":"Lopez Garcia","tags":["vip","late"]})");
    CHECK(patchText(form.form.patch().was).toStdString() == R"({"custom.shoe_size":41,"family_name":"Lopez","tags":["vip"]})");
}

TEST_CASE("a change that was taken back is no change")
{
    Form form;
    retype(form.line("customer.given_name"), "Mariana");
    CHECK_FALSE(form.form.patch().isEmpty());
    retype(form.line("customer.given_name"), "Maria");
    CHECK(form.form.patch().isEmpty());
}

TEST_CASE("a time is kept to the millisecond while nobody changes it")
{
    Form form;
    retype(form.line("customer.since"), "2024-05-06");
    CHECK(form.form.patch().set.count("since") == 1);
    retype(form.line("customer.since"), "soon");
    CHECK_FALSE(form.form.check());
    CHECK(form.errorAt("customer.since").find("2026-11-21") != std::string::npos);
    CHECK(form.line("customer.since").text().toStdString() == "soon");
}

TEST_CASE("an option that only a newer version knows is shown and kept")
{
    Customer customer = maria();
    customer.phones[0].kind = Choice<ContactKind>::named(QStringLiteral("satellite"));
    Form form(customer);
    CHECK(form.child<QComboBox>("customer.phones.1.kind").currentText().toStdString() == "satellite");
    retype(form.line("customer.phones.1.number"), "505 555 0199");
    CHECK(form.changed() == R"({"phones":[{"number":"+15055550199","kind":"satellite","carrier":"X"}]})");
}

TEST_CASE("a phone number gets its one form when the caret leaves, or the reason why it is none")
{
    Form form;
    auto& number = form.line("customer.phones.1.number");
    CHECK(number.text().toStdString() == "(505) 555-0134");
    retype(number, "505.555.0199");
    form.press(Qt::Key_Tab);
    CHECK(number.text().toStdString() == "(505) 555-0199");
    number.undo();
    CHECK(number.text().toStdString() != "(505) 555-0199");
    retype(number, "call me");
    form.press(Qt::Key_Tab);
    CHECK_FALSE(form.errorAt("customer.phones.1.number").empty());
    CHECK(number.text().toStdString() == "call me");
    CHECK_FALSE(form.form.check());
    CHECK(QApplication::focusWidget() == &number);
    retype(number, "5");
    CHECK(form.errorAt("customer.phones.1.number").empty()); // whoever types is at work on it
}

TEST_CASE("an error is shown at the field that it names, and nothing typed is lost")
{
    Form form;
    retype(form.line("customer.company"), "Acme");
    const Error error = Error::of(ErrorCode::Invalid, "Not like this.");
    form.form.showError(error.inField(QStringLiteral("family_name")));
    CHECK(form.errorAt("customer.family_name") == "Not like this.");
    CHECK(QApplication::focusWidget() == &form.line("customer.family_name"));
    form.form.showError(error.inField(QStringLiteral("number")).inField(QStringLiteral("1")).inField(QStringLiteral("phones")));
    CHECK(form.errorAt("customer.phones.1.number") == "Not like this.");
    form.form.showError(error.inField(QStringLiteral("custom.shoe_size")));
    CHECK(form.errorAt("customer.custom.shoe_size") == "Not like this.");
    form.form.showError(error);
    CHECK(form.child<QLabel>("customer.error").isVisible());
    CHECK(form.changed() == R"({"company":"Acme"})");
}

TEST_CASE("what operations set and references without choices have no editor; declared fields of other records neither")
{
    Form form;
    for (const char* name : {"customer.brand", "customer.payment_methods", "customer.last_contact", "customer.unknown", "customer.custom.elsewhere"}) {
        CAPTURE(name);
        CHECK(form.form.findChild<QWidget*>(QLatin1String(name)) == nullptr);
    }
    CHECK(form.child<QCheckBox>("customer.custom.newsletter").isVisible());
}

TEST_CASE("the only choice for what must be filled in is taken, and belongs to the patch")
{
    FieldContext fields = context();
    const Uuid brand{7, 8};
    fields.references["brand"] = {{QString::fromLatin1(brand.text()), QStringLiteral("Northwind")}};
    Form form(Customer(), fields);
    CHECK((form.form.patch().set.at("brand") == Value(brand)));
    CHECK(form.child<QComboBox>("customer.brand").currentText().toStdString() == "Northwind");

    fields.references["brand"] << ChoiceData{QString::fromLatin1(Uuid{9, 9}.text()), QStringLiteral("Contoso")};
    Form two(Customer(), fields);
    CHECK_FALSE(two.form.check());
    CHECK_FALSE(two.errorAt("customer.brand").empty());
}

TEST_CASE("every editor has an id and a name to be spoken")
{
    Form form;
    form.child<QPushButton>("customer.addresses.add").click();
    QWidgetList all;
    for (auto* widget : form.form.findChildren<QLineEdit*>())
        all << widget;
    for (auto* widget : form.form.findChildren<QPlainTextEdit*>())
        all << widget;
    for (auto* widget : form.form.findChildren<QComboBox*>())
        all << widget;
    for (auto* widget : form.form.findChildren<QPushButton*>())
        all << widget;
    CHECK(all.size() > 15);
    for (const QWidget* widget : all) {
        CAPTURE(widget->objectName().toStdString(), widget->metaObject()->className());
        CHECK_FALSE(widget->objectName().isEmpty());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    }
}

TEST_CASE("rows of phones and addresses are filled in, added and removed by keys alone")
{
    Form form;
    form.line("customer.company").setFocus();
    form.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &form.line("customer.phones.1.number"));
    form.press(Qt::Key_Tab); // kind
    form.press(Qt::Key_Tab); // remove
    form.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &form.child<QPushButton>("customer.phones.add"));
    form.press(Qt::Key_Space);
    CHECK(QApplication::focusWidget() == &form.line("customer.phones.2.number"));
    form.type("505 555 0199");
    form.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &form.child<QComboBox>("customer.phones.2.kind"));
    form.press(Qt::Key_Down);
    CHECK(form.changed() == R"({"phones":[{"number":"+15055550134","kind":"mobile","carrier":"X"},{"number":"+15055550199","kind":"home"}]})");
    form.child<QPushButton>("customer.phones.1.remove").setFocus();
    form.press(Qt::Key_Space);
    CHECK(form.changed() == R"({"phones":[{"number":"+15055550199","kind":"home"}]})");
    CHECK(QApplication::focusWidget() == &form.child<QPushButton>("customer.phones.1.remove"));
}

TEST_CASE("a row in which nothing is filled in is no row")
{
    Form form;
    form.child<QPushButton>("customer.emails.add").click();
    CHECK(form.form.patch().isEmpty());
    CHECK(form.form.check());
}

TEST_CASE("a field that depends on another one comes and goes with it, keeps what was typed, and counts only while it is asked for")
{
    FieldContext fields = context();
    CustomField left;
    left.entity = QStringLiteral("customer");
    left.name = QStringLiteral("left_because");
    left.label = QStringLiteral("Why not");
    left.required = true;
    left.when_field = QStringLiteral("custom.newsletter");
    left.when_values = {QStringLiteral("yes")};
    fields.custom.push_back(left);
    Form form(maria(), fields);
    auto& field = form.child<FieldEditor>("customer.custom.left_because.field");
    CHECK_FALSE(field.isVisible());
    CHECK(form.form.check());
    auto& tick = form.child<QCheckBox>("customer.custom.newsletter");
    tick.click();
    CHECK(field.isVisible());
    CHECK_FALSE(form.form.check());
    CHECK(QApplication::focusWidget() == &form.line("customer.custom.left_because"));
    form.type("Too many");
    CHECK(form.form.check());
    CHECK(form.form.patch().set.count("custom.left_because") == 1);
    tick.click();
    CHECK_FALSE(field.isVisible());
    CHECK(form.form.patch().set.count("custom.left_because") == 0);
    CHECK(form.form.check());
    tick.click();
    CHECK(form.line("customer.custom.left_because").text() == QStringLiteral("Too many"));
}

TEST_CASE("a value outside a declared field's bounds is said at its place before anything is saved")
{
    FieldContext fields = context();
    for (CustomField& field : fields.custom)
        if (field.name == QLatin1String("shoe_size")) {
            field.most = QStringLiteral("50");
            field.example = QStringLiteral("42");
        }
    Form form(maria(), fields);
    form.line("customer.custom.shoe_size").setFocus();
    form.line("customer.custom.shoe_size").selectAll();
    form.type("51");
    CHECK_FALSE(form.form.check());
    CHECK(form.errorAt("customer.custom.shoe_size") == "\"Shoe size\" is 50 at most.");
    form.press(Qt::Key_Backspace);
    CHECK(form.form.check());
    const auto labels = form.child<FieldEditor>("customer.custom.shoe_size.field").findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == QStringLiteral("For example 42"); }));
}

TEST_CASE("of a new record's brand hang the fields that it has")
{
    const Id<Brand> north{Uuid{1, 2}}, garden{Uuid{1, 3}};
    FieldContext fields = context();
    CustomField roses;
    roses.entity = QStringLiteral("customer");
    roses.name = QStringLiteral("roses");
    roses.label = QStringLiteral("Roses");
    roses.brand = garden;
    fields.custom.push_back(roses);
    fields.references["brand"] = {{QString::fromLatin1(north.key.text()), QStringLiteral("Northwind")}, {QString::fromLatin1(garden.key.text()), QStringLiteral("Garden")}};
    Form form(maria(), fields);
    auto& field = form.child<FieldEditor>("customer.custom.roses.field");
    CHECK_FALSE(field.isVisible());
    auto& brands = form.child<QComboBox>("customer.brand");
    brands.setFocus();
    form.press(Qt::Key_Down);
    CHECK(brands.currentText() == QStringLiteral("Garden"));
    CHECK(field.isVisible());
}
