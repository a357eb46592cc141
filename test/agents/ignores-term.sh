#!/bin/sh
# Only KILL ends this one.
trap '' TERM INT HUP
while :; do sleep 1; done
