#!/bin/sh
# Asks every system of the incident, tries to change it, names the pod that restarted. What it saw goes to stdout.
set -u
echo "now=$SRE_GATE_NOW"
echo "files=$(ls "$SRE_GATE_SNAPSHOT" | wc -l)"
echo "prompt-now=$(grep -c "$SRE_GATE_NOW" "$SRE_GATE_PROMPT")"
server=$(sed -n 's/.*"server": "\(.*\)".*/\1/p' "$KUBECONFIG")
ask() { curl -s --max-time 20 "$@"; }
status() { ask -o /dev/null -w '%{http_code}' "$@"; }

echo "pods=$(ask "$server/api/v1/namespaces/shop/pods" | grep -o '"restartCount":1' | wc -l)"
echo "rate=$(ask -G "$PROMETHEUS_URL/api/v1/query" --data-urlencode 'query=sum(rate(container_cpu_usage_seconds_total{pod=~"cart-.*"}[5m]))')"
# Regular expressions and quoted slashes as a script writes them: a question, not a trick.
echo "raw=$(status -g "$PROMETHEUS_URL/api/v1/query?query=up{pod=~\"a\\\\.b\"}")"
echo "unserved=$(status -G "$PROMETHEUS_URL/api/v1/query" --data-urlencode 'query=limitk(1, up)')"
echo "operations=$(status "$JAEGER_URL/api/services/a%2Fb/operations")"
echo "streams=$(ask "$LOKI_URL/loki/api/v1/label/app/values")"
echo "alerts=$(ask "$ALERTMANAGER_URL/api/v2/alerts" | grep -o HighErrorRate | head -1)"

echo "delete=$(status -X DELETE "$server/api/v1/namespaces/shop/pods/cart-7f9c-abcde")"
echo "exec=$(status -X POST -H 'Connection: Upgrade' -H 'Upgrade: SPDY/3.1' "$server/api/v1/namespaces/shop/pods/cart-7f9c-abcde/exec?command=ls")"
(echo >> "$KUBECONFIG") 2> /dev/null && echo "kubeconfig=written" || echo "kubeconfig=read-only"

if command -v kubectl > /dev/null; then
  echo "kubectl=$(kubectl get pods -n shop -o name | tr '\n' ' ')"
  case "$server" in http://127.0.0.1:*/*/kubernetes) ;; *) echo "kubectl-raw=$(kubectl get --raw /version | tr -d ' \n')" ;; esac
fi
printf '{"contributing_factors":[{"name":"shop/Pod/cart-7f9c-abcde","reasoning":"it restarted","evidence":"restartCount"}]}' > "$SRE_GATE_OUTPUT"
