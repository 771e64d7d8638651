// CardGuard: hides a card number on the screen once it has been typed, says so, and takes a person's word that it is none.
#pragma once

#include "ui/models/desk_data.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace callboard {

// Watches whatever editor of the program has the focus, except passwords and searches. It only shows what is done on the way to the
// disk in any case (core/base/card_number.h); of the window's thread.
class CardGuard final : public QObject {
    Q_OBJECT

public:
    explicit CardGuard(QObject* parent);

    NoticeData notice() const;  // empty: nothing was hidden
    bool act(const QString& noticeAction); // the button of the notice. false: another notice's
    bool restore();             // puts the number back where it stood, as one that is no card. false: there is none
    void dismiss();

Q_SIGNALS:
    void changed(); // the notice

private:
    void watch(QWidget* left, QWidget* entered);
    void look(QWidget* editor, bool left);

    struct Hidden {
        QPointer<QWidget> editor;
        qsizetype begin = 0;
        QString number, masked;
    };
    Hidden m_last;
    QMetaObject::Connection m_watched;
};

} // namespace callboard
