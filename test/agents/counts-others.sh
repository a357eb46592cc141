#!/bin/sh
# Takes a seat in the folder it is given, and says how many are taken while it sits there.
seat="$1/$$"
: > "$seat"
sleep 0.3
ls "$1" | wc -l
rm "$seat"
exec "$(dirname "$0")/answers.sh"
