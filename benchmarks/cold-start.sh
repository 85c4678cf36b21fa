#!/bin/sh
# How long a whole run of the command takes on a small project, against the start of an empty JVM.
#
# usage: cold-start.sh [runs]
#
# The two are run in turns, so that both see the same machine; the table gives the median of each,
# and the median of the ratios within each turn. The project is the one that the benchmarks
# use; it is up to date, so the command reads, generates, compares and writes nothing.
set -eu
cd "$(dirname "$0")/.."

runs=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

echo 'class Empty { public static void main(String[] args) {} }' >"$work/Empty.java"
"${java%java}javac" -d "$work" "$work/Empty.java"

empty() { "$java" -cp "$work" Empty; }
generate() { ./jsqlc generate -f benchmarks/sqlc.yaml >"$work/out" 2>&1; }
version() { ./jsqlc version >"$work/out" 2>&1; }

# Nanoseconds that one run takes.
timed() {
  before=$(date +%s%N)
  "$1"
  echo $(($(date +%s%N) - before))
}

# The middle one of the numbers on standard input.
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The first runs build the command and its archive of classes, and fill the disk cache.
for warm in 1 2 3; do
  generate
  version
  empty
done

uptime >&2
i=0
while [ "$i" -lt "$runs" ]; do
  echo "$(timed empty) $(timed version) $(timed generate)" >>"$work/times"
  i=$((i + 1))
done

echo '| run | ms | ratio |'
echo '|---|---:|---:|'
column=1
for name in 'an empty class' 'jsqlc version' 'jsqlc generate'; do
  ms=$(awk -v c=$column '{ print $c / 1000000 }' "$work/times" | median)
  ratio=$(awk -v c=$column '{ print $c / $1 }' "$work/times" | median)
  printf '| %s | %.0f | %.1f |\n' "$name" "$ms" "$ratio"
  column=$((column + 1))
done
