// GuideAuthor: the guide that a lead is writing: its draft, what the checker says of it, its versions, and publishing it.
#pragma once

#include "core/guide/line_diff.h"
#include "core/work/guide_report.h"
#include "ui/models/guide_reading.h"
#include "ui/models/list_row.h"
#include "ui/models/session_data.h"
#include "ui/workspace/reading_thread.h"
#include "ui/workspace/workspace.h"

namespace callboard {

// What a lead decides on before a text becomes a version.
struct GuideRelease {
    QString text;
    QString title;     // of the guide
    QStringList facts; // what changes, and what it means for runs that are under way
    QString note;      // offered
    qint64 latest = 0; // the version that the facts compare with
};

// No widgets; of the window's thread. A text is a draft from the first keystroke on: it is on the disk within a second.
class GuideAuthor final : public QObject {
    Q_OBJECT

public:
    static constexpr QLatin1String newGuide{"new"}; // key of a guide that has no version yet

    explicit GuideAuthor(Workspace& workspace, QObject* parent = nullptr); // the workspace must outlive it
    void refresh(); // records changed

    QList<ChoiceData> guides() const; // by title, and "New guide"
    void open(const QString& key);
    const QString& guide() const { return m_key; }

    const QString& text() const { return m_text; }
    int caret() const { return m_caret; }
    void edit(const QString& text, int caret);
    bool hasDraft() const { return m_workspace.hasDraft(draftPlace()); }
    QString latestText() const; // of the latest version, or what a new guide begins with
    QString state() const;      // "Version 3 is in force. Your changes are kept on this desk."
    std::shared_ptr<const GuideReading> reading() const { return m_reading; } // of a text that may be a moment old; null before the first

    // Of the runs on this desk, as they were when the guide was opened; nothing until they are counted.
    const std::optional<GuideReport>& report() const { return m_report; }
    void count();

    // Other leads, to whom a text can be sent; and what was sent of this guide, unless it has become a version.
    QList<ChoiceData> reviewers() const;
    std::optional<Record<GuideProposal>> proposal() const;

    ListRows versions() const; // the latest first
    ListRow proposalRow(const GuideProposal& proposal) const;
    std::vector<DiffLine> changesOf(const QString& versionKey) const; // against the version before it
    std::vector<DiffLine> changesOfDraft() const;                     // against the latest version
    std::vector<DiffLine> changesOfProposal() const;                  // against the version that is in force

    GuideRelease release() const;                            // of the draft
    std::optional<GuideRelease> releaseOf(const QString& versionKey) const; // of an older version, as a new one
    std::optional<GuideRelease> releaseOfProposal() const;
    // `then` without an error once it is kept.
    using Then = std::function<void(const std::optional<Error>&)>;
    void publish(const GuideRelease& release, const QString& note, Instant inForceFrom, Then then);
    void propose(const QString& reviewer, const QString& note, Then then);
    void sendBack(const QString& note, Then then);

Q_SIGNALS:
    void opened();   // another text
    void changed();  // versions, guides, state
    void readingChanged();
    void reportChanged();

private:
    Id<CallGuide> id() const;
    Id<Brand> brand() const;
    std::optional<Record<CallGuide>> record() const;
    std::optional<Record<GuideVersion>> version(const QString& key) const;
    QString draftPlace() const;
    GuideRelease releaseWith(const QString& text) const;
    QStringList reviewState() const;
    void shelve();
    void read();

    Workspace& m_workspace;
    struct Shelf;
    std::shared_ptr<Shelf> m_calls; // the guides that may be called, read; only the reader's thread looks into it
    ReadingThread m_reader, m_counter;
    std::optional<GuideReport> m_report;
    QTimer m_soon; // reads once for many keystrokes
    QString m_key, m_text;
    int m_caret = 0;
    std::shared_ptr<const GuideReading> m_reading;
    std::vector<QByteArray> m_shelf;
    QString m_published; // by this window, and not in the records yet
};

} // namespace callboard
