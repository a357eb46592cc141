#!/bin/sh
# Must not confuse the gate by a folder where its answer belongs.
# Ends as invalid-answer: |no-answer: 
mkdir "$SRE_GATE_OUTPUT" && ln -s / "$SRE_GATE_OUTPUT/root"
echo tried
