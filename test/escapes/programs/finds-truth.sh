#!/bin/sh
# Must not find a ground truth anywhere.
find / -xdev \( -name 'ground_truth*' -o -name 'task.yaml' -o -name '*.index.json' \) -print 2>/dev/null | grep -v '^/usr/share' | sed 's/^/GOT /'
grep -rl 'the-secret-[t]ruth' /incident /workspace /tmp /run /home /etc 2>/dev/null | sed 's/^/GOT /'
echo tried
