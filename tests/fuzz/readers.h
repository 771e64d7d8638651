// Readers: everything that reads what others wrote, with samples to begin with and what must hold for any bytes at all.
#pragma once

#include <QByteArray>
#include <vector>

namespace callboard::fuzz {

// What became of one input. `broken` names the promise that did not hold; empty: all did.
struct Tried {
    bool taken = false; // accepted, rather than refused in words
    QByteArray broken;
};
inline Tried taken() { return {true, {}}; }
inline Tried refused() { return {}; }
inline Tried broken(const QByteArray& promise) { return {true, promise}; }

struct Reader {
    const char* name;
    const char* promise; // beyond that the program neither stops nor hangs
    std::vector<QByteArray> (*samples)();
    Tried (*read)(const QByteArray& bytes);
};

// One family of readers a file; a new reader is a line in its family's list.
std::vector<Reader> messageReaders();
std::vector<Reader> httpReaders();
std::vector<Reader> fileReaders();
std::vector<Reader> guideReaders();
std::vector<Reader> wordReaders();
std::vector<Reader> requestReaders();
std::vector<Reader> damageReaders();

const std::vector<Reader>& readers(); // all of them
const Reader* readerNamed(QByteArrayView name);

// The files of a folder of the project, "resources/guides"; never empty.
std::vector<QByteArray> filesIn(const char* folder, const char* pattern);

} // namespace callboard::fuzz
