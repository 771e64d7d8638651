# What packaging/start and packaging/test share: the packages, the build, and how a failure is told. To be sourced.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LANG=${LANG:-C.UTF-8} CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

# quietly TITLE COMMAND…: one line when it works; the end of its output and where to read the rest when it does not.
quietly() {
    local title=$1 log=build/${1// /-}.log; shift
    mkdir -p build
    say "$title …"
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 30 "$log" >&2
    stop "$title failed. All of its output is in $log."
}

missing_packages() {
    sed 's/#.*//; s/ //g; /^$/d' packaging/dependencies.txt | sort -u >build/packages.wanted
    { xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' <build/packages.wanted 2>/dev/null || true; } |
        awk '$2 == "installed" { print $1 }' | sort -u | comm -13 - build/packages.wanted
}

apt_get() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"; }

install_missing() {
    mkdir -p build
    if ! command -v apt-get >/dev/null; then
        say "This is not a Debian system: nothing is installed here, packaging/dependencies.txt says what the build needs."
        return
    fi
    local missing as_root=()
    missing=$(missing_packages | paste -sd' ')
    [[ -n $missing ]] || return 0
    if [[ $(id -u) != 0 ]]; then
        command -v sudo >/dev/null || stop "These packages are missing: $missing. Install them as root, then run this again."
        as_root=(sudo)
        [[ -t 2 ]] || as_root+=(-n) # nobody could type a password
        "${as_root[@]}" true || stop "These packages are missing and sudo did not let them be installed: $missing. Install them as root, then run this again."
    fi
    say "Missing packages: $missing"
    quietly "Package lists" apt_get update
    # shellcheck disable=SC2086 # one word a package
    quietly "Installing packages" apt_get install -y --no-install-recommends $missing
}

# build_all [CMAKE OPTION…]: everything, or what build_targets names.
build_targets=()
build_all() {
    quietly "Configuring" cmake --preset release "$@"
    say "Building …"
    ninja -C build -j "$(nproc)" "${build_targets[@]}" </dev/null || stop "The build failed; the first error above says where."
}
