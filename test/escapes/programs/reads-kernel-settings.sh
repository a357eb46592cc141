#!/bin/sh
# Must not change a setting of the kernel.
for file in /proc/sys/kernel/core_pattern /proc/sys/kernel/hostname /proc/sys/vm/overcommit_memory /proc/sysrq-trigger; do
  { echo 1 >"$file"; } 2>/dev/null && echo "GOT $file"
done
echo tried
