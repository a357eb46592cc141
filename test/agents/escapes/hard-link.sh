#!/bin/sh
# Makes its answer another name of a file of the system.
ln /etc/hosts "$SRE_GATE_OUTPUT" || ln -s /etc/hosts "$SRE_GATE_OUTPUT"
