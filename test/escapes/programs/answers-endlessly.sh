#!/bin/sh
# Must not fill the gate's memory by its answer.
# Ends as invalid-answer: 
truncate -s 7M "$SRE_GATE_OUTPUT"
echo tried
