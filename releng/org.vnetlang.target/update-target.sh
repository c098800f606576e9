#!/bin/sh
# Regenerates the pinned target file from seed-pom.xml: edit that one, run this, commit both.
set -eu
cd "$(dirname "$0")"
mkdir -p target
../../mvnw -B -ntp -q -f "$PWD/seed-pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:list -DoutputFile="$PWD/target/deps.txt" "$@"
python3 gen_target.py target/deps.txt > target/new.target
mv target/new.target org.vnetlang.target.target
