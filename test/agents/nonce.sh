#!/bin/sh
# Answers with a number of its own and notes it down outside: proof of who ran, once. $1: the notebook.
nonce=$(cat /proc/sys/kernel/random/uuid)
echo "$nonce" >> "$1"
sleep "${2:-0.02}"
printf '{"contributing_factors":[{"name":"shop/Pod/%s"}]}' "$nonce" > "$SRE_GATE_OUTPUT"
