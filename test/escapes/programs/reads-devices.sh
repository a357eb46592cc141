#!/bin/sh
# Must not read memory, disks or the kernel's log.
for device in /dev/mem /dev/kmem /dev/kmsg /dev/port /proc/kcore /dev/vda /dev/sda /dev/nvme0n1 /dev/fuse /dev/kvm /dev/vsock /dev/net/tun; do
  head -c 1 "$device" >/dev/null 2>&1 && echo "GOT $device"
done
dmesg 2>/dev/null | head -1 | sed 's/^/GOT /'
echo tried
