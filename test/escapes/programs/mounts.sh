#!/bin/sh
# Must not mount, remount or unmount anything.
mount -o remount,rw / 2>/dev/null && echo GOT a remount
mount -t tmpfs none /mnt 2>/dev/null && echo GOT a mount
mount --bind /workspace /usr 2>/dev/null && echo GOT a bind mount
umount /incident/snapshot 2>/dev/null && echo GOT an unmount
umount -l /usr/local/etc 2>/dev/null && echo GOT what was hidden
echo tried
