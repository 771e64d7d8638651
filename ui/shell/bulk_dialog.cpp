// The case's own fields, each with "as it is", and a list of exceptions.
#include "ui/shell/bulk_dialog.h"

#include "ui/models/words.h"
#include "ui/widgets/hinted_list.h"
#include "ui/widgets/labels.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int formHeight_px = 300, leftHeight_px = 150;
constexpr char statusField[] = "status", outcomeField[] = "outcome", teamField[] = "team", ownerField[] = "owner", addField[] = "add_tags", removeField[] = "remove_tags", emptyField[] = "make_empty";
constexpr QLatin1String nobody("nobody"), yes("yes"), no("no");

ChoiceData asItIs() { return {QString(), BulkDialog::tr("As it is")}; }

FieldSpec choice(const QByteArray& name, const QString& label, const QList<ChoiceData>& choices)
{
    FieldSpec spec{name, label, Kind::Option};
    spec.choices = choices;
    return spec;
}

bool canBeEmpty(const FieldSpec& spec)
{
    const Column* column = schemaOf<CaseFile>().column(spec.name);
    return !spec.required && spec.kind != Kind::Boolean && !(column && column->kind == Kind::Option);
}

Value emptyValue(const QByteArray& name)
{
    const int at = schemaOf<CaseFile>().indexOf(name);
    return at < 0 ? Value() : schemaOf<CaseFile>().initial[std::size_t(at)];
}

// `is`: the state of the one case, which may be one that comes by itself.
QList<ChoiceData> statuses(const Choice<CaseStatus>& is = CaseStatus::Open)
{
    QList<ChoiceData> choices;
    for (const Option& option : optionsOf(CaseStatus{})) {
        const auto status = Choice<CaseStatus>::named(QLatin1String(option.name));
        if (status == is || (status != CaseStatus::New && status != CaseStatus::Escalated)) // which come by themselves
            choices.append({QLatin1String(option.name), Words::label(option.label)});
    }
    return choices;
}

// What is no field that one edits, but a move: of state and hands.
std::vector<FieldSpec> moves(const BulkChoices& choices, const QList<ChoiceData>& states, const QList<ChoiceData>& outcomes)
{
    return {choice(statusField, BulkDialog::tr("Status"), states), choice(outcomeField, BulkDialog::tr("Outcome, where it ends"), outcomes),
            choice(ownerField, BulkDialog::tr("Owner"), QList<ChoiceData>{{nobody, BulkDialog::tr("Nobody")}} + choices.people), choice(teamField, BulkDialog::tr("Team"), choices.teams)};
}

// Of the case, as it has them.
std::vector<FieldSpec> ownSpecs(const BulkChoices& choices)
{
    std::vector<FieldSpec> specs = fieldSpecs(schemaOf<CaseFile>(), choices.fields);
    std::erase_if(specs, [](const FieldSpec& spec) { return spec.name == "tags"; });
    return specs;
}

std::vector<FieldSpec> specsOfOne(const BulkChoices& choices, const std::map<QByteArray, Value>& values)
{
    const auto status = Codec<Choice<CaseStatus>>::in(values.at(statusField));
    std::vector<FieldSpec> specs = moves(choices, statuses(status ? *status : CaseStatus::Open), QList<ChoiceData>{{}} + choices.outcomes); // none yet
    specs.push_back(specOf(*schemaOf<CaseFile>().column("tags"), {}));
    for (FieldSpec& spec : ownSpecs(choices))
        specs.push_back(std::move(spec));
    return specs;
}

std::vector<FieldSpec> specsOfSeveral(const BulkChoices& choices)
{
    std::vector<FieldSpec> specs = moves(choices, statuses(), choices.outcomes);
    const Column& tags = *schemaOf<CaseFile>().column("tags");
    for (const auto& [name, label] : {std::pair{addField, BulkDialog::tr("Add tags")}, std::pair{removeField, BulkDialog::tr("Take tags off")}}) {
        FieldSpec spec = specOf(tags, {});
        spec.name = name;
        spec.label = label;
        specs.push_back(spec);
    }
    QList<ChoiceData> emptied;
    for (FieldSpec& spec : ownSpecs(choices)) {
        if (canBeEmpty(spec))
            emptied.append({QString::fromUtf8(spec.name), spec.label});
        if (spec.kind == Kind::Boolean)
            spec = choice(spec.name, spec.label, {{yes, BulkDialog::tr("Yes")}, {no, BulkDialog::tr("No")}});
        spec.required = false;
        if (spec.declared)
            spec.declared->when_field.clear(); // each case has its own
        specs.push_back(std::move(spec));
    }
    specs.push_back(choice(emptyField, BulkDialog::tr("Make empty"), emptied));
    for (FieldSpec& spec : specs)
        if (spec.kind == Kind::Option && !spec.choices.isEmpty() && spec.choices.first().id.isEmpty())
            spec.choices.first() = asItIs();
        else if (spec.kind == Kind::Option)
            spec.choices.prepend(asItIs());
    return specs;
}

}

BulkDialog::BulkDialog(int cases, const BulkChoices& choices, const std::map<QByteArray, Value>& values, QWidget* parent)
    : Sheet(QStringLiteral("bulkDialog"), tr("Change %n case(s)", nullptr, cases), tr("Change"), parent), m_isOne(!values.empty()),
      m_form(new RecordForm(QStringLiteral("bulk"), m_isOne ? specsOfOne(choices, values) : specsOfSeveral(choices), this)),
      m_counts(makeLabel(Look::Muted, {}, this)),
      m_left(new HintedList(QStringLiteral("bulk.left"), tr("Cases that stay as they are"), {.icons = true, .separators = true, .wrapBody = true},
                            {QStringLiteral("check"), tr("No exceptions"), tr("Cases that cannot be changed so appear here with the reason.")}, this))
{
    for (const FieldSpec& spec : ownSpecs(choices))
        if (!m_isOne && spec.kind == Kind::Boolean)
            m_yesOrNo.insert(spec.name);
    m_form->setValues(values);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(formHeight_px);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows its fields
    connect(m_form, &RecordForm::needsSight, scroll, [scroll](QWidget* place) { scroll->ensureWidgetVisible(place); });
    m_counts->setObjectName(QStringLiteral("bulk.counts"));
    m_counts->setWordWrap(true);
    m_counts->setText(tr("Choose what shall change. Nothing is changed before you say so."));
    m_left->setMinimumHeight(leftHeight_px);
    body().addWidget(scroll, 1);
    body().addWidget(m_counts);
    body().addWidget(m_left);
    addCancel();
    connect(m_form, &RecordForm::changed, this, &BulkDialog::changed);
    primary().setEnabled(false);
    resize(width_px, sizeHint().height());
    m_form->focusField();
}

CaseChange BulkDialog::change() const
{
    CaseChange change;
    for (const auto& [name, value] : m_form->patch().set) {
        const QString text = m_form->text(name);
        if (name == statusField)
            change.status = Choice<CaseStatus>::named(text).valueOr(CaseStatus::Open);
        else if (name == outcomeField)
            change.outcome = text;
        else if (name == ownerField)
            change.owner = Id<User>{Uuid::fromText(text.toLatin1()).value_or(Uuid{})}; // "nobody" is no id
        else if (name == teamField)
            change.team = Id<Team>{Uuid::fromText(text.toLatin1()).value_or(Uuid{})};
        else if (name == addField || name == removeField)
            (name == addField ? change.addTags : change.removeTags) = Codec<QStringList>::in(value).ok() ? *Codec<QStringList>::in(value) : QStringList();
        else if (name == emptyField)
            change.set[text.toUtf8()] = emptyValue(text.toUtf8());
        else if (m_yesOrNo.contains(name))
            change.set[name] = text == yes;
        else
            change.set[name] = isNull(value) ? emptyValue(name) : value;
    }
    return change;
}

void BulkDialog::setOutlook(const BulkOutlook& outlook, bool isWhole)
{
    QStringList sentences{tr("%n case(s) will change.", nullptr, outlook.changed)};
    if (outlook.same > 0)
        sentences.append(tr("%n is (are) so already.", nullptr, outlook.same));
    if (!outlook.left.isEmpty())
        sentences.append(tr("%n stay(s) as it is (they are), for the reason below.", nullptr, int(outlook.left.size())));
    if (!isWhole)
        sentences.append(tr("Still looking…"));
    m_counts->setText(sentences.join(u' '));
    m_left->setRows(outlook.left);
    primary().setEnabled(isWhole && outlook.changed > 0);
}

void BulkDialog::submit()
{
    if (m_form->check())
        Q_EMIT wanted();
}

} // namespace callboard
