#!/bin/sh
# Fills every place it may write to; prints how many bytes each took.
for folder in /workspace /tmp /home/agent /dev/shm /dev /run /incident / /etc /var/tmp /run/sre-gate /proc /dev/mqueue; do
  [ -d "$folder" ] || continue
  dd if=/dev/zero of="$folder/fill" bs=1M count=4096 2>/dev/null
  size=$(stat -c %s "$folder/fill" 2>/dev/null || echo 0)
  echo "$folder $size"
done
