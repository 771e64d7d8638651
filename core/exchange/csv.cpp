// Reading goes byte by byte within one record; a record that fails is given up at the end of its first line.
#include "core/exchange/csv.h"

#include <QSet>
#include <algorithm>

namespace callboard {

CsvReader::CsvReader(QByteArrayView bytes, const CsvLimits& limits) : m_bytes(bytes), m_limits(limits)
{
    if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

Result<QStringList> CsvReader::readHeader()
{
    CsvRecord header;
    if (!readRecord(header))
        return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The file is empty. Its first line must name the columns."));
    if (header.refused)
        return *header.refused;
    QSet<QString> names;
    for (QString& name : header.fields) {
        name = name.trimmed();
        if (name.isEmpty())
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A column has no name in the first line."));
        if (names.contains(name))
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "The column \"%1\" is named twice in the first line."), name);
        names.insert(name);
    }
    m_columns = header.fields.size();
    return header.fields;
}

bool CsvReader::next(CsvRecord& record)
{
    CALLBOARD_REQUIRE(m_columns >= 0);
    if (!readRecord(record))
        return false;
    if (!record.refused && record.fields.size() != m_columns) {
        record.refused = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This row has %1 fields, but the first line names %2 columns."), record.fields.size(), m_columns);
        record.fields.clear();
    }
    return true;
}

bool CsvReader::readRecord(CsvRecord& record)
{
    while (m_at < m_bytes.size() && atLineEnd(m_at))
        passLineEnd();
    if (m_at >= m_bytes.size())
        return false;
    record = {};
    record.line = m_line;
    qsizetype end = m_at;
    QList<QByteArray> fields;
    record.refused = readFields(end, fields);
    if (record.refused)
        end = lineEndAfter(m_at); // the next line may be good again
    record.bytes = m_bytes.sliced(m_at, end - m_at);
    if (!record.refused && !record.bytes.isValidUtf8())
        record.refused = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This row is not in UTF-8. Save the file in UTF-8 and try again."));
    if (!record.refused && record.bytes.contains('\0'))
        record.refused = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This row holds a zero byte. Save the file as UTF-8 text and try again."));
    if (!record.refused)
        for (const QByteArray& field : fields)
            record.fields.append(QString::fromUtf8(field));
    while (m_at < end) {
        if (atLineEnd(m_at))
            passLineEnd(); // within quotation marks
        else
            ++m_at;
    }
    passLineEnd();
    return true;
}

std::optional<Error> CsvReader::readFields(qsizetype& at, QList<QByteArray>& fields) const
{
    while (true) {
        fields.emplace_back();
        if (fields.size() > m_limits.fields_max)
            return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This row has more than %1 fields."), m_limits.fields_max);
        if (auto problem = readField(at, fields.back()))
            return problem;
        if (at >= m_bytes.size() || m_bytes[at] != ',')
            return std::nullopt;
        ++at;
    }
}

std::optional<Error> CsvReader::readField(qsizetype& at, QByteArray& field) const
{
    const auto tooLong = [&] { return at - m_at > m_limits.record_bytes_max; };
    const Error tooLongError = Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "This row is longer than %1 bytes, or a quotation mark in it is never closed."), m_limits.record_bytes_max);
    if (at >= m_bytes.size() || m_bytes[at] != '"') {
        const qsizetype first = at;
        for (; !atLineEnd(at) && m_bytes[at] != ','; ++at) {
            if (m_bytes[at] == '"')
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A quotation mark stands inside a field. Put the field in quotation marks and double the inner ones."));
            if (tooLong())
                return tooLongError;
        }
        field = m_bytes.sliced(first, at - first).toByteArray();
        return std::nullopt;
    }
    for (++at; at < m_bytes.size(); ++at) {
        if (tooLong())
            return tooLongError;
        if (m_bytes[at] != '"') {
            field += m_bytes[at];
        } else if (at + 1 < m_bytes.size() && m_bytes[at + 1] == '"') {
            field += '"';
            ++at;
        } else {
            ++at;
            if (!atLineEnd(at) && m_bytes[at] != ',')
                return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Text follows a closing quotation mark. Double the quotation marks that belong to the text."));
            return std::nullopt;
        }
    }
    return Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "A quotation mark is never closed."));
}

qsizetype CsvReader::lineEndAfter(qsizetype at) const
{
    while (!atLineEnd(at))
        ++at;
    return at;
}

void CsvReader::passLineEnd()
{
    if (m_at >= m_bytes.size())
        return;
    m_at += m_bytes[m_at] == '\r' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '\n' ? 2 : 1;
    ++m_line;
}

void appendCsvRecord(QByteArray& out, const QStringList& fields)
{
    bool first = true;
    for (const QString& field : fields) {
        if (!first)
            out += ',';
        first = false;
        const QByteArray text = field.toUtf8();
        const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; })
            && !text.startsWith(' ') && !text.endsWith(' ') && !(text.isEmpty() && fields.size() == 1);
        if (plain)
            out += text;
        else
            out += '"' + QByteArray(text).replace('"', "\"\"") + '"';
    }
    out += "\r\n";
}

} // namespace callboard
