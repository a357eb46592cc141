#!/bin/sh
# Must not see the repository, its history or its results.
for at in "$1/out" "$1/.git/HEAD" "$1/baselines/default.json" "$1/tasks/scenario-seven/ground_truth.yaml"; do
  [ -e "$at" ] && echo "GOT $at"
done
echo tried
