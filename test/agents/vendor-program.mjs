#!/usr/bin/env node
// Stands in for a vendor's agent program: asks its model once, in its dialect, tells what it met, and answers.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const [, self, ...words] = process.argv;
const program = basename(self);
const { env } = process;
const model = env.SRE_GATE_MODEL;
const messages = [{ role: "user", content: "hello" }];

const ASKS = {
  claude: () => [`${env.ANTHROPIC_BASE_URL}/v1/messages`, { model, max_tokens: 9, messages }],
  codex: () => [`${env.OPENAI_BASE_URL}/responses`, { model, input: "hello" }],
  gemini: () => [
    `${env.GOOGLE_GEMINI_BASE_URL}/v1beta/models/${model}:generateContent`,
    { contents: [{ role: "user", parts: [{ text: "hello" }] }] },
  ],
  mini: () => [`${env.OPENAI_API_BASE}/chat/completions`, { model, messages }],
  holmes: () => [`${env.OPENAI_API_BASE}/chat/completions`, { model, messages }],
  python3: () => [`${env.OPENAI_BASE_URL}/chat/completions`, { model, messages }],
};

const converts = words.some((word) => word.endsWith("-to-diagnosis.py"));
let status = null;
if (!converts) {
  const [url, body] = ASKS[program]();
  const headers = { "content-type": "application/json" };
  status = (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).status;
}
// Files of the agent, by its words or by the variables that modules and settings are found with.
const named = words.filter((word) => /\.(ya?ml|json|py)$/.test(word) && word.includes("/"));
const settings = join(env.HOME ?? "", ".gemini/settings.json");
process.stdout.write(
  `${JSON.stringify({
    program,
    words,
    status,
    missing: named.filter((word) => word !== env.SRE_GATE_OUTPUT && !existsSync(word)),
    beside: readdirSync("."),
    modules: env.PYTHONPATH ? readdirSync(env.PYTHONPATH) : [],
    settings: existsSync(settings) ? JSON.parse(readFileSync(settings, "utf8")) : null,
    cluster: [env.KUBECONFIG, env.PROMETHEUS_URL].filter(Boolean).length,
  })}\n`,
);
const written = words[words.indexOf("--json-output-file") + 1];
const target = program === "holmes" ? written : env.SRE_GATE_OUTPUT;
writeFileSync(
  target,
  '{"contributing_factors":[{"name":"shop/Deployment/cart","reasoning":"r","evidence":"e"}]}',
);
