// Log: one line an event, as "time level what key=value …", to standard error or a rotating file. Never a private value:
// callers pass counts, ids, paths and the source text of errors, not what people wrote.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <initializer_list>
#include <memory>
#include <utility>

namespace spdlog {
class logger;
}

namespace callboard {

enum class LogLevel { Debug, Info, Warning, Error };

// Thread-safe. Handed to whoever logs.
class Log {
public:
    using Fields = std::initializer_list<std::pair<const char*, QByteArray>>;
    static constexpr std::size_t fileBytesMax = 16 * 1024 * 1024;
    static constexpr std::size_t filesMax = 5;

    // `file` empty: standard error.
    static Result<std::unique_ptr<Log>> open(const QString& file, LogLevel least = LogLevel::Info);
    ~Log();

    void info(const char* what, Fields fields = {}) const { write(LogLevel::Info, what, fields); }
    void warning(const char* what, Fields fields = {}) const { write(LogLevel::Warning, what, fields); }
    void error(const char* what, Fields fields = {}) const { write(LogLevel::Error, what, fields); }
    void write(LogLevel level, const char* what, Fields fields) const;

private:
    explicit Log(std::shared_ptr<spdlog::logger> logger);
    std::shared_ptr<spdlog::logger> m_logger;
};

} // namespace callboard
