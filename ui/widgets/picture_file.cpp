// Size first: a small file may unfold into gigabytes.
#include "ui/widgets/picture_file.h"

#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace callboard {

namespace {

constexpr qint64 points_max = 60'000'000;
constexpr int width_px_max = 1'600, height_px_max = 4'000;

QImage pictureAt(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "png" && format != "jpeg" && format != "gif") || size.isEmpty() || qint64(size.width()) * size.height() > points_max)
        return {};
    if (size.width() > width_px_max || size.height() > height_px_max)
        reader.setScaledSize(size.scaled(width_px_max, height_px_max, Qt::KeepAspectRatio));
    return reader.read();
}

}

QFuture<QImage> readPicture(const QString& path)
{
    auto promise = std::make_shared<QPromise<QImage>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(pictureAt(path));
        promise->finish();
    });
    return promise->future();
}

} // namespace callboard
