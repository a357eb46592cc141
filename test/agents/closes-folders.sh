#!/bin/sh
# Answers, then leaves its folders in a state in which they are not easily removed.
"$(dirname "$0")/answers.sh"
case "$1" in
  below) mkdir -p a/b/c && chmod 0500 a/b && chmod 0 a ;;
  own) chmod 0 . ;;
  above) chmod 0 "$HOME" "$(dirname "$PWD")" ;;
  snapshot) chmod 0 "$SRE_GATE_SNAPSHOT" ;;
  deep) perl -e 'for (1 .. 500) { mkdir "d" x 20; chdir "d" x 20 } chmod 0, "."' ;;
  links) mkdir closed && ln -s "$SRE_GATE_SNAPSHOT" closed/link && chmod 0 closed ;;
esac
