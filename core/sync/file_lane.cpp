// Uploads first: nobody else has them.
#include "core/sync/file_lane.h"

#include "core/base/file_kind.h"
#include "core/sync/blob_standing.h"

#include <algorithm>

namespace callboard {

namespace {

QString addressOf(const BlobHash& hash) { return QStringLiteral("/v1/blobs/") + hash.text(); }

// "bytes 0-99/700": how large the whole is, if the part begins where it was asked from.
std::optional<qint64> totalOf(const HttpResponse& response, qint64 from)
{
    const QByteArray range = response.headers.value("Content-Range");
    const QByteArray begins = "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + response.body.size() - 1) + '/';
    bool isNumber = false;
    const qint64 total = range.mid(begins.size()).toLongLong(&isNumber);
    return range.startsWith(begins) && isNumber && total <= fileBytesMax ? std::optional(total) : std::nullopt;
}

}

bool FileLane::isPutOff(const BlobHash& hash) const
{
    const auto found = m_putOff.find(hash);
    return found != m_putOff.end() && found->second.until_ms > m_clock.monotonicMs();
}

void FileLane::putOff()
{
    PutOff& one = m_putOff[m_work->hash];
    one.wait_ms = one.wait_ms == 0 ? putOff_ms : std::min(2 * one.wait_ms, putOffMax_ms);
    one.until_ms = m_clock.monotonicMs() + one.wait_ms;
    m_work.reset();
}

void FileLane::choose()
{
    const DeskFiles& files = m_desk.files();
    for (const auto* hashes : {&files.toSend, &files.missing()})
        for (const BlobHash& hash : *hashes)
            if (!m_work && !isPutOff(hash))
                m_work = Work{hash, hashes == &files.toSend};
    if (!m_work)
        return;
    if (!m_work->isUpload) {
        m_work->offset = files.folder().begun(m_work->hash);
        return;
    }
    auto content = files.folder().read(m_work->hash);
    if (content) {
        m_work->content = std::move(content).value();
    } else {
        if (content.error().code == ErrorCode::Corrupt)
            m_desk.files().lost(m_work->hash);
        putOff();
    }
}

std::optional<HttpRequest> FileLane::next()
{
    if (!m_work)
        choose();
    if (!m_work)
        return std::nullopt;
    return m_work->isUpload ? uploadRequest() : downloadRequest();
}

std::optional<qint64> FileLane::nextIn_ms() const
{
    const DeskFiles& files = m_desk.files();
    std::optional<qint64> soonest;
    for (const auto* hashes : {&files.toSend, &files.missing()})
        for (const BlobHash& hash : *hashes)
            if (const auto found = m_putOff.find(hash); found != m_putOff.end())
                soonest = std::min(soonest.value_or(putOffMax_ms), std::max<qint64>(found->second.until_ms - m_clock.monotonicMs(), 1));
    return soonest;
}

HttpRequest FileLane::uploadRequest() const
{
    HttpRequest request;
    request.method = "PUT";
    request.path = addressOf(m_work->hash);
    const QByteArray total = QByteArray::number(m_work->content.size());
    QByteArray range = "*";
    if (m_work->isAsked) {
        request.body = m_work->content.mid(m_work->offset, partBytes);
        range = QByteArray::number(m_work->offset) + '-' + QByteArray::number(m_work->offset + request.body.size() - 1);
    }
    request.headers = {{"Content-Type", "application/octet-stream"}, {"Content-Range", "bytes " + range + '/' + total}};
    return request;
}

HttpRequest FileLane::downloadRequest() const
{
    HttpRequest request = HttpRequest::get(addressOf(m_work->hash));
    request.headers.set("Range", "bytes=" + QByteArray::number(m_work->offset) + '-' + QByteArray::number(m_work->offset + partBytes - 1));
    return request;
}

Result<void> FileLane::take(const HttpResponse& response)
{
    auto taken = m_work->isUpload ? takeStanding(response) : takePart(response);
    if (!taken && m_work)
        putOff();
    return taken;
}

Result<void> FileLane::takeStanding(const HttpResponse& response)
{
    auto standing = readMessage<BlobStanding>(response.body);
    if (!standing)
        return standing.error();
    if (standing->whole) {
        auto sent = m_desk.fileSent(m_work->hash);
        m_work.reset();
        return sent;
    }
    const qint64 size = m_work->content.size();
    if (standing->offset < 0 || standing->offset >= size || (m_work->isAsked && standing->offset == m_work->offset)) // no progress would be an endless loop
        return notAsItShouldBe();
    m_work->isAsked = true;
    m_work->offset = standing->offset;
    return {};
}

Result<void> FileLane::takePart(const HttpResponse& response)
{
    const auto total = response.status == 206 && !response.body.isEmpty() ? totalOf(response, m_work->offset) : std::nullopt;
    if (!total)
        return notAsItShouldBe();
    auto whole = m_desk.files().folder().append(m_work->hash, m_work->offset, response.body, *total);
    if (!whole)
        return whole.error();
    m_work->offset += response.body.size();
    if (*whole) {
        m_desk.files().arrived(m_work->hash);
        m_work.reset();
    }
    return {};
}

bool FileLane::refused(const Refusal& refusal)
{
    if (!m_work)
        return false;
    const bool wasBegun = !m_work->isUpload && m_work->offset > 0;
    // The beginning that is here is longer than the file: it is not of this one.
    if (refusal.status == 400 && wasBegun)
        m_desk.files().folder().remove(m_work->hash);
    const bool ofTheFile = refusal.status == 400 || refusal.status == 404 || refusal.status == 413 || refusal.status == 422;
    if (ofTheFile)
        putOff();
    return ofTheFile;
}

} // namespace callboard
