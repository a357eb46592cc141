#!/bin/sh
# Must not read accounts, keys or homes of the machine.
for file in /etc/shadow /etc/sudoers /root/.ssh /root/.npmrc /root/.netrc /root/.config /etc/ssh /etc/machine-id; do
  [ -e "$file" ] && echo "GOT $file"
done
ls /home 2>/dev/null | grep -v '^agent$' | sed 's/^/GOT home of /'
echo tried
