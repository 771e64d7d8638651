// KeysDialog: every command with its keys, found by typing; a chord that is pressed becomes its key, and who has it already is named first.
#pragma once

#include "ui/shell/keys.h"
#include "ui/shell/sheet.h"

class QKeySequenceEdit;
class QLabel;

namespace callboard {

class HintedList;
class SearchBox;

// What is chosen holds at once, and is stored as it is chosen.
class KeysDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 620, height_px = 560;

    KeysDialog(SettingsStore store, QWidget* parent);

Q_SIGNALS:
    void changed();

protected:
    void submit() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRows();
    void showChosen();
    void catchKeys();
    void take(const QKeySequence& chord);
    void done(const QString& sentence); // something was changed
    void say(const QString& sentence, bool isRefusal);
    const Command* chosen() const;

    const SettingsStore m_store;
    QList<Command> m_commands; // as they are now
    SearchBox* m_search;
    HintedList* m_list;
    QLabel* m_state;
    QKeySequenceEdit* m_catcher;
    QPushButton *m_take, *m_none, *m_usual;
    QString m_wanted; // a chord that another command has
};

} // namespace callboard
