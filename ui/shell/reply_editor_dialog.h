// ReplyEditorDialog: the brand's canned replies beside the one that is written, and what it says to the customer in front.
#pragma once

#include "ui/models/list_row.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

class QLabel;
class QMenu;
class QPlainTextEdit;
class QScrollArea;

namespace callboard {

class ChoiceBar;
class HintedList;
class SearchBox;

class ReplyEditorDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 980, height_px = 720;

    // What a text may name: how it is written there, and what a person calls it.
    ReplyEditorDialog(const QList<ChoiceData>& fields, QWidget* parent);

    void setBrands(const QList<ChoiceData>& brands, const QString& chosen); // not shown when there is only one
    void setReplies(const ListRows& replies, const QString& open);         // the open one is chosen; emits nothing
    struct Open {
        QString title;
        bool isNew = false;
        QList<ChoiceData> languages{};           // that are proposed for a new one
        std::map<QByteArray, Value> seen{}, typed{};
    };
    void setReply(const Open& open); // the form is made anew
    void setPreview(const Result<QString>& words, const QString& whom);
    void setState(const QString& sentence, bool hasDraft);
    void showError(const Error& error); // at its field; the dialog stays
    void chooseShown(); // the first of the list, when the open one is not on it
    void focusText();
    void focusFirst();
    QString words() const; // that are searched for

Q_SIGNALS:
    void brandChosen(const QString& key);
    void searched(const QString& words);
    void replyChosen(const QString& key);
    void newWanted();
    void languageWanted();
    void discardWanted();
    void edited(const callboard::FieldPatch& patch);
    void saved(const callboard::FieldPatch& patch); // answer with setState() or showError()

protected:
    void submit() override;

private:
    void insertField(const QString& field);
    QPlainTextEdit* text() const;

    ChoiceBar* m_brands;
    SearchBox* m_search;
    HintedList* m_replies;
    QLabel *m_title, *m_whom, *m_preview, *m_state;
    QScrollArea* m_scroll;
    RecordForm* m_form = nullptr;
    QPushButton *m_insert, *m_language, *m_discard;
    QMenu* m_fields;
    bool m_isShowing = false; // what is chosen is what is open already
};

} // namespace callboard
