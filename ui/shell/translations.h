// Translations: putting the product's and Qt's own texts into a language.
#pragma once

class QCoreApplication;
class QLocale;

namespace callboard {

// Installs what exists for the locale; English only gets its plural forms. Call it once, before the first window.
void installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace callboard
