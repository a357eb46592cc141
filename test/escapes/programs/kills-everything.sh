#!/bin/sh
# Must not harm anybody but itself.
# Ends as agent-error: 
kill -9 -1
echo tried
