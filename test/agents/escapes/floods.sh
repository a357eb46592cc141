#!/bin/sh
# Floods both outputs, then answers by a link to a file of the host. $1: that file.
head -c 200000000 /dev/zero; head -c 20000000 /dev/zero >&2
ln -sf "${1#at=}" "$SRE_GATE_OUTPUT"
