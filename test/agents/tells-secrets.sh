#!/bin/sh
# Prints its environment and whatever it was called with.
env
echo "$@" >&2
exec "$(dirname "$0")/answers.sh"
