// An icon engine over QSvgRenderer, and a cache of the tinted pictures.
#include "ui/widgets/icons.h"

#include "core/base/result.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are linked in only when something asks for them; the macro must stand outside a namespace.
static void useResources() { Q_INIT_RESOURCE(resources); }

namespace callboard {

namespace {

QString pathOf(const QString& name) { return QStringLiteral(":/callboard/icons/%1.svg").arg(name); }

QPixmap render(const QString& name, const QColor& tint, const QSize& pixels)
{
    QFile file(pathOf(name));
    CALLBOARD_REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray svg = file.readAll();
    svg.replace("currentColor", tint.name().toLatin1());
    QPixmap picture(pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter);
    return picture;
}

QPixmap tinted(const QString& name, const QColor& tint, const QSize& pixels)
{
    const QString key = QStringLiteral("callboard/%1/%2/%3x%4").arg(name, tint.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = render(name, tint, pixels);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, Token tint) : m_name(std::move(name)), m_tint(tint) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override { paintIcon(*painter, rect, m_name, tint(mode)); }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return tinted(m_name, tint(mode), size); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }
    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_tint); } // owned by the QIcon that asks

private:
    QColor tint(QIcon::Mode mode) const { return colour(mode == QIcon::Disabled ? Token::Muted : m_tint, QGuiApplication::palette()); }

    QString m_name;
    Token m_tint;
};

} // namespace

QIcon icon(const QString& name, Token tint)
{
    useResources();
    CALLBOARD_REQUIRE(QFile::exists(pathOf(name)));
    return QIcon(new LineIconEngine(name, tint)); // the icon owns its engine
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& tint)
{
    useResources();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap picture = tinted(name, tint, (rect.size() * ratio).toSize());
    painter.drawPixmap(rect, picture, QRectF(picture.rect()));
}

QStringList iconNames()
{
    useResources();
    QStringList names = QDir(QStringLiteral(":/callboard/icons")).entryList({QStringLiteral("*.svg")});
    for (auto& name : names)
        name.chop(4);
    return names;
}

} // namespace callboard
