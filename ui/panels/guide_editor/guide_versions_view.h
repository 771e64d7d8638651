// GuideVersionsView: the versions of a guide, and what the chosen one changed, line by line.
#pragma once

#include "core/guide/line_diff.h"
#include "ui/models/list_row.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace callboard {

class HintedList;

// What can be done with the text that is chosen.
struct VersionDeeds {
    bool bringBack = false, takeUp = false, sendBack = false, publish = false;
};

class GuideVersionsView final : public QWidget {
    Q_OBJECT

public:
    explicit GuideVersionsView(QWidget* parent);
    void setVersions(const ListRows& rows); // the chosen one stays, if it is still there
    QString chosen() const;
    void choose(const QString& key);
    void setChanges(const QString& title, const std::vector<DiffLine>& lines, const VersionDeeds& deeds);

Q_SIGNALS:
    void versionChosen(const QString& key);
    void bringBackRequested(const QString& key);
    void takeUpRequested();   // the text that was sent for review: into the editor …
    void sendBackRequested(); // … back to its author …
    void publishRequested();  // … or in force

protected:
    void changeEvent(QEvent* event) override;

private:
    void showChanges();

    HintedList* m_versions;
    QLabel* m_title;
    QPlainTextEdit* m_text;
    QPushButton *m_bringBack, *m_takeUp, *m_sendBack, *m_publish;
    std::vector<DiffLine> m_lines;
};

} // namespace callboard
