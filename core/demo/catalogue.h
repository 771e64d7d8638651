// What the demo's shops sell: products with variants, parts that break and prices.
#pragma once

#include <QString>
#include <vector>

namespace callboard {

struct DemoProduct {
    QString name;      // "Kettle Aurora 1.7"
    QString noun;      // "kettle", as people say it
    QString nounEs;
    QString number;    // the product's number
    qint64 price;      // US cents
    std::vector<QString> parts, partsEs;     // what people complain about
    std::vector<QString> variants;           // options as the shop writes them
};

// Of one brand's shop, best sellers first.
const std::vector<DemoProduct>& demoCatalogue(int brand);

} // namespace callboard
