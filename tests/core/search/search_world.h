// A small desk for search tests: rows that keep their index, and hits as lines of text.
#pragma once

#include "core/domain/order.h"
#include "core/domain/timeline_entry.h"
#include "core/search/search.h"
#include "core/search/search_index.h"
#include "tests/support/temporary_database.h"

namespace callboard::test {

class SearchWorld {
public:
    SearchWorld()
    {
        take(createEntityTables(*m_database));
        take(createSearchTables(*m_database));
    }

    template <class E> Record<E> put(const char* name, const E& value)
    {
        const Record<E> record{{Uuid::derived({}, name)}, 1, value};
        take(m_rows.put(schemaOf<E>(), toRow(record)));
        return record;
    }
    template <class E> void erase(const char* name) { CHECK(take(m_rows.erase(schemaOf<E>(), Uuid::derived({}, name)))); }

    // "given family"; contact in any unit that orders them.
    Record<Customer> customer(const QString& name, const QStringList& phones = {}, qint64 contacted = 0)
    {
        Customer c;
        c.given_name = name.section(QLatin1Char(' '), 0, 0);
        c.family_name = name.section(QLatin1Char(' '), 1);
        for (const QString& phone : phones)
            c.phones.append({phone, ContactKind::Mobile, {}});
        c.last_contact = {contacted};
        return put(name.toUtf8().constData(), c);
    }

    std::vector<Hit> hits(const QString& text, int limit = 20, std::vector<const Schema*> kinds = {}) const
    {
        return take(Search(*m_database).find({text, limit, std::move(kinds)}));
    }

    // One line per hit: "customer María López: phones +1505555[0134]"; a customer found through an order says so.
    QString found(const QString& text, int limit = 20, std::vector<const Schema*> kinds = {}) const
    {
        QString lines;
        for (const Hit& hit : hits(text, limit, std::move(kinds))) {
            QString marked = hit.text;
            for (auto range = hit.ranges.rbegin(); range != hit.ranges.rend(); ++range) {
                marked.insert(range->begin + range->length, QLatin1Char(']'));
                marked.insert(range->begin, QLatin1Char('['));
            }
            lines += QStringLiteral("%1 %2: %3%4 %5\n").arg(QLatin1String(hit.schema->name), title(hit),
                hit.foundIn == hit.schema ? QString() : QLatin1String(hit.foundIn->name) + QLatin1Char('.'), QLatin1String(hit.field->name), marked);
        }
        return lines;
    }
    // Only who or what was found, in order.
    QString titles(const QString& text, int limit = 20, std::vector<const Schema*> kinds = {}) const
    {
        QStringList list;
        for (const Hit& hit : hits(text, limit, std::move(kinds)))
            list.append(title(hit));
        return list.join(QStringLiteral(", "));
    }

    Database& database() { return *m_database; }
    const TemporaryDatabase& file() const { return m_database; }
    RowStore& rows() { return m_rows; }

private:
    static QString title(const Hit& hit)
    {
        const auto value = [&](const char* column) { return displayText(hit.row.values[std::size_t(hit.schema->indexOf(column))]); };
        if (hit.schema == &schemaOf<Customer>())
            return (value("given_name") + QLatin1Char(' ') + value("family_name")).trimmed();
        if (hit.schema == &schemaOf<CaseFile>())
            return value("subject");
        return value(hit.schema == &schemaOf<Order>() ? "number" : "text");
    }

    TemporaryDatabase m_database;
    SearchIndex m_index;
    RowStore m_rows{*m_database, {&m_index}};
};

} // namespace callboard::test
