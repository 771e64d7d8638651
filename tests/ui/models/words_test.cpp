// Amounts are written as the reader's country does, and a code never touches its number.
#include "ui/models/words.h"

#include <QLocale>

using namespace callboard;

namespace {

// The default locale while one test asks for texts.
class AsIn {
public:
    explicit AsIn(const QLocale& locale) { QLocale::setDefault(locale); }
    ~AsIn() { QLocale::setDefault(m_before); }
    AsIn(const AsIn&) = delete;
    AsIn& operator=(const AsIn&) = delete;

private:
    QLocale m_before;
};

QString amountIn(const QLocale& locale, const Money& money)
{
    const AsIn there(locale);
    return Words::amount(money).replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ');
}

}

TEST_CASE("an amount is written as the reader's country does, with a code where its symbol would be taken for another")
{
    const QLocale american(QLocale::English, QLocale::UnitedStates), spanish(QLocale::Spanish, QLocale::Spain);
    CHECK(amountIn(american, {2000, QStringLiteral("USD")}) == QStringLiteral("$20.00"));
    CHECK(amountIn(spanish, {2000, QStringLiteral("EUR")}) == QStringLiteral("20,00 €"));
    CHECK(amountIn(american, {2000, QStringLiteral("EUR")}) == QStringLiteral("EUR 20.00"));
    CHECK(amountIn(spanish, {2000, QStringLiteral("USD")}) == QStringLiteral("20,00 USD"));
    CHECK(amountIn(QLocale::c(), {2000, QStringLiteral("USD")}).simplified() == amountIn(QLocale::c(), {2000, QStringLiteral("USD")}));
}

TEST_CASE("an amount has as many digits behind the point as its currency")
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    CHECK(amountIn(american, {2000, QStringLiteral("JPY")}) == QStringLiteral("JPY 2,000"));
    CHECK(amountIn(american, {2000, QStringLiteral("KWD")}) == QStringLiteral("KWD 2.000"));
    CHECK(amountIn(american, {}).isEmpty());
}
