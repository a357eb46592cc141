#!/bin/sh
# Asks a model once and answers only if that worked.
curl -sf -o /dev/null -X POST -H 'content-type: application/json' \
  -d '{"model":"gpt-5.5","messages":[{"role":"user","content":"hello"}]}' \
  "$OPENAI_BASE_URL/chat/completions" || exit 3
exec "$(dirname "$0")/answers.sh"
