#!/bin/sh
# Points the answer at a file of the host.
ln -s "${1:-/etc/hostname}" "$SRE_GATE_OUTPUT"
