#!/bin/sh
# Looks for the attempt beside it and for what it left: files, sockets, processes, shared memory. $1: the run folder.
set -- "${1#at=}"
mark="neighbour-$(cat /proc/sys/kernel/random/uuid)"
echo "$mark" > /tmp/mark; echo "$mark" > /dev/shm/mark; echo "$mark" > "$HOME/mark"; echo "$mark" > mark
sleep 1
grep -rEhos 'neighbour-[0-9a-f-]{36}' /tmp /dev/shm /home /workspace /run "$1" /proc/[0-9]*/cwd/ /proc/[0-9]*/root/tmp/ | sort -u |
  grep -v "$mark" | sed 's/^/SAW /'
echo "looked around"
