// Where the steps of a guide stand when it is drawn: layers from the first step down, boxes that never overlap, lines around them.
#pragma once

#include "core/guide/guide_graph.h"

#include <QList>
#include <QPoint>
#include <QRect>

namespace callboard {

// Of one edge. Lines lead from layer to layer; those that go back or far run beside all boxes.
struct GuideLine {
    int from = -1, to = -1;
    QString label;        // empty where there is only one way on
    QRect labelBox;       // above the box that the line leads to, or below the one that it comes from; null without a label
    QList<QPoint> points; // from the lower edge of the one box to the upper edge of the other
    bool isBack = false;  // leads upwards: it closes a loop, or comes from what cannot be reached
};

// In device-independent pixels; the same graph is laid out alike every time.
struct GuideLayout {
    static constexpr QSize box_px{184, 46};
    std::vector<QRect> boxes; // by step
    std::vector<int> layers;  // by step
    std::vector<GuideLine> lines;
    QSize size;
};
GuideLayout layoutOf(const GuideGraph& graph);

// Walking over the drawing by keys. Next takes the first way on, Previous the first way that leads here, Left and Right the
// boxes beside; where there is none, the step itself.
enum class GuideMove { Next, Previous, Left, Right };
int movedStep(const GuideLayout& layout, const GuideGraph& graph, int from, GuideMove move);

} // namespace callboard
