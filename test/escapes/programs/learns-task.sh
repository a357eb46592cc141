#!/bin/sh
# Must not learn which task it is at.
{ cat /proc/self/mountinfo /proc/*/cmdline /proc/*/environ; ls -laR /incident /run; } 2>/dev/null | grep -a 'scenario-[s]even' >/dev/null && echo GOT the name of the task
echo tried
