#!/bin/sh
# Must not open more files, or lock more memory, than it may.
[ "$(ulimit -n)" -gt 8192 ] 2>/dev/null && echo GOT descriptors
ulimit -n 1000000 2>/dev/null && echo GOT more descriptors
ulimit -l 2>/dev/null | grep -q unlimited && echo GOT locked memory
echo tried
