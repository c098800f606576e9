# Sourced by ./vnet and ./verify: Debian's packages.

# can_install: whether this user may install packages.
can_install() {
  command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# install_packages PACKAGE…: installs them quietly; fails where it may not.
install_packages() {
  can_install || return 1
  as=
  [ "$(id -u)" = 0 ] || as="sudo -n"
  log=$(mktemp)
  $as apt-get update -q > "$log" 2>&1 || :
  if $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >> "$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 5 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# need WHO COMMAND PACKAGE: the command is there, or its package gets installed, or the line to type is said.
need() {
  command -v "$2" >/dev/null 2>&1 && return 0
  echo "$1: installing $3" >&2
  install_packages "$3" && command -v "$2" >/dev/null 2>&1 && return 0
  echo "$1: $2 is missing. Type: sudo apt-get install $3" >&2
  exit 69
}
