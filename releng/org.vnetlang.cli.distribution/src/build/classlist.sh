#!/bin/sh
# Lists the classes that ordinary commands load, for the class data archive, and writes down the version: classlist.sh LIB EXAMPLES
set -euf
lib=$1 examples=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
path=
while IFS= read -r jar; do path=${path:+$path:}$lib/$jar; done <"$lib/vnet.classpath"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NAME ARGUMENTS…: a command as the launcher starts it. Its exit code is its own business, unless it is a mistake of Vnet's.
run() {
  name=$1 code=0
  shift
  "$java" -Xshare:off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dguice_bytecode_gen_option=DISABLED "-XX:DumpLoadedClassList=$work/$name.list" \
    -cp "$path" org.vnetlang.cli.Main "$@" >"$work/out.txt" 2>&1 || code=$?
  if [ "$code" = 70 ] || [ ! -s "$work/$name.list" ]; then
    echo "classlist.sh: vnet $* ended with $code" >&2
    cat "$work/out.txt" >&2
    exit 1
  fi
}

cp "$examples/xen-nat.vnet" "$work/a.vnet"
printf 'lna x\nhost h runs xen 3.0 { nic eth0 on y }\n' >"$work/broken.vnet"
"$java" -cp "$path" org.vnetlang.cli.Main --version >"$lib/version"
run generate generate "$examples/vmware-nat.vnet" -o "$work/out"
run xen generate "$work/a.vnet" -o "$work/out2"
run check check --json "$work/broken.vnet"
run report check "$work/broken.vnet"
run simulate simulate "$examples/vmware-nat.vnet"
run trace trace "$work/a.vnet" brun internet
run matrix matrix "$work/a.vnet"
run verdicts check "$work/a.vnet"
run fmt fmt --diff "$work/a.vnet"
run explain explain
run help --help
# in the order of loading, each once; from JDK 18 on a line may end in a number that is unique in one list only
for list in generate xen check report simulate trace matrix verdicts fmt explain help; do cat "$work/$list.list"; done | sed 's/ id: [0-9]*$//' | awk '!/^#/ && !seen[$0]++' >"$lib/vnet.classlist"
