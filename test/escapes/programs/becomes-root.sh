#!/bin/sh
# Must not gain a user or a capability.
for program in su sudo pkexec newgrp mount passwd; do
  path=$(command -v "$program") || continue
  [ "$(echo | timeout 2 "$path" -c 'id -u' 2>/dev/null)" = 0 ] && echo "GOT root by $program"
done
[ "$(id -u)" = 0 ] && echo GOT root
grep -q '^CapEff:.*[1-9a-f]' /proc/self/status && echo GOT capabilities
grep -q '^NoNewPrivs:.*1' /proc/self/status || echo GOT new privileges
cp /bin/sh /workspace/sh 2>/dev/null && chmod 4755 /workspace/sh && [ "$(/workspace/sh -p -c 'id -u')" = 0 ] && echo GOT a setuid shell
echo tried
