// Pictures and attachments at the desk: pasted, dropped and added while one writes, shown, opened and saved while one reads.
#include "core/base/file_kind.h"
#include "tests/ui/support/live_articles.h"
#include "ui/models/knowledge_views.h"
#include "ui/panels/knowledge/article_editor.h"
#include "ui/panels/knowledge/article_page.h"
#include "ui/panels/knowledge/knowledge_panel.h"
#include "ui/panels/knowledge/markdown_edit.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace callboard;
using namespace callboard::sample;

namespace {

struct FilesDesk : LiveDesk {
    FilesDesk() { publishSamples(rows); }
    ArticleEditor& editor() { return *window().findChild<ArticleEditor*>(); }
    MarkdownEdit& text() { return child<MarkdownEdit>("articleEditor.text"); }
    void openEditor()
    {
        press(Qt::Key_A, Qt::AltModifier);
        REQUIRE(window().findChild<ArticleEditor*>());
        REQUIRE(comes([&] { return QApplication::activeWindow() == &editor(); }));
    }
    QString path(const char* name) const { return home.filePath(QString::fromUtf8(name)); }
    QString write(const char* name, const QByteArray& content) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return file.fileName();
    }
    void paste(QMimeData* what)
    {
        QApplication::clipboard()->setMimeData(what);
        text().setFocus();
        text().paste();
    }
    bool hasNotice(const QString& beginning)
    {
        for (const auto* label : editor().findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(beginning))
                return true;
        return false;
    }
    QTemporaryDir home;
};

QMimeData* filesData(const QStringList& paths)
{
    auto* data = new QMimeData;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    data->setText(paths.join(u'\n'));
    return data;
}

QImage screenshot()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    return image;
}

// What would be opened by another program, told here instead.
class Opened final : public QObject {
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList paths;

public Q_SLOTS:
    void take(const QUrl& url) { paths.append(url.toLocalFile()); }
};

const QByteArray form = "%PDF-1.7 a form";

}

TEST_CASE("a screenshot that is pasted stands in the text where the caret was, is shown in the preview, and goes with the saved article")
{
    FilesDesk desk;
    desk.open();
    desk.openEditor();
    desk.text().setText(QStringLiteral("Look here.\n\nThen there."), 10);
    auto* data = new QMimeData;
    data->setImageData(screenshot());
    desk.paste(data);
    desk.text().moveCursor(QTextCursor::End);
    desk.text().insertPlainText(QStringLiteral(" And so on.")); // typing goes on while it is kept
    REQUIRE(desk.comes([&] { return desk.text().toPlainText().contains(QStringLiteral("blob:")); }));
    const QList<BlobHash> shown = blobReferences(desk.text().toPlainText());
    REQUIRE(shown.size() == 1);
    CHECK(desk.text().toPlainText() == QStringLiteral("Look here.\n\n![Picture](%1)\n\n\nThen there. And so on.").arg(blobAddress(shown.front())));
    CHECK(desk.workspace().files().has(shown.front()));
    CHECK(QImage(desk.workspace().files().pathOf(shown.front())).size() == QSize(40, 20));
    auto& preview = *static_cast<ArticlePage*>(&desk.child<QTextBrowser>("articleEditor.preview"));
    REQUIRE(desk.comes([&] { return preview.textOfLink(QUrl(blobAddress(shown.front()))) == QStringLiteral("Picture"); }));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.comes([&] { return desk.all<ArticleVersion>().size() == 3; }));
    desk.close();
    desk.files.reopen();
    CHECK(desk.files.desk->files().toSend == std::set<BlobHash>{shown.front()});
    desk.files.close();
}

TEST_CASE("files that are dropped follow each other, each as what it is, and one that cannot be kept says why")
{
    FilesDesk desk;
    desk.open();
    desk.openEditor();
    screenshot().save(desk.path("la[bel].png"), "PNG");
    desk.paste(filesData({desk.path("la[bel].png"), desk.write("form.old.pdf", form)}));
    REQUIRE(desk.comes([&] { return blobReferences(desk.text().toPlainText()).size() == 2; }));
    const auto files = blobReferences(desk.text().toPlainText());
    CHECK(files.back() == BlobHash::of(form));
    CHECK(desk.text().toPlainText().toStdString() == QStringLiteral("![label](%1)\n[form.old](%2)\n").arg(blobAddress(files.front()), blobAddress(files.back())).toStdString());
    desk.paste(filesData({desk.write("run.png", "#!/bin/sh\n")}));
    REQUIRE(desk.comes([&] { return desk.hasNotice(QStringLiteral("Pictures (PNG, JPEG, GIF), PDF, text and office documents")); }));
    desk.paste(filesData({desk.path("gone.png")}));
    REQUIRE(desk.comes([&] { return desk.hasNotice(desk.path("gone.png") + QStringLiteral(" cannot be read.")); }));
    CHECK(blobReferences(desk.text().toPlainText()).size() == 2);
    desk.paste(filesData({desk.path("form.old.pdf")}));
    REQUIRE(desk.comes([&] { return !desk.hasNotice(desk.path("gone.png")); }));
}

TEST_CASE("words that were copied are pasted as words, whatever else came along with them")
{
    FilesDesk desk;
    desk.open();
    desk.openEditor();
    auto* table = new QMimeData;
    table->setText(QStringLiteral("a\tb"));
    table->setImageData(screenshot());
    desk.paste(table);
    CHECK(desk.text().toPlainText() == QStringLiteral("a\tb"));
    auto* link = new QMimeData;
    link->setUrls({QUrl(QStringLiteral("https://example.com/x.png"))});
    link->setText(QStringLiteral(" https://example.com/x.png"));
    desk.paste(link);
    CHECK(desk.text().toPlainText() == QStringLiteral("a\tb https://example.com/x.png"));
}

TEST_CASE("a picture that is kept after another article was opened is not put into that one")
{
    FilesDesk desk;
    desk.open();
    desk.openEditor();
    desk.text().setText(QStringLiteral("One."), 4);
    auto* data = new QMimeData;
    data->setImageData(screenshot());
    desk.paste(data);
    Q_EMIT desk.editor().workOpened(text(refunds.key));
    bool isKept = false;
    desk.workspace().link().onFiles([](const DeskFiles&) { return Result<QString>(QString()); }, &desk.editor(), [&](const Result<QString>&) { isKept = true; });
    REQUIRE(desk.comes([&] { return isKept; }));
    CHECK(desk.text().toPlainText() == QStringLiteral("Card refunds arrive within seven days.\n\n::: customer\nYour money is with you within seven days.\n:::"));
}

TEST_CASE("an attachment is opened or saved by a person, under a name that says what it is; one that is not here says that it comes")
{
    FilesDesk desk;
    const BlobHash hash = BlobHash::of(form), away = BlobHash::of("away");
    publishArticle(desk.rows, 8002, writing({number(72)}, "Forms", QStringLiteral("[../The form.exe](%1) and [Another](%2)").arg(blobAddress(hash), blobAddress(away)).toUtf8().constData()));
    REQUIRE(desk.files.desk->files().keep(form));
    desk.open();
    desk.window().revealPanel(QLatin1String(KnowledgePanel::info.id));
    Q_EMIT desk.window().panel<KnowledgePanel>().opened(versionKey(versionBy(8002)));
    auto& page = *static_cast<ArticlePage*>(&desk.child<QTextBrowser>("article.text"));
    Opened opened;
    Q_EMIT page.linkChosen(QUrl(blobAddress(away)));
    CHECK_FALSE(desk.child<QPushButton>("article.openAddress").isVisible());
    CHECK_FALSE(desk.child<QPushButton>("article.saveFile").isVisible());
    Q_EMIT page.linkChosen(QUrl(blobAddress(hash)));
    CHECK(opened.paths.isEmpty()); // nothing happens before a person says so
    CHECK(desk.child<QPushButton>("article.saveFile").isVisible());
    CHECK_FALSE(desk.child<QPushButton>("article.copyAddress").isVisible());
    desk.child<QPushButton>("article.openAddress").click();
    REQUIRE(desk.comes([&] { return opened.paths.size() == 1; }));
    CHECK(QFileInfo(opened.paths.front()).fileName() == QStringLiteral("___The form_exe.pdf"));
    QFile copy(opened.paths.front());
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == form);

    desk.child<QPushButton>("article.saveFile").click();
    REQUIRE(desk.comes([&] { return desk.window().findChild<QFileDialog*>() != nullptr; }));
    Q_EMIT desk.window().findChild<QFileDialog*>()->fileSelected(desk.path("saved.pdf"));
    REQUIRE(desk.comes([&] { return QFile::exists(desk.path("saved.pdf")); }));
    Q_EMIT page.linkChosen(QUrl(QStringLiteral("https://example.com")));
    CHECK(desk.child<QPushButton>("article.copyAddress").isVisible());
    CHECK_FALSE(desk.child<QPushButton>("article.saveFile").isVisible());
}

#include "article_files_test.moc"
