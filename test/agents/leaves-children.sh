#!/bin/sh
# Answers and leaves two sleepers behind: one in its group, one that ran off with setsid.
sleep 61.5 &
setsid sleep 61.5 &
exec "$(dirname "$0")/answers.sh"
