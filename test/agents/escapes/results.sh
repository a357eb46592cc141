#!/bin/sh
# Writes where results, baselines and system files lie. $1: the run folder, $2: the repository.
set -- "${1#at=}" "${2#at=}"
for file in "$1/attempts/one/1/result.json" "$1/attempts/one/2/result.json" "$1/forged.json" \
  "$2/baselines/default.json" "$2/planted" "$SRE_GATE_AGENT/planted" /usr/bin/planted /etc/passwd \
  "$SRE_GATE_SNAPSHOT/events.tsv" "$SRE_GATE_SNAPSHOT/planted" /proc/sys/kernel/core_pattern \
  /proc/sysrq-trigger /run/sre-gate/launch.pl; do
  mkdir -p "$(dirname "$file")" 2>/dev/null
  if echo forged 2>/dev/null >> "$file"; then echo "WROTE $file"; fi
done
mount -o remount,rw "$SRE_GATE_SNAPSHOT" 2>/dev/null && echo "WROTE remount"
mount -o remount,bind,rw /usr 2>/dev/null && echo "WROTE remount /usr"
chmod 777 "$SRE_GATE_SNAPSHOT/events.tsv" 2>/dev/null && echo "WROTE mode"
rm -f "$SRE_GATE_SNAPSHOT/events.tsv" 2>/dev/null && echo "WROTE removal"
cat "$SRE_GATE_SNAPSHOT/events.tsv"
echo "tried everything"
