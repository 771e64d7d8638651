// FNV-1a over the row as it is sent: against disks and bugs, not against people.
#include "core/sync/digest.h"

#include "core/base/json.h"

namespace callboard {

namespace {

class Sum {
public:
    void add(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            m_state = (m_state ^ quint8(byte)) * prime;
        m_state = (m_state ^ 0xff) * prime; // an end: no text has this byte
    }
    quint64 value() const { return m_state; }

private:
    static constexpr quint64 prime = 0x100000001b3ULL;
    quint64 m_state = 0xcbf29ce484222325ULL;
};

}

quint64 digestOf(const Schema& schema, const Row& row)
{
    QByteArray text;
    JsonWriter json(text);
    writeObject(json, schema, row.values);
    Sum sum;
    sum.add(QByteArrayView(schema.name));
    sum.add(row.id.bytes());
    sum.add(QByteArray::number(row.version));
    sum.add(text);
    return sum.value();
}

QString digestFields()
{
    Sum sum;
    for (const Schema* schema : entitySchemas()) {
        sum.add(QByteArrayView(schema->name));
        for (const Column& column : schema->columns)
            sum.add(QByteArrayView(column.name));
    }
    return QString::number(sum.value(), 16);
}

} // namespace callboard
