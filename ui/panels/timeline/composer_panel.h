// ComposerPanel: where the rep types: kind of entry, text, outcome, save. The draft belongs to the session, not to this form.
#pragma once

#include "ui/models/session_data.h"
#include "ui/panels/panel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace callboard {

class ChoiceBar;
class NoticeBar;
class ReplyEdit;

class ComposerPanel final : public QFrame {
    Q_OBJECT

public:
    static constexpr PanelInfo info{"composer", QT_TRANSLATE_NOOP("panels", "Write"), "Alt+4", "note", PanelPlace::Centre};

    explicit ComposerPanel(QWidget* parent);

    void setKinds(const QList<ChoiceData>& kinds);
    void setOutcomes(const QList<ChoiceData>& outcomes); // the first choice is always "no outcome yet"
    void setDraft(const ComposerDraft& draft);           // restores text and caret; emits nothing
    ComposerDraft draft() const;
    void setSafety(const ChipData& safety);              // where the text is safe: "Kept on this desk", or that it is not
    void setClosedReply(const QString& why);              // the customer does not want replies this way; empty: they do
    void setHeld(const QString& words);                  // what was sent and can be taken back; empty: nothing
    void setNews(const QString& words);                  // what came since the reply was begun; empty: nothing
    void setCaseOpen(bool open);                         // whether "save and close case" can be done

    void save();         // as the button does; nothing happens while there is nothing to save
    void saveAndClose();
    // At the caret, without taking the focus; can be undone like typing. `quotedVersion` is remembered in the draft.
    void insert(const QString& text, bool ownParagraph, const QString& quotedVersion);
    void offerReplies(const QString& letters, const ListRows& replies);
    void insertReply(const QString& words);
    bool selectGap(); // the first one of the text; false: there is none
    void focusOutcome();
    void stepKind(int by);

Q_SIGNALS:
    void draftChanged(const callboard::ComposerDraft& draft); // at every keystroke and movement of the caret
    void repliesWanted(const QString& letters); // typed after a slash
    void colleaguesWanted(const QString& letters); // typed after an @
    void replyChosen(const QString& key);
    void takeBackRequested();
    void newsRead();
    void saveRequested(const callboard::ComposerDraft& entry);
    void saveAndCloseRequested(const callboard::ComposerDraft& entry);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void changed();
    void fitHeight();
    void enableButtons();
    void nameButtons();
    void showClosed();

    ChoiceBar* m_kinds;
    ReplyEdit* m_text;
    QLabel* m_outcomeLabel;
    QComboBox* m_outcome;
    QLabel* m_safety;
    NoticeBar* m_news;
    QLabel* m_closed;
    QPushButton* m_takeBack;
    QPushButton* m_save;
    QPushButton* m_saveAndClose;
    bool m_caseOpen = false;
    QStringList m_quoted;
};

} // namespace callboard
