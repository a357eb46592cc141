#!/bin/sh
# Must not read a key of the gate's.
cat /proc/*/environ 2>/dev/null | grep -a 'sk-the-real-key' >/dev/null && echo GOT a key
env | grep 'sk-the-real-key' >/dev/null && echo GOT a key of its own
echo tried
