#!/bin/sh
# A valid answer counts however the program ends.
"$(dirname "$0")/answers.sh"
exit 7
