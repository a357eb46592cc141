#!/bin/sh
# Must not change the agent's files for the next attempt.
for file in "$0" "$(dirname "$0")/new"; do
  { echo >>"$file"; } 2>/dev/null && echo "GOT $file"
done
echo tried
