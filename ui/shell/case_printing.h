// CasePrinting: the case in front as text on the clipboard, on paper, or in a PDF file; and any list as a table in a file.
#pragma once

#include "ui/models/desk_data.h"
#include "ui/workspace/workspace.h"

namespace callboard {

class MainWindow;

// Writes a sheet in `html` to a PDF file; what was there stays until the new one is whole. Of any thread that has a font.
Result<void> writePdf(const QString& html, const QString& title, const QString& path);

// Owns nothing of what it connects; of the window's thread.
class CasePrinting final : public QObject {
    Q_OBJECT

public:
    CasePrinting(Workspace& workspace, MainWindow& window, QObject* parent);
    bool run(const QString& commandId); // false: no command about printing
    NoticeData notice() const;          // what was done, or why not; empty: nothing to say
    void dismiss();

Q_SIGNALS:
    void changed(); // the notice

private:
    void copy();
    void print();
    void save();
    void saveList();
    void saveRows(const QString& name, const ListRows& rows);
    void tell(Tone tone, const QString& sentence);

    Workspace& m_workspace;
    MainWindow& m_window;
    NoticeData m_notice;
};

} // namespace callboard
