#!/bin/sh
# Writes its first argument as its own trajectory; with a second it asks a model as well.
printf '%s' "$1" > "$SRE_GATE_TRAJECTORY"
[ $# -lt 2 ] || exec "$(dirname "$0")/asks-model.sh"
exec "$(dirname "$0")/answers.sh"
