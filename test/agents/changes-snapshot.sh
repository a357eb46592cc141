#!/bin/sh
# Writes into the incident, then answers.
echo "planted" >> "$SRE_GATE_SNAPSHOT/events.tsv"
exec "$(dirname "$0")/answers.sh"
