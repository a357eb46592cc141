#!/bin/sh
# One gigabyte on stdout, then a good answer.
head -c 1073741824 /dev/zero
exec "$(dirname "$0")/answers.sh"
