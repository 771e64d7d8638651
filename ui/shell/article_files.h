// ArticleFiles: pictures and attachments between articles and this machine: added, opened, saved.
#pragma once

#include "ui/workspace/workspace.h"

#include <QImage>
#include <QTemporaryDir>

namespace callboard {

// Of the window's thread; files are read and written on the sync thread. `done` and `added` are not called when `owner` is gone.
class ArticleFiles final : public QObject {
    Q_OBJECT

public:
    ArticleFiles(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

    using Added = std::function<void(const Result<QString>& text)>; // how an article refers to it, in Markdown
    void add(const QString& path, QObject* owner, Added added);
    void add(const QImage& picture, QObject* owner, Added added);
    void choose(QWidget* window, std::function<void(const QStringList& paths)> chosen);

    using Done = std::function<void(const Result<void>&)>;
    void open(const BlobHash& hash, const QString& name, QObject* owner, Done done); // a copy, in the program that this machine has for its kind
    void save(const BlobHash& hash, const QString& name, QWidget* window, Done done); // where a person says

private:
    Workspace& m_workspace;
    QTemporaryDir m_opened; // copies, until the program ends
};

} // namespace callboard
