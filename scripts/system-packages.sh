#!/bin/sh
# Makes sure of the system libraries and the CJK font that Qt needs on Debian and Ubuntu.
# Installs through apt-get where the user is root, otherwise prints the one line to type.
set -eu

missing_of() {
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s ' "$package"
    done
}

command -v dpkg-query >/dev/null 2>&1 || exit 0

glib=libglib2.0-0
# Debian 13 and Ubuntu 24.04 renamed the package when time_t grew.
dpkg-query -W libglib2.0-0t64 >/dev/null 2>&1 && glib=libglib2.0-0t64
grep -qE '^(VERSION_CODENAME=(trixie|noble|forky))' /etc/os-release 2>/dev/null && glib=libglib2.0-0t64

# The first line is what every import of QtWidgets needs, the second a window on X11, the third Wayland and Chinese glyphs.
missing=$(missing_of "$glib" libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 \
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 \
    libwayland-cursor0 fonts-noto-cjk)
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    echo "Installing system packages: $missing" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Some system packages are missing. Please type: sudo apt-get install --no-install-recommends $missing" >&2
    exit 1
fi
