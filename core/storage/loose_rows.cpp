// SQLite's file format, as far as rows of tables with integer keys need it: https://www.sqlite.org/fileformat2.html
#include "core/storage/loose_rows.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace callboard {

namespace {

constexpr qsizetype page_bytes = 4096; // SQLite's own choice; no file of ours has another
constexpr qsizetype fileHeader_bytes = 100, leafHeader_bytes = 8;
constexpr qsizetype logHeader_bytes = 32, frameHeader_bytes = 24, frame_bytes = frameHeader_bytes + page_bytes;
constexpr qsizetype localMax_bytes = page_bytes - 35, localMin_bytes = (page_bytes - 12) * 32 / 255 - 23, overflow_bytes = page_bytes - 4;
constexpr qsizetype payloadMax_bytes = 4 * 1024 * 1024; // of a row
constexpr std::size_t columnsMax = 16;
constexpr quint8 tableLeaf = 0x0d;

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return quint8(bytes[at]); }
template <class N> N bigEndian(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<N>(bytes.data() + at); }

// A number of one to nine bytes; `at` goes behind it.
std::optional<quint64> variable(QByteArrayView bytes, qsizetype& at)
{
    quint64 number = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const quint8 byte = byteAt(bytes, at++);
        if (i == 8)
            return number << 8 | byte;
        number = number << 7 | (byte & 0x7f);
        if (!(byte & 0x80))
            return number;
    }
    return std::nullopt;
}

qsizetype sizeOf(quint64 type)
{
    constexpr qsizetype sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? sizes[type] : qsizetype((type - 12) / 2);
}

LooseValue valueOf(quint64 type, QByteArrayView bytes)
{
    LooseValue value;
    if (type == 0)
        return value;
    if (type >= 12) {
        value.type = type % 2 ? LooseValue::Type::Text : LooseValue::Type::Blob;
        value.bytes = bytes.toByteArray();
    } else if (type == 7) {
        value.type = LooseValue::Type::Real;
    } else {
        value.type = LooseValue::Type::Integer;
        value.integer = type == 9 ? 1 : 0;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            value.integer = i == 0 ? qint8(bytes[0]) : qint64(quint64(value.integer) << 8 | byteAt(bytes, i));
    }
    return value;
}

// What SQLite counts over its log; `little`: the words' order, as the log's header says.
struct LogSum {
    quint32 first = 0, second = 0;
    bool operator==(const LogSum&) const = default;
    void add(QByteArrayView bytes, bool little)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            const char* word = bytes.data() + at;
            first += (little ? qFromLittleEndian<quint32>(word) : qFromBigEndian<quint32>(word)) + second;
            second += (little ? qFromLittleEndian<quint32>(word + 4) : qFromBigEndian<quint32>(word + 4)) + first;
        }
    }
    static LogSum at(QByteArrayView bytes, qsizetype place) { return {bigEndian<quint32>(bytes, place), bigEndian<quint32>(bytes, place + 4)}; }
};

// What the log's index says: how many frames were flushed, and of which log. Its words are in the machine's order.
struct LogIndex {
    quint32 frames = 0; // 0 too when it says nothing that can be relied on
    QByteArrayView salt;

    static LogIndex of(const QByteArray& bytes)
    {
        constexpr qsizetype head_bytes = 48, framesAt = 16, saltAt = 32;
        LogIndex index;
        if (bytes.size() < 2 * head_bytes || QByteArrayView(bytes).first(head_bytes) != QByteArrayView(bytes).sliced(head_bytes, head_bytes))
            return index; // it is written twice, so that half of it shows
        std::memcpy(&index.frames, bytes.constData() + framesAt, sizeof index.frames);
        index.salt = QByteArrayView(bytes).sliced(saltAt, 8);
        return index;
    }
    qsizetype end() const { return logHeader_bytes + qsizetype(frames) * frame_bytes; }
};

// Both numbers change with every new log; where its header is not to be trusted, the first frame that has any.
QByteArrayView saltOf(QByteArrayView log, bool headIsRight, const LogIndex& index)
{
    const auto isZero = [](QByteArrayView salt) { return std::all_of(salt.begin(), salt.end(), [](char byte) { return byte == 0; }); };
    if (headIsRight)
        return log.sliced(16, 8);
    if (index.frames > 0)
        return index.salt;
    for (qsizetype at = logHeader_bytes; at + frame_bytes <= log.size(); at += frame_bytes)
        if (const QByteArrayView salt = log.sliced(at + 8, 8); !isZero(salt))
            return salt;
    return {};
}

// The types of a record's values, when at `at` there could be one.
struct RecordHead {
    std::array<quint64, columnsMax> types{};
    std::size_t columns = 0;
    qsizetype head = 0, size = 0; // of the head, of all

    static std::optional<RecordHead> at(QByteArrayView bytes, qsizetype place)
    {
        RecordHead record;
        qsizetype at = place;
        const auto head = variable(bytes, at);
        if (!head || *head < 3 || *head > columnsMax * 5 || place + qsizetype(*head) > bytes.size())
            return std::nullopt;
        record.head = record.size = qsizetype(*head);
        while (at < place + record.head) {
            const auto type = variable(bytes, at);
            if (!type || record.columns == columnsMax || *type == 10 || *type == 11 || *type > quint64(2 * payloadMax_bytes))
                return std::nullopt;
            record.types[record.columns++] = *type;
            record.size += sizeOf(*type);
        }
        return at == place + record.head && record.size <= payloadMax_bytes ? std::optional(record) : std::nullopt;
    }
};

}

LooseRows::LooseRows(QByteArray file, QByteArray log, const QByteArray& index) : m_file(std::move(file)), m_log(std::move(log))
{
    // Views into both last as long as their bytes, which nothing here changes. What was cut off in a page ends in zeros.
    if (const qsizetype over = m_file.size() % page_bytes; over > 0)
        m_file.append(page_bytes - over, '\0');
    if (const qsizetype over = m_log.size() < logHeader_bytes ? 0 : (m_log.size() - logHeader_bytes) % frame_bytes; over > frameHeader_bytes) {
        m_logRest = m_log.last(over - frameHeader_bytes).leftJustified(page_bytes, '\0');
        m_pages.push_back({m_logRest, false});
    }
    for (qint64 number = 1; number <= m_file.size() / page_bytes; ++number)
        m_newest.push_back(pageOfFile(number));
    readLog(index);
    for (const QByteArrayView page : m_newest)
        if (!page.isEmpty())
            m_pages.push_back({page, true});
}

QByteArrayView LooseRows::pageOfFile(qint64 number) const { return QByteArrayView(m_file).sliced((number - 1) * page_bytes, page_bytes); }

QByteArrayView LooseRows::newest(quint32 number) const
{
    return number == 0 || number > m_newest.size() ? QByteArrayView() : m_newest[number - 1];
}

void LooseRows::readLog(const QByteArray& index)
{
    const QByteArrayView log(m_log);
    const LogIndex flushed = LogIndex::of(index);
    m_endsEarly = m_flushedFurther = log.size() < logHeader_bytes && flushed.frames > 0;
    if (log.size() < logHeader_bytes)
        return;
    constexpr quint32 magic = 0x377f0682; // its last bit says the words' order
    const bool little = (bigEndian<quint32>(log, 0) & 1) == 0;
    LogSum sum;
    sum.add(log.first(24), little);
    const bool headIsRight = (bigEndian<quint32>(log, 0) & ~1U) == magic && sum == LogSum::at(log, 24);
    const QByteArrayView salt = saltOf(log, headIsRight, flushed); // frames of an older log lie behind those of the newest
    struct Frame { quint32 number; bool ends; QByteArrayView page; bool ofThisLog; };
    std::vector<Frame> frames;
    std::size_t lastEnd = 0; // frames up to the last one that ends a transaction
    bool broken = !headIsRight;
    m_logEnd = headIsRight ? logHeader_bytes : 0;
    for (qsizetype at = logHeader_bytes; at + frame_bytes <= log.size(); at += frame_bytes) {
        sum = LogSum::at(log, at == logHeader_bytes ? 24 : at - frame_bytes + 16); // as it is stored: a frame can be right behind one that is not
        sum.add(log.sliced(at, 8), little);
        sum.add(log.sliced(at + frameHeader_bytes, page_bytes), little);
        const Frame frame{bigEndian<quint32>(log, at), bigEndian<quint32>(log, at + 4) != 0, log.sliced(at + frameHeader_bytes, page_bytes), log.sliced(at + 8, 8) == salt};
        frames.push_back(frame);
        const bool right = frame.ofThisLog && sum == LogSum::at(log, at + 16);
        const bool endsOne = frame.ofThisLog && frame.ends;
        if (endsOne)
            lastEnd = frames.size();
        m_flushedFurther = m_flushedFurther || (broken && endsOne);
        m_endsEarly = m_endsEarly || ((broken || !right) && endsOne);
        if (!broken && right)
            m_logEnd = at + frame_bytes;
        broken = broken || !right;
    }
    m_flushedFurther = m_flushedFurther || (flushed.frames > 0 && flushed.salt == salt && flushed.end() > m_logEnd);
    m_endsEarly = m_endsEarly || m_flushedFurther;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Frame& frame = frames[i];
        const bool written = i < lastEnd && frame.ofThisLog && frame.number > 0 && frame.number <= m_newest.size() + frames.size();
        if (!written) {
            m_pages.push_back({frame.page, false});
            continue;
        }
        if (frame.number > m_newest.size())
            m_newest.resize(frame.number);
        QByteArrayView& now = m_newest[frame.number - 1];
        if (!now.isEmpty())
            m_pages.push_back({now, false});
        now = frame.page;
    }
}

void LooseRows::each(const std::function<void(const LooseRow&)>& take) const
{
    std::vector<bool> broken;
    for (const Page& page : m_pages)
        broken.push_back(page.newest && !eachListed(page.bytes, take));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        eachWhole(m_pages[i], broken[i], take);
}

bool LooseRows::eachListed(QByteArrayView page, const std::function<void(const LooseRow&)>& take) const
{
    const qsizetype start = !m_newest.empty() && page.data() == m_newest.front().data() ? fileHeader_bytes : 0;
    const quint8 kind = byteAt(page, start);
    if (kind != tableLeaf) // other kinds hold no rows of such tables; what is none of them may have been one
        return kind == 0x02 || kind == 0x05 || kind == 0x0a;
    const quint16 rows = bigEndian<quint16>(page, start + 3);
    const qsizetype list = start + leafHeader_bytes;
    if (list + 2 * qsizetype(rows) > page_bytes)
        return false;
    bool whole = true;
    for (quint16 i = 0; i < rows; ++i) {
        qsizetype at = bigEndian<quint16>(page, list + 2 * i);
        LooseRow row;
        const auto size = at < page_bytes ? variable(page, at) : std::nullopt;
        const auto key = size ? variable(page, at) : std::nullopt;
        if (!key || !readRecord(page, at, row)) {
            whole = false;
            continue;
        }
        row.key = qint64(*key);
        row.listed = row.newestPage = true;
        take(row);
    }
    return whole;
}

void LooseRows::eachWhole(const Page& page, bool listIsBroken, const std::function<void(const LooseRow&)>& take) const
{
    LooseRow row;
    for (qsizetype at = 2; at + 3 < page_bytes; ++at) {
        if (!readRecord(page.bytes, at, row))
            continue;
        // The key stands in front of the record: its last byte alone has no mark.
        qsizetype key = at - 1;
        while (key > 0 && at - key < 9 && (byteAt(page.bytes, key - 1) & 0x80))
            --key;
        row.key = qint64(variable(page.bytes, key).value_or(0));
        row.newestPage = page.newest;
        row.listIsBroken = listIsBroken;
        take(row);
    }
}

bool LooseRows::readRecord(QByteArrayView page, qsizetype at, LooseRow& row) const
{
    const auto head = RecordHead::at(page, at);
    QByteArray payload;
    if (!head || !gather(page, at, head->size, payload))
        return false;
    row.values.clear();
    qsizetype value = head->head;
    for (std::size_t i = 0; i < head->columns; ++i) {
        const qsizetype size = sizeOf(head->types[i]);
        row.values.push_back(valueOf(head->types[i], QByteArrayView(payload).sliced(value, size)));
        value += size;
    }
    return true;
}

// A row that is longer than fits goes on in pages of its own, each naming the next.
bool LooseRows::gather(QByteArrayView page, qsizetype at, qsizetype size, QByteArray& payload) const
{
    const qsizetype rest = localMin_bytes + (size - localMin_bytes) % overflow_bytes;
    const qsizetype local = size <= localMax_bytes ? size : rest <= localMax_bytes ? rest : localMin_bytes;
    if (at + local + (local < size ? 4 : 0) > page_bytes)
        return false;
    payload = page.sliced(at, local).toByteArray();
    quint32 next = local < size ? bigEndian<quint32>(page, at + local) : 0;
    while (payload.size() < size) {
        const QByteArrayView more = newest(next);
        if (more.isEmpty())
            return false;
        payload += more.sliced(4, std::min(overflow_bytes, size - payload.size()));
        next = bigEndian<quint32>(more, 0);
    }
    return true;
}

} // namespace callboard
