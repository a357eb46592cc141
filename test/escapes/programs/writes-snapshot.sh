#!/bin/sh
# Must not change the incident it is given.
for file in "$SRE_GATE_SNAPSHOT"/* "$SRE_GATE_SNAPSHOT/new"; do
  { echo x >>"$file"; } 2>/dev/null && echo "GOT $file"
done
chmod 777 "$SRE_GATE_SNAPSHOT" 2>/dev/null && echo GOT the snapshot
echo tried
