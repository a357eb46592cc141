#!/bin/sh
# Sleeps for a moment, then answers.
sleep "${1:-0.2}"
exec "$(dirname "$0")/answers.sh"
