// GuideWorld: what a guide may refer to, handed in by the caller: fields, operations, articles, other guides.
#pragma once

#include "core/guide/guide_script.h"

#include <functional>

namespace callboard {

// What others need to know of a guide in order to call it.
struct GuideSignature {
    std::vector<GuideParameter> parameters, results;
    QStringList calls;       // guides that it calls itself
    bool movesMoney = false;
    bool canStop = false;    // has an end that is "stopped"
    bool canFinish = false;  // has an end that is "done"
};

enum class ArticleStanding { Missing, Archived, There };

struct GuideWorld {
    struct Argument {
        QString name;
        GuideType type = GuideType::Text;
        std::vector<QString> options;
        bool required = false;
        bool isPatch = false; // takes "name.field" for the fields of its record
    };
    struct Operation {
        std::vector<Argument> arguments;
        QString record; // whose fields a patch has
        bool money = false;
        const Argument* find(const QString& name) const;
    };

    std::map<QString, GuideVariable> fields; // "customer.given_name", "order.total"
    std::map<QString, Operation> operations;
    std::map<QString, GuideSignature> guides;
    std::function<ArticleStanding(const QString& name)> articleStanding; // empty: not known here, so that no article is reported

    // Every field of the schema that a condition or a text can use, as "record.field".
    void addRecord(const QString& record, const Schema& schema);
    // References to the customer, the case and their brand, team and people are filled in by whoever runs the operation.
    void addOperation(const QString& name, const Schema& arguments, bool money);

    // An answer of the guide, a field of a record that was found (answer.field), or a field of the world.
    std::optional<GuideVariable> resolve(const QString& field, const std::map<QString, GuideVariable>& variables) const;
};

bool movesMoney(const GuideStep& step, const GuideWorld& world);
GuideSignature signatureOf(const GuideScript& script, const GuideWorld& world);
// Signatures of guides that may call each other; money of a called guide is money of the caller.
void addSignatures(GuideWorld& world, const std::vector<const GuideScript*>& scripts);
// What a step sets, results of a called guide included.
std::map<QString, GuideVariable> variablesSetBy(const GuideStep& step, const GuideWorld& world);

} // namespace callboard
