// A picture of a file, read beside the window's thread.
#pragma once

#include <QFuture>
#include <QImage>

namespace callboard {

// Turned as it was taken and no larger than any page shows it; null when the file is none, or has more points than anybody looks at.
// Nothing waits: whoever asks watches the future.
QFuture<QImage> readPicture(const QString& path);

} // namespace callboard
