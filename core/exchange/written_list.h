// Written lists: what administrators keep as a JSON file with one list (canned replies, macros), read strictly; what is wrong is told with its line.
#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <functional>

namespace callboard {

// Of {"<member>": [{…}, …]} and nothing else. Names that the field list does not have are refused, in nested ones too: a slip of the
// finger would silently leave something out. `example` is a file of the program that shows how.
Result<void> eachWritten(const QByteArray& text, const char* member, const char* example, const Schema& schema, const std::function<Result<void>(const JsonView& item)>& read);

template <class E> Result<QList<E>> readWritten(const QByteArray& text, const char* member, const char* example, const std::function<Result<void>(const E&)>& check)
{
    QList<E> list;
    const auto done = eachWritten(text, member, example, schemaOf<E>(), [&](const JsonView& item) -> Result<void> {
        E one;
        if (auto read = readObjectInto(schemaOf<E>(), item, &one); !read)
            return read;
        list.append(one);
        return check(one);
    });
    return done ? Result<QList<E>>(std::move(list)) : Result<QList<E>>(done.error());
}

} // namespace callboard
