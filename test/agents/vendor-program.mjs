#!/usr/bin/env node
// Stands in for `python3`: asks its model once, tells what it met, and answers.
import { existsSync, readdirSync, writeFileSync } from "node:fs";

const [, , ...words] = process.argv;
const { env } = process;
const messages = [{ role: "user", content: "hello" }];
const { status } = await fetch(`${env.OPENAI_BASE_URL}/chat/completions`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ model: env.SRE_GATE_MODEL, messages }),
});
// Files of the agent, by its words or by the variable that modules are found with.
const named = words.filter((word) => /\.(ya?ml|json|py)$/.test(word) && word.includes("/"));
process.stdout.write(
  `${JSON.stringify({
    words,
    status,
    missing: named.filter((word) => word !== env.SRE_GATE_OUTPUT && !existsSync(word)),
    modules: env.PYTHONPATH ? readdirSync(env.PYTHONPATH) : [],
  })}\n`,
);
writeFileSync(
  env.SRE_GATE_OUTPUT,
  '{"contributing_factors":[{"name":"shop/Deployment/cart","reasoning":"r","evidence":"e"}]}',
);
