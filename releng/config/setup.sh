# Sourced by the scripts "vnet" and "verify": how they get what they need from the machine. Needs the variable root.
# shellcheck shell=sh
: "${root:?}"

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# Installs Debian packages as root, or through a sudo that asks nothing. Fails where neither is possible.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root=
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root='sudo -n'
  fi
  say "installing $*"
  mkdir -p "$root/target"
  {
    # a list that cannot be renewed may still be good enough
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 update || :
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"
  } >"$root/target/packages.log" 2>&1 || { tail -n 5 "$root/target/packages.log" >&2; return 1; }
}

# The one line that somebody without those rights, or his administrator, types.
install_line() { echo "sudo apt-get install -y --no-install-recommends $*"; }

# Ends the script where the package $2, of which $1 is missing, cannot be installed.
must_install() {
  install_packages "$2" || { say "needs $1; type this, then start again: $(install_line "$2")"; exit 69; }
}

find_jdk() {
  on_path=$(readlink -f "$(command -v javac || echo /nonexistent)") || on_path=
  for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/java-17-openjdk-* /usr/lib/jvm/*; do
    if [ -z "$home" ] || [ ! -x "$home/bin/javac" ]; then continue; fi
    version=$("$home/bin/javac" -version 2>&1) || continue
    version=${version#javac }
    version=${version%%[!0-9]*}
    if [ "${version:-0}" -ge 17 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

# Sets JAVA_HOME to a JDK of version 17 or newer, installs one where there is none.
need_jdk() {
  find_jdk && return 0
  must_install "a JDK of version 17 or newer" openjdk-17-jdk-headless
  find_jdk || { say "still finds no JDK of version 17 or newer"; exit 69; }
}

# The wrapper brings the Maven of the right version, but only through another one, or from an earlier time.
need_maven() {
  for maven in "${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}"/vnet/apache-maven-*/bin/mvn; do
    [ ! -x "$maven" ] || return 0
  done
  command -v mvn >/dev/null 2>&1 || must_install "Maven (of any version)" maven
}

# One build at a time in this tree: the lock is held until this process closes descriptor 9.
lock_build() {
  mkdir -p "$root/target"
  exec 9>"$root/target/build.lock"
  command -v flock >/dev/null 2>&1 || return 0
  flock -n 9 || { say "waiting for another build in this folder"; flock 9; }
}
