// ArticleParts: an article cut into what its readers know and what may be said to customers.
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace callboard {

struct BodyPart {
    QString markdown;
    bool forCustomers = false;
};

// A line "::: customer" opens a passage for customers, a line ":::" closes it; one that stays open goes to the end. Marks
// inside a block of code are code. `allForCustomers`: so is everything, and marks are only left out.
std::vector<BodyPart> partsOf(QStringView markdown, bool allForCustomers = false);
bool isPassageMark(QStringView line);

// The passage as it is typed into a message: no marks, no addresses of links; lists keep their dashes and numbers.
QString customerWords(QStringView markdown);

} // namespace callboard
