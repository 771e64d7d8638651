// Masks all that is text in the arguments, whatever the operation.
#include "core/work/card_masking.h"

#include "core/base/card_number.h"
#include "core/work/site_rows.h"

namespace callboard {

bool maskCards(Operation& operation)
{
    if (operation.name == QLatin1String(PutRows::schemaName))
        return false;
    QByteArray masked = jsonWithCardsMasked(operation.args.text);
    if (masked == operation.args.text)
        return false;
    operation.args.text = std::move(masked);
    return true;
}

} // namespace callboard
