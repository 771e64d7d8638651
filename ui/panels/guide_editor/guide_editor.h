// GuideEditor: the window in which a lead writes a guide: its text, the drawing of it, what the checker finds, its versions.
#pragma once

#include "core/guide/line_diff.h"
#include "ui/models/guide_reading.h"
#include "ui/models/session_data.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace callboard {

class ElidedLabel;
class GuideDrawingEdits;
class GuideEditBar;
class GuideGraphView;
class GuideTextEdit;
class GuideTrialView;
class GuideVersionsView;
class HintedList;

// A window of its own, beside the one of the cases; closing it keeps everything.
class GuideEditor final : public QWidget {
    Q_OBJECT

public:
    // `trialStep` shows one step of a guide as the desk does; it becomes the editor's, for the trial.
    GuideEditor(QWidget* trialStep, QWidget* parent);

    void setGuides(const QList<ChoiceData>& guides, const QString& current);
    QString guide() const; // that is shown as chosen
    void setText(const QString& text, int caret); // of another guide: nothing to undo
    void replaceText(const QString& text);        // of the same: can be undone
    QString text() const;
    void setState(const QString& sentence, bool hasDraft, bool canPropose);
    void showVersions(); // instead of the drawing
    void setReading(const std::shared_ptr<const GuideReading>& reading);
    GuideVersionsView& versions() { return *m_versions; }
    void setFigures(const QString& ofGuide, const QHash<QString, QString>& ofSteps); // by id; how they are followed
    void stepFinding(int by); // to the next or previous one from the caret, round and round

    // The trial is a column of its own, which is there while somebody tries the guide out.
    GuideTrialView& trial() { return *m_trial; }
    bool isTrialShown() const;
    void showTrial(bool isShown);
    void setPlayed(int step); // at which the trial stands, marked in text and drawing; -1: none

Q_SIGNALS:
    void guideChosen(const QString& key);
    void edited(const QString& text, int caret);
    void discardRequested();
    void publishRequested();
    void proposeRequested();
    void trialRequested();
    void trialBackRequested();

private:
    QWidget* makeHead();
    QWidget* makeFindings();
    void addStepMenu();
    void addKeys();
    void tellEdited();
    void followCaret();
    void showStep(int step); // the caret goes there …
    void goToStep(int step); // … and the focus too
    void stepPart(int by);
    void showPlayed();
    void showFigures();

    QComboBox* m_guides;
    ElidedLabel* m_state;
    QPushButton *m_discard, *m_try, *m_propose, *m_publish;
    GuideTextEdit* m_text;
    ElidedLabel* m_summary;
    HintedList* m_findings;
    QTabWidget* m_side;
    GuideGraphView* m_graph;
    GuideEditBar* m_editBar;
    GuideDrawingEdits* m_edits;
    GuideVersionsView* m_versions;
    GuideTrialView* m_trial;
    QSplitter* m_columns;
    int m_played = -1;
    QLabel* m_figures;
    QString m_guideFigures;
    QHash<QString, QString> m_stepFigures;
    std::shared_ptr<const GuideReading> m_reading;
    bool m_isFilling = false;
};

} // namespace callboard
