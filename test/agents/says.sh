#!/bin/sh
# Answers with its argument, whatever that is.
printf '%s' "$1" > "$SRE_GATE_OUTPUT"
