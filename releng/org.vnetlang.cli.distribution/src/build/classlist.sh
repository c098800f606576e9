#!/bin/sh
# Lists the classes that ordinary commands load, for the class data archive, and writes down the version: classlist.sh LIB EXAMPLES
set -eu
lib=$1 examples=$2
path=
for jar in "$lib"/*.jar; do path=${path:+$path:}$jar; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run() { # NAME COMMAND…: exit codes are the commands' own business here
  name=$1; shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xshare:off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:DumpLoadedClassList="$work/$name.list" \
    -cp "$path" org.vnetlang.cli.Main "$@" >/dev/null 2>&1 || :
}
cp "$examples/xen-nat.vnet" "$work/a.vnet"
printf 'lna x\nhost h runs xen 3.0 { nic eth0 on y }\n' > "$work/broken.vnet"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$path" org.vnetlang.cli.Main --version > "$lib/version"
run generate generate "$examples/vmware-nat.vnet" -o "$work/out"
run xen generate "$work/a.vnet" -o "$work/out2"
run check check --json "$work/broken.vnet"
run report check "$work/broken.vnet"
run fmt fmt --diff "$work/a.vnet"
sort -u "$work"/*.list | grep -v '^#' > "$lib/vnet.classlist"
