// ListRow: one line of any list on the screen (worklist, timeline, orders, cases, outbox, palette) as a plain value.
#pragma once

#include "core/base/clock.h"
#include "core/search/text_range.h"

#include <QList>
#include <QString>

namespace callboard {

// What a colour would say; wherever a tone is painted, a word or an icon says the same.
enum class Tone { Plain, Accent, Good, Warning, Bad };

struct ChipData {
    QString text;
    Tone tone = Tone::Plain;
    QString icon{}; // name of an icon, or empty
    bool operator==(const ChipData&) const = default;
};

struct ListRow {
    QString key{};            // what `opened` carries; empty for a header
    bool header = false;      // a section's title: not selectable; its body is said under it, also when the section is empty
    QString group{};          // what filter chips choose by, for example "notes"; a row without one belongs to all
    QString icon{};
    QString title{};
    QList<ChipData> chips{};  // after the title
    QString right{};          // at the right edge: a due time, an amount, a number of rows
    Tone rightTone = Tone::Plain;
    QString detail{};         // second line, one line high
    QList<TextRange> titleMarks{}, detailMarks{}; // what was searched for, in these
    QString body{};           // text that may run over several lines
    bool waitingToSync = false;
    // For lists that are read elsewhere, where "in 2 h" means nothing:
    Instant moment{}; // that `right` counts to or from
    QString number{}; // of its case
    bool operator==(const ListRow&) const = default;
};
using ListRows = QList<ListRow>;

} // namespace callboard
