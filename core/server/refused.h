// Served<T>: what a request gets: its answer, or the refusal of the protocol's table with a sentence.
#pragma once

#include "core/sync/protocol.h"

namespace callboard {

// Why a whole request was refused, and with which words.
struct Refused {
    Refusal refusal;
    Error error;
    qint64 retry_after_s = 0; // for refusals whose remedy is to come later

    // The refusal for an error of the store: nothing was written, and the client cannot help it.
    static Refused of(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::Storage: return {refusal::storage, error, 5};
        case ErrorCode::Busy: case ErrorCode::Cancelled: return {refusal::busy, error, 2};
        default: return {refusal::internal, error, 5};
        }
    }
};

template <class T> using Served = std::variant<T, Refused>;

} // namespace callboard
