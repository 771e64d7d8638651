// Operation: what a person does, as a small statement of intent that desk and server run with the same code.
#pragma once

#include "core/domain/site.h"
#include "core/storage/row_store.h"

namespace callboard {

// A row that the person saw when they acted, and in which version.
struct SeenRow {
    QString kind;
    Uuid id;
    qint64 version = 0;
    Unknown unknown;
    bool operator==(const SeenRow&) const = default;
    static constexpr auto schemaName = "seen_row";
    static constexpr auto fields()
    {
        return std::tuple{field("kind", "", &SeenRow::kind, Required), field("id", "", &SeenRow::id, Required),
                          field("version", "", &SeenRow::version), field("unknown", "", &SeenRow::unknown)};
    }
};

// As it is kept in the outbox and sent: its bytes never change after they were first written.
struct Operation {
    Uuid id;             // new for every gesture; a retry carries the same, and that is how it is known
    qint64 schema = 0;   // version of the arguments' meaning (operationSchema)
    QString name;
    RawJson args;
    Id<User> author;
    Instant made;        // by the desk's clock: shown, never judged by
    QList<SeenRow> seen;
    Unknown unknown;
    bool operator==(const Operation&) const = default;
    static constexpr auto schemaName = "operation";
    static constexpr auto fields()
    {
        return std::tuple{field("id", "", &Operation::id, Required), field("schema", "", &Operation::schema), field("name", "", &Operation::name, Required),
                          field("args", "", &Operation::args), field("author", "", &Operation::author, Required),
                          field("made", "", &Operation::made), field("seen", "", &Operation::seen),
                          field("unknown", "", &Operation::unknown)};
    }
};
constexpr qint64 operationSchema = 1;
constexpr qsizetype operationBytesMax = 256 * 1024;
constexpr qsizetype textBytesMax = 64 * 1024; // of one text field

// Where new case numbers come from: the server's tables. A desk has none, and shows "new" until the server has spoken.
class NumberSource {
public:
    virtual ~NumberSource() = default;
    virtual Result<qint64> next(const char* series) = 0;
};

// Who acts, and by which clock it is judged. Everything that run() may know beside the rows and its arguments.
struct Context {
    Uuid operation;
    Id<User> author;
    Role role = Role::Rep;
    QStringList teams;       // ids as text, as in User
    Instant now;             // the server's time where the server runs it
    NumberSource* numbers = nullptr;

    bool isOfTeam(const Id<Team>& team) const { return role != Role::Rep || team.isNull() || teams.contains(QString::fromLatin1(team.key.text())); }
    Uuid derived(QByteArrayView what) const { return Uuid::derived(operation, what); } // the same id at desk and server
};

struct RowWrite {
    const Schema* schema;
    Row row; // its version is set by whoever commits
};

// The writes of one operation, which commit together or not at all.
struct Change {
    std::vector<RowWrite> writes;
    QStringList merged;    // columns where somebody else's change stood beside ours
    QStringList conflicts; // columns whose value of ours did not win and was kept in a Conflict
};

// One row of the table of operations.
struct OperationType {
    QByteArray name;
    Role least;                // the least role that may do it
    const Schema* args;
    Result<Change> (*run)(const RowView& rows, const RawJson& args, const Context& context);
};

const std::vector<OperationType>& operationTypes();
const OperationType* operationNamed(QByteArrayView name);

// Checks permission, reads the arguments and runs. Total and deterministic: a refusal is an Error, nothing is written.
// An error of `rows` is the answer, also where the operation could do without that row.
Result<Change> runOperation(const RowView& rows, const Operation& operation, const Context& context);

// The arguments of an operation. Optional ones that say nothing are left out, so that a server of an older version takes
// everything that it can understand.
QByteArray argumentsText(const Schema& schema, const void* args);

// Name and arguments of an operation from its struct; id and author are added by the desk.
template <class Op> Operation intent(const Op& op, QList<SeenRow> seen = {})
{
    Operation operation;
    operation.schema = operationSchema;
    operation.name = QString::fromLatin1(Op::schemaName);
    operation.args = RawJson{argumentsText(schemaOf<Op>(), &op)};
    operation.seen = std::move(seen);
    return operation;
}

// Instantiated once, in operations.cpp.
extern template const Schema& schemaOf<SeenRow>();
extern template const Schema& schemaOf<Operation>();

} // namespace callboard
