// Signals by a descriptor: no code of ours runs inside a signal.
#include "app/program.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace callboard {

int failWith(const Error& error)
{
    std::fprintf(stderr, "%s\n", error.sentence().toUtf8().constData());
    return 1;
}

StopSignal::StopSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignal::~StopSignal()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void StopSignal::wait() const
{
    signalfd_siginfo info;
    while (read(m_descriptor, &info, sizeof info) < 0 && errno == EINTR) {
    }
}

} // namespace callboard
