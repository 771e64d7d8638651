// ReplyAuthor: the canned reply that a lead is writing: what was typed of it, what it would say, and going on from there.
#pragma once

#include "core/work/canned_replies.h"
#include "ui/models/list_row.h"
#include "ui/models/session_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// No widgets; of the window's thread. What is typed is a draft from the first letter on, one for each reply.
class ReplyAuthor final : public QObject {
    Q_OBJECT

public:
    using Values = std::map<QByteArray, Value>; // by column

    explicit ReplyAuthor(Workspace& workspace, QObject* parent = nullptr); // the workspace must outlive it
    void refresh(); // records changed

    // ---- which ----
    QList<ChoiceData> brands() const;
    QString brand() const; // its key; at first that of the customer in front
    void setBrand(const QString& key);
    ListRows rows(const QString& words) const; // the brand's replies in all languages, those in use first, and what was begun
    void open(const QString& key);             // of a row
    void begin();                              // a new one, or the one that was begun
    void beginLanguage();                      // the words of the open one in another language
    const QString& key() const { return m_key; }
    bool isNew() const { return m_isNew; }

    // ---- what is in it ----
    QString title() const;          // "/late, English"
    const Values& seen() const { return m_seen; } // what stood there when it was begun
    const Values& typed() const { return m_edit.set.fields; } // of these, what is other now
    CannedReply reply() const;      // as it is typed
    QList<ChoiceData> languages() const; // that are proposed, as they are stored
    void edit(const Values& set, const Values& was);
    bool hasDraft() const { return m_workspace.hasDraft(place(m_key)); }
    void discard();
    QString state() const;          // "Your changes are kept on this desk."
    Result<QString> preview() const; // as the customer in front would read it

    // ---- going on ----
    // `then` once it is kept, with what takes it back.
    struct Kept {
        QString sentence;
        Operation back;
    };
    void save(std::function<void(Result<Kept>)> then);

Q_SIGNALS:
    void opened();  // another reply, or the same as somebody else has changed it
    void changed(); // rows, state

private:
    QString place(const QString& key) const { return QStringLiteral("reply-editor/") + key; }
    QString newKey() const { return QStringLiteral("new/") + brand(); }
    Id<Brand> brandId() const;
    Id<CannedReply> idOf(const QString& key) const;
    std::optional<Record<CannedReply>> record() const;
    std::vector<Record<CannedReply>> replies() const;
    EditReply kept(const QString& key) const;
    Values standing() const; // what the records say by now
    bool isBehind() const;
    EditReply asked() const;

    Workspace& m_workspace;
    QString m_brand, m_key;
    bool m_isNew = true;
    Values m_seen;
    EditReply m_edit;
    QString m_saved; // the sentence about it, until something else is typed or opened
};

} // namespace callboard
