#!/bin/sh
# Must not make a user namespace, and be root in it.
unshare -U true 2>/dev/null && echo GOT a user namespace
unshare -Ur mount -t tmpfs none /tmp 2>/dev/null && echo GOT a mount in one
unshare -m true 2>/dev/null && echo GOT a mount namespace
unshare -n true 2>/dev/null && echo GOT a network namespace
nsenter -t 1 -m true 2>/dev/null && echo GOT the namespace of another
echo tried
