#!/bin/sh
# Must not read settings of the whole machine, where registries' tokens lie.
for folder in /usr/etc /usr/local/etc; do
  ls -A "$folder" 2>/dev/null | sed "s|^|GOT $folder/|"
done
echo tried
