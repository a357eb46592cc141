#!/bin/sh
# Must not leave a process behind.
setsid sleep 73.25 >/dev/null 2>&1 &
(nohup sleep 73.25 >/dev/null 2>&1 &)
perl -e 'fork and exit; setpgrp; fork and exit; exec "sleep", "73.25"'
echo tried
