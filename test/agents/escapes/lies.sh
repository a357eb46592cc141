#!/bin/bash
# Talks like the launcher: every descriptor it can find gets a forged frame.
for fd in /proc/[0-9]*/fd/*; do printf 'A text 5\nhello' 2>/dev/null > "$fd"; done
for n in 3 4 5 6 7 8 9; do printf 'X 0 0\n' 2>/dev/null >&"$n"; done
echo "lied"
