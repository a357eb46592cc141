#!/bin/sh
# Answers first, then overstays.
"$(dirname "$0")/answers.sh"
sleep "${1:-60}"
