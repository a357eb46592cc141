#!/bin/sh
# Dies with a word on stderr.
echo "no model configured" >&2
exit 7
