// GuideDrawingEdits: what keys, menu and mouse do to the steps in the drawing becomes one change of the text.
#pragma once

#include "core/guide/guide_edit.h"
#include "ui/models/guide_reading.h"
#include "ui/panels/guide_editor/guide_text_edit.h"

#include <QObject>

class QMenu;

namespace callboard {

class GuideEditBar;
class GuideGraphView;

class GuideDrawingEdits final : public QObject {
    Q_OBJECT

public:
    GuideDrawingEdits(GuideGraphView& graph, GuideTextEdit& text, GuideEditBar& bar, QObject* parent);
    QMenu* menu() { return m_menu; } // all of it, with the keys
    void setReading(const std::shared_ptr<const GuideReading>& reading);
    // What is marked is not for the caret to say: between an edit and its drawing, and while a target is looked for.
    bool holdsMark() const;

private:
    void makeMenu();
    struct Here;
    QString step() const; // that is marked; empty: none
    int drawn(const QString& step) const; // its number in the drawing; -1: it is not there
    std::optional<Here> find(const QString& step) const;
    void openAddMenu();
    void fillAddMenu();
    void openLeadMenu();
    void startLeading(int way, const QString& name);
    void takeTarget(int target);
    void dragLine(int line, int target);
    void startRenaming();
    void apply(const Result<GuideEdit>& edit);
    void turn(void (GuideTextEdit::*once)());
    void open(QMenu* menu);

    GuideGraphView& m_graph;
    GuideTextEdit& m_text;
    GuideEditBar& m_bar;
    QMenu *m_menu, *m_addMenu, *m_leadMenu;
    std::shared_ptr<const GuideReading> m_reading; // one with a drawing
    QString m_ahead;   // the step in front, when the drawing does not know it yet
    QString m_renamed; // while its new name is asked for
    QString m_leadsFrom;
    int m_way = -1;
};

} // namespace callboard
