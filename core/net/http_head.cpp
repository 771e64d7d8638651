// Beast's parser over a head that is complete in memory.
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "core/net/http_head.h"

namespace callboard {

namespace http = boost::beast::http;

bool readHead(QByteArrayView head, HttpRequest& request)
{
    http::request_parser<http::empty_body> parser;
    parser.skip(true);
    parser.header_limit(std::uint32_t(head.size()) + 1);
    boost::system::error_code error;
    parser.put(boost::asio::buffer(head.data(), std::size_t(head.size())), error);
    if (error || !parser.is_header_done())
        return false;
    const auto bytesOf = [](boost::beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); };
    request.method = bytesOf(parser.get().method_string());
    for (const auto& field : parser.get())
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    return readTarget(bytesOf(parser.get().target()), request);
}

} // namespace callboard
