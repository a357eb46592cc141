#!/bin/sh
# Answers with a number of its own and notes it down outside: proof of who ran, once. $1: the notebook.
# Where "$1.full" holds a number, whoever comes when the notebook has so many lines waits and writes nothing.
while [ -f "$1.full" ] && [ -f "$1" ] && [ "$(wc -l < "$1")" -ge "$(cat "$1.full")" ]; do sleep 0.05; done
nonce=$(cat /proc/sys/kernel/random/uuid)
echo "$nonce" >> "$1"
sleep "${2:-0.02}"
printf '{"contributing_factors":[{"name":"shop/Pod/%s"}]}' "$nonce" > "$SRE_GATE_OUTPUT"
