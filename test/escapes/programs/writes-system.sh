#!/bin/sh
# Must not write to the operating system.
for folder in / /usr /usr/bin /usr/lib /etc /bin /run /run/sre-gate /incident /dev; do
  { echo x >"$folder/planted"; } 2>/dev/null && echo "GOT $folder"
done
echo tried
