#!/bin/sh
# Fills its workspace until nothing more fits; answers before that or tries to afterwards, as the first argument says.
answer() { "$(dirname "$0")/answers.sh"; }
[ "$1" != first ] || answer
head -c 20000000 /dev/zero > filler || echo "the workspace is full" >&2
[ "$1" != last ] || answer
