// callboard-network-switch SERVER_PORT OWN_PORT: a network that can be cut: words "cut" and "join" on standard input, one a line.
#include "tests/programs/relay.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "callboard-network-switch SERVER_PORT OWN_PORT\n");
        return 1;
    }
    callboard::Relay relay(quint16(std::atoi(argv[1])), quint16(std::atoi(argv[2])));
    std::printf("%u\n", unsigned(relay.port()));
    std::fflush(stdout);
    for (std::string word; std::getline(std::cin, word);)
        relay.set(word == "cut" ? callboard::Relay::Mode::Cut : callboard::Relay::Mode::Through);
    return 0;
}
