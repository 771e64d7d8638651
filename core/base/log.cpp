// spdlog behind our own words; its exceptions end here.
#include "core/base/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace callboard {

namespace {

spdlog::level::level_enum levelOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return spdlog::level::debug;
    case LogLevel::Info: return spdlog::level::info;
    case LogLevel::Warning: return spdlog::level::warn;
    case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

// A value stays one word on one line, whatever is in it.
QByteArray plain(const QByteArray& value)
{
    const auto isPlain = [](char c) { return c > ' ' && c != '"' && c != '\\' && c != '='; };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain))
        return value;
    QByteArray quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c >= 0 && c < ' ' ? ' ' : c;
    }
    return quoted + '"';
}

}

Log::Log(std::shared_ptr<spdlog::logger> logger) : m_logger(std::move(logger)) {}
Log::~Log() = default;

Result<std::unique_ptr<Log>> Log::open(const QString& file, LogLevel least)
{
    try {
        std::shared_ptr<spdlog::sinks::sink> sink;
        if (file.isEmpty())
            sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        else
            sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.toStdString(), fileBytesMax, filesMax);
        auto logger = std::make_shared<spdlog::logger>("callboard", sink);
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        logger->set_level(levelOf(least));
        logger->flush_on(spdlog::level::info);
        return std::unique_ptr<Log>(new Log(std::move(logger)));
    } catch (const std::exception&) {
        return Error::of(ErrorCode::Storage, QT_TRANSLATE_NOOP("errors", "The log file %1 cannot be written. Choose another with --log-file."), file);
    }
}

void Log::write(LogLevel level, const char* what, Fields fields) const
{
    QByteArray line = what;
    for (const auto& [key, value] : fields)
        line += QByteArray(" ") + key + '=' + plain(value);
    m_logger->log(levelOf(level), spdlog::string_view_t(line.constData(), std::size_t(line.size())));
}

} // namespace callboard
