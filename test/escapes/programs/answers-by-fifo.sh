#!/bin/sh
# Must not hold the gate up by an answer that never ends.
# Ends as invalid-answer: |no-answer: 
mkfifo "$SRE_GATE_OUTPUT"
echo tried
