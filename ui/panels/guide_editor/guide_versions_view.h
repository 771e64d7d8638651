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

class GuideVersionsView final : public QWidget {
    Q_OBJECT

public:
    explicit GuideVersionsView(QWidget* parent);
    void setVersions(const ListRows& rows); // the chosen one stays, if it is still there
    QString chosen() const;
    void setChanges(const QString& title, const std::vector<DiffLine>& lines, bool canBringBack);

Q_SIGNALS:
    void versionChosen(const QString& key);
    void bringBackRequested(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showChanges();

    HintedList* m_versions;
    QLabel* m_title;
    QPlainTextEdit* m_text;
    QPushButton* m_bringBack;
    std::vector<DiffLine> m_lines;
};

} // namespace callboard
