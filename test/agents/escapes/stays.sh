#!/bin/sh
# Ignores every signal it can, and so do its children.
trap '' TERM INT HUP QUIT
(trap '' TERM INT HUP QUIT; sleep 73.5; sleep 73.5) &
sleep 73.5; sleep 73.5
