#!/bin/sh
# Must not pass a file of the machine off as its answer.
# Ends as invalid-answer: 
ln -s /etc/passwd "$SRE_GATE_OUTPUT"
echo tried
