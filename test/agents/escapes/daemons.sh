#!/bin/sh
# Leaves daemons that ran off, one of which keeps stdout open, and answers.
setsid sh -c 'trap "" TERM HUP; sleep 73.5' &
(setsid nohup sleep 73.5 >/dev/null 2>&1 &)
printf '{"contributing_factors":[{"name":"shop/ConfigMap/flags"}]}' > "$SRE_GATE_OUTPUT"
