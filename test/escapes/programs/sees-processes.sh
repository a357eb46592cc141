#!/bin/sh
# Must not see a process outside its sandbox.
for file in /proc/[0-9]*/cmdline; do
  tr '\0' ' ' <"$file" 2>/dev/null | grep -a 'main\.mjs\|vitest' | sed 's/^/GOT /'
done
[ "$(ls -d /proc/[0-9]* | wc -l)" -gt 12 ] && echo GOT too many processes
echo tried
