// CSV as RFC 4180 has it, in UTF-8: a reader that refuses row by row and says where, and a writer.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
#include <optional>

namespace callboard {

struct CsvLimits {
    qsizetype record_bytes_max = 1024 * 1024; // a quotation mark that nobody closes must not swallow the file
    qsizetype fields_max = 500;
};

struct CsvRecord {
    qint64 line = 0;              // of the file, where the record begins; from 1
    QStringList fields;           // as many as columns; empty when refused
    QByteArrayView bytes;         // the record as it stands in the file, without its line end
    std::optional<Error> refused; // why this row is not acceptable; reading goes on with the next line
};

// Reads one record at a time from bytes that must outlive it (a mapped file costs no memory). Accepts LF, CRLF and CR, a
// byte order mark, and skips empty lines. Refuses: bytes that are not UTF-8, zero bytes, another number of fields than the
// header has, quotation marks in the wrong place, and records beyond the limits.
class CsvReader {
public:
    explicit CsvReader(QByteArrayView bytes, const CsvLimits& limits = {});
    // The first record. Refused when it is missing, not UTF-8, or names a column twice or not at all.
    Result<QStringList> readHeader();
    // False at the end.
    bool next(CsvRecord& record);

private:
    bool readRecord(CsvRecord& record);
    std::optional<Error> readFields(qsizetype& at, QList<QByteArray>& fields) const;
    std::optional<Error> readField(qsizetype& at, QByteArray& field) const;
    bool atLineEnd(qsizetype at) const { return at >= m_bytes.size() || m_bytes[at] == '\n' || m_bytes[at] == '\r'; }
    qsizetype lineEndAfter(qsizetype at) const;
    void passLineEnd();

    QByteArrayView m_bytes;
    CsvLimits m_limits;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qsizetype m_columns = -1; // unknown before the header
};

// Appends one record, ended by CRLF; fields are quoted where they must be.
void appendCsvRecord(QByteArray& out, const QStringList& fields);

} // namespace callboard
