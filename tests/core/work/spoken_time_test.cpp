// What people type for a time, and the moment that they mean.
#include "core/work/spoken_time.h"

#include <QDateTime>
#include <QTimeZone>

using namespace callboard;

namespace {

const QTimeZone denver("America/Denver");

// Wednesday, 18 November 2026, 10:30 in Denver.
const Instant wednesday{QDateTime(QDate(2026, 11, 18), QTime(10, 30), denver).toMSecsSinceEpoch()};

std::string meant(const char* words, Instant now = wednesday, const QTimeZone& zone = denver)
{
    const auto time = spokenTime(QString::fromUtf8(words), zone, now);
    return time ? QDateTime::fromMSecsSinceEpoch(time->ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString() : time.error().sentence().toStdString();
}

}

TEST_CASE("a time is understood as people say it, in English and in Spanish")
{
    const std::pair<const char*, const char*> said[] = {
        {"tue 3pm", "2026-11-24 15:00"}, {"Tuesday 3 pm", "2026-11-24 15:00"}, {"next tuesday at 15", "2026-11-24 15:00"}, {"martes 15:30", "2026-11-24 15:30"}, {"el martes a las 15h", "2026-11-24 15:00"},
        {"wed 9am", "2026-11-25 09:00"}, {"wed 11:00", "2026-11-18 11:00"}, {"miércoles", "2026-11-18 17:00"}, {"in 20 min", "2026-11-18 10:50"}, {"20m", "2026-11-18 10:50"}, {"en 2 horas", "2026-11-18 12:30"},
        {"in 1 h 15 min", "2026-11-18 11:45"}, {"in 3 days", "2026-11-21 17:00"}, {"in 2 weeks 9:15", "2026-12-02 09:15"}, {"today", "2026-11-18 17:00"}, {"hoy 12:05", "2026-11-18 12:05"},
        {"tomorrow noon", "2026-11-19 12:00"}, {"Mañana, 8:00", "2026-11-19 08:00"}, {"9:00", "2026-11-19 09:00"}, {"16:00", "2026-11-18 16:00"}, {"12am", "2026-11-19 00:00"}, {"12 pm", "2026-11-18 12:00"},
        {"2026-12-24", "2026-12-24 17:00"}, {"24.12. 14:00", "2026-12-24 14:00"}, {"24 dec 2pm", "2026-12-24 14:00"}, {"dec 24", "2026-12-24 17:00"}, {"3 de enero 10:00", "2027-01-03 10:00"}, {"in 3h", "2026-11-18 13:30"},
    };
    for (const auto& [words, moment] : said) {
        CAPTURE(words);
        CHECK(meant(words) == moment);
    }
}

TEST_CASE("what cannot be a time, is over, or is far away is refused with a sentence")
{
    for (const char* words : {"", "soon", "tue 3", "tue at 3", "tue 15", "3", "25:00", "13pm", "tue wed", "tomorrow 3pm 4pm", "2026-02-30", "32.1.", "in", "99999 min", "in 0 min", "mañana mañana", "tue 3pm ok"}) {
        CAPTURE(words);
        CHECK(meant(words).find("is not a time") != std::string::npos);
    }
    CHECK(meant("today 9:00") == "That time is over already. Say a later one.");
    CHECK(meant("2026-11-17") == "That time is over already. Say a later one.");
    CHECK(meant("2028-01-01") == "That is more than a year away. Say an earlier time.");
    CHECK(meant("in 9000 weeks") == "That is more than a year away. Say an earlier time.");
}

TEST_CASE("the hour is the customer's, and one that the clocks leave out is the one after it")
{
    const QTimeZone tokyo("Asia/Tokyo");
    CHECK(meant("9am", wednesday, tokyo) == "2026-11-19 09:00");
    CHECK(spokenTime(QStringLiteral("9am"), tokyo, wednesday)->ms != spokenTime(QStringLiteral("9am"), denver, wednesday)->ms);
    const Instant march{QDateTime(QDate(2026, 3, 7), QTime(12, 0), denver).toMSecsSinceEpoch()};
    CHECK(meant("sunday 2:30", march) == "2026-03-08 03:30");
}
