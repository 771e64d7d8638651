// ReplyEdit: where an entry is written: a slash and a few letters call a reply, an @ a colleague, and Tab goes to the gaps that a reply leaves.
#pragma once

#include "ui/models/list_row.h"

#include <QPlainTextEdit>
#include <QTextCursor>

namespace callboard {

class CaretList;

class ReplyEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReplyEdit(QWidget* parent);

    void begin(const QString& text, int caret);                    // of another entry: nothing is offered, and nothing to undo
    void offer(const QString& letters, const ListRows& replies);   // if these letters still stand before the caret
    void insertReply(const QString& words);                        // in place of the sign and its letters; goes to its first gap; one step to undo
    bool selectGap();                                              // the first one in the text; false: there is none

Q_SIGNALS:
    void repliesWanted(const QString& letters); // a slash, and what was typed after it
    void colleaguesWanted(const QString& letters); // an @, and what was typed after it
    void replyChosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override; // Tab is asked for here

private:
    struct Called {
        QChar sign; // a slash or an @
        QString letters;
    };
    std::optional<Called> calledAtCaret() const;
    void ask();
    void leaveList();
    bool stepGap(bool next);
    bool leaveReply();

    CaretList* m_list = nullptr; // made when it is first needed
    QTextCursor m_end;           // of the reply that was inserted last: from there another may be called at once
};

} // namespace callboard
