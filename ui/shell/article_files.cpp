// What a file is called follows from what it is: a name that an article gives never decides with which program it is opened.
#include "ui/shell/article_files.h"

#include "core/base/file_kind.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace callboard {

namespace {

constexpr qsizetype name_max = 80;

// Without what Markdown would read as marks.
QString captionOf(const QString& name)
{
    QString caption;
    for (const QChar c : name.simplified())
        if (!QStringLiteral("[]()<>\\`*_!|").contains(c))
            caption += c;
    return caption.left(name_max);
}

QString fileName(const QString& name, const FileKind& kind)
{
    QString safe;
    for (const QChar c : name)
        safe += c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_' ? c : QChar(u'_');
    const QString ending = u'.' + QString::fromLatin1(kind.ending);
    const QString begin = name.endsWith(ending, Qt::CaseInsensitive) ? safe.chopped(ending.size()) : safe;
    return begin.left(name_max).trimmed() + ending;
}

// On the sync thread.
Result<QString> keep(const DeskFiles& files, const QByteArray& content, const QString& name)
{
    auto hash = files.keep(content);
    if (!hash)
        return hash.error();
    return QStringLiteral("%1[%2](%3)").arg(fileKindOf(content)->isPicture ? QStringLiteral("!") : QString(), captionOf(name), blobAddress(*hash));
}

// A file of this desk with its kind, which its bytes say anew each time.
struct KeptFile {
    QByteArray content;
    const FileKind* kind;
};
Result<KeptFile> readKept(const DeskFiles& files, const BlobHash& hash)
{
    auto content = files.folder().read(hash);
    if (!content)
        return content.error();
    const auto kind = acceptableFile(*content);
    return kind ? Result<KeptFile>(KeptFile{std::move(*content), *kind}) : Result<KeptFile>(kind.error());
}

Error cannotRead(const QString& path) { return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be read. Check whether it is still there and may be opened."), path); }

Result<QString> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "%1 cannot be written. Check the permissions of the folder, and whether the disk is full."), path);
    return path;
}

}

void ArticleFiles::add(const QString& path, QObject* owner, Added added)
{
    m_workspace.link().onFiles([path](const DeskFiles& files) -> Result<QString> {
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return cannotRead(path);
        return keep(files, file.read(fileBytesMax + 1), QFileInfo(path).completeBaseName());
    }, owner, std::move(added));
}

void ArticleFiles::add(const QImage& picture, QObject* owner, Added added)
{
    m_workspace.link().onFiles([picture, name = tr("Picture")](const DeskFiles& files) {
        QByteArray content;
        QBuffer buffer(&content);
        picture.save(&buffer, "PNG");
        return keep(files, content, name);
    }, owner, std::move(added));
}

void ArticleFiles::choose(QWidget* window, std::function<void(const QStringList& paths)> chosen)
{
    auto* dialog = new QFileDialog(window, tr("Add a picture or file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, chosen);
    dialog->open();
}

void ArticleFiles::open(const BlobHash& hash, const QString& name, QObject* owner, Done done)
{
    const QString folder = m_opened.filePath(hash.text().left(16));
    m_workspace.link().onFiles([hash, name, folder](const DeskFiles& files) -> Result<QString> {
        const auto kept = readKept(files, hash);
        if (!kept)
            return kept.error();
        QDir().mkpath(folder);
        return writeFile(folder + u'/' + fileName(name, *kept->kind), kept->content);
    }, owner, [done = std::move(done)](const Result<QString>& path) {
        if (path)
            QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
        done(path ? Result<void>() : Result<void>(path.error()));
    });
}

void ArticleFiles::save(const BlobHash& hash, const QString& name, QWidget* window, Done done)
{
    m_workspace.link().onFiles([hash, name](const DeskFiles& files) -> Result<QString> {
        const auto kept = readKept(files, hash);
        return kept ? Result<QString>(fileName(name, *kept->kind)) : Result<QString>(kept.error());
    }, window, [this, hash, window, done = std::move(done)](const Result<QString>& suggested) {
        if (!suggested)
            return done(suggested.error());
        auto* dialog = new QFileDialog(window, tr("Save the file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(*suggested);
        connect(dialog, &QFileDialog::fileSelected, this, [this, hash, window, done](const QString& path) {
            m_workspace.link().onFiles([hash, path](const DeskFiles& files) -> Result<QString> {
                auto content = files.folder().read(hash);
                return content ? writeFile(path, *content) : Result<QString>(content.error());
            }, window, [done](const Result<QString>& written) { done(written ? Result<void>() : Result<void>(written.error())); });
        });
        dialog->open();
    });
}

} // namespace callboard
