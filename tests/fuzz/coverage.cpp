// fuzz_coverage: the same readers led by which code their inputs reach (libFuzzer): CALLBOARD_READER=guide fuzz_coverage CORPUS.
#include "tests/fuzz/readers.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace callboard::fuzz;

namespace {

const Reader& chosen()
{
    static const Reader* reader = readerNamed(qgetenv("CALLBOARD_READER"));
    if (!reader) {
        std::fprintf(stderr, "Set CALLBOARD_READER to one of the names that fuzz --list prints.\n");
        std::exit(2);
    }
    return *reader;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const Tried tried = chosen().read(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    if (!tried.broken.isEmpty()) {
        std::fprintf(stderr, "%s: %s\n", chosen().name, tried.broken.constData());
        std::abort();
    }
    return 0;
}
