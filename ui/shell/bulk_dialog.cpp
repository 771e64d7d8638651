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
constexpr char statusField[] = "status", outcomeField[] = "outcome", teamField[] = "team", ownerField[] = "owner", addField[] = "add_tags", removeField[] = "remove_tags";
constexpr QLatin1String nobody("nobody");

ChoiceData asItIs() { return {QString(), BulkDialog::tr("As it is")}; }

FieldSpec choice(const char* name, const QString& label, const QList<ChoiceData>& choices)
{
    FieldSpec spec{name, label, Kind::Option};
    spec.choices = QList<ChoiceData>{asItIs()} + choices;
    return spec;
}

QList<ChoiceData> statuses()
{
    QList<ChoiceData> choices;
    for (const Option& option : optionsOf(CaseStatus{})) {
        const auto status = Choice<CaseStatus>::named(QLatin1String(option.name));
        if (status != CaseStatus::New && status != CaseStatus::Escalated) // which come by themselves
            choices.append({QLatin1String(option.name), Words::label(option.label)});
    }
    return choices;
}

std::vector<FieldSpec> specs(const BulkChoices& choices)
{
    std::vector<FieldSpec> specs{choice(statusField, BulkDialog::tr("Status"), statuses()), choice(outcomeField, BulkDialog::tr("Outcome, where it ends"), choices.outcomes),
                                 choice(ownerField, BulkDialog::tr("Owner"), QList<ChoiceData>{{nobody, BulkDialog::tr("Nobody")}} + choices.people), choice(teamField, BulkDialog::tr("Team"), choices.teams)};
    const Column& tags = *schemaOf<CaseFile>().column("tags");
    for (const auto& [name, label] : {std::pair{addField, BulkDialog::tr("Add tags")}, std::pair{removeField, BulkDialog::tr("Take tags off")}}) {
        FieldSpec spec = specOf(tags, {});
        spec.name = name;
        spec.label = label;
        specs.push_back(spec);
    }
    for (FieldSpec& spec : fieldSpecs(schemaOf<CaseFile>(), choices.fields)) {
        if (spec.name == "tags" || spec.kind == Kind::Boolean) // a tick cannot say "as it is"
            continue;
        spec.required = false;
        if (spec.declared)
            spec.declared->when_field.clear(); // each case has its own
        if (spec.kind == Kind::Option && !spec.choices.isEmpty() && spec.choices.first().id.isEmpty())
            spec.choices.first() = asItIs();
        else if (spec.kind == Kind::Option)
            spec.choices.prepend(asItIs());
        specs.push_back(std::move(spec));
    }
    return specs;
}

}

BulkDialog::BulkDialog(int cases, const BulkChoices& choices, QWidget* parent)
    : Sheet(QStringLiteral("bulkDialog"), tr("Change %n case(s)", nullptr, cases), tr("Change"), parent), m_form(new RecordForm(QStringLiteral("bulk"), specs(choices), this)),
      m_counts(makeLabel(Look::Muted, {}, this)),
      m_left(new HintedList(QStringLiteral("bulk.left"), tr("Cases that stay as they are"), {.icons = true, .separators = true, .wrapBody = true},
                            {QStringLiteral("check"), tr("No exceptions"), tr("Cases that cannot be changed so appear here with the reason.")}, this))
{
    m_form->setValues({});
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
        else
            change.set[name] = value;
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
