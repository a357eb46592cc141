#!/bin/sh
# Must not reach the machine's files through another process.
for root in /proc/[0-9]*/root /proc/[0-9]*/cwd; do
  [ -e "$root$1/out" ] && echo "GOT $root"
  [ -e "$root/etc/shadow" ] && echo "GOT $root/etc/shadow"
done
echo tried
