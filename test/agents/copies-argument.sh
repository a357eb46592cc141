#!/bin/sh
# Called with {snapshot} {output} {prompt} {workspace}: proves that the words were filled in.
test -d "$1" && test -s "$3" && test "$(pwd -P)" = "$(cd "$4" && pwd -P)" || exit 4
printf '{"contributing_factors":[{"name":"shop/Pod/%s"}]}' "$(ls "$1" | head -n 1)" > "$2"
