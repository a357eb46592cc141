#!/bin/sh
# Leaves an answer of one gigabyte (sparse: the size is what matters).
truncate -s 1G "$SRE_GATE_OUTPUT"
