// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(here);
//OWN//

//ASK//

/** What the prompt shows: an agent that repeats its question has not answered it. */
let example = "";

/** The last JSON object with contributing_factors in a reply: a text, or a structure that holds one. */
function diagnosis(reply) {
  if (reply !== null && typeof reply === "object") {
    const factors = reply.contributing_factors;
    if (Array.isArray(factors) && factors.every((factor) => typeof factor === "object"))
      return JSON.stringify(reply) === example ? null : reply;
    return (
      Object.values(reply)
        .reverse()
        .map(diagnosis)
        .find((found) => found !== null) ?? null
    );
  }
  if (typeof reply !== "string") return null;
  const starts = [...reply.matchAll(/\{/g)].map((match) => match.index).reverse();
  for (const start of starts)
    try {
      const found = diagnosis(JSON.parse(reply.slice(start, endOf(reply, start))));
      if (found !== null) return found;
    } catch {
      // Not a JSON object from here on: the brace before it may begin one.
    }
  return null;
}

/** The place after the brace that closes the one at `start`. */
function endOf(text, start) {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth += 1;
    if (token === "}") depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}

/** The agent answered in words of its own: one more call of its model puts them into the JSON that was asked for. */
async function restated(words, prompt) {
  console.error("sre_gate_agent: restated by one more model call");
  const text = `${prompt}\n\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\n\n${typeof words === "string" ? words : JSON.stringify(words)}`;
  const model = process.env.SRE_GATE_MODEL ?? "__MODEL__";
  const key = process.env.__KEY__ ?? "";
  const response = await fetch(process.env.__BASE__ + "__PATH__".replace("MODEL", model), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${key}`,
      "x-api-key": key,
      "x-goog-api-key": key,
      "anthropic-version": "2023-06-01",
    },
    body: "__BODY__"
      .replace("MODEL", () => JSON.stringify(model))
      .replace("TEXT", () => JSON.stringify(text)),
  });
  return response.json();
}

const prompt = readFileSync(process.env.SRE_GATE_PROMPT ?? "", "utf8");
example = JSON.stringify(diagnosis(prompt));
const reply = await ask(`${prompt}\nEnd your reply with the JSON object itself, as text.\n`);
const answer = diagnosis(reply) ?? diagnosis(await restated(reply, prompt));
if (answer === null)
  throw new Error(`the agent's reply holds no JSON object with contributing_factors: ${reply}`);
writeFileSync(process.env.SRE_GATE_OUTPUT ?? "", JSON.stringify(answer));
process.exit(0);
