#!/bin/sh
# Answers at once with the contract's own example; says what it was given.
printf '{"contributing_factors":[{"name":"shop/ConfigMap/flags","reasoning":"r","evidence":"e"}]}' > "$SRE_GATE_OUTPUT"
printf '{"turns":3,"input_tokens":120,"output_tokens":40,"cost":0.002,"model":"none-1"}' > "$SRE_GATE_USAGE"
echo "snapshot $SRE_GATE_SNAPSHOT prompt $SRE_GATE_PROMPT turns $SRE_GATE_TURNS deadline $SRE_GATE_DEADLINE"
