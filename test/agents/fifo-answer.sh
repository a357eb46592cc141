#!/bin/sh
# A pipe that nobody ever writes to.
mkfifo "$SRE_GATE_OUTPUT"
