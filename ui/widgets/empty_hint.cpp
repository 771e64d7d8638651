// A quiet column in the middle of an empty place.
#include "ui/widgets/empty_hint.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr int picture_px = 32;

class Picture final : public QWidget {
public:
    Picture(QString name, QWidget* parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(picture_px, picture_px); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, colour(Token::Muted, palette()));
    }

private:
    QString m_name;
};

} // namespace

EmptyHint::EmptyHint(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
{
    auto* sentence = makeLabel(Look::Muted, text, this);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignHCenter);
    auto* heading = makeLabel(Look::Strong, title, this);
    heading->setWordWrap(true);
    heading->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * rhythm_px, 3 * rhythm_px, 3 * rhythm_px, 3 * rhythm_px);
    column->setSpacing(rhythm_px);
    column->addStretch(2);
    column->addWidget(new Picture(iconName, this), 0, Qt::AlignHCenter);
    column->addWidget(heading);
    column->addWidget(sentence);
    column->addStretch(3);
}

QPushButton* EmptyHint::addButton(const QString& text)
{
    auto* button = makeButton(ButtonLook::Secondary, text, {}, this);
    button->setProperty("showsKey", true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertSpacing(column->count() - 1, rhythm_px);
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace callboard
