// Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
// The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(here);

//ASK//

/** The last JSON object with contributing_factors in a reply: a text, or a structure that holds one. */
function diagnosis(reply) {
  if (reply !== null && typeof reply === "object") {
    if ("contributing_factors" in reply) return reply;
    return (
      Object.values(reply)
        .reverse()
        .map(diagnosis)
        .find((found) => found !== null) ?? null
    );
  }
  if (typeof reply !== "string") return null;
  const starts = [...reply.matchAll(/\{/g)].map((match) => match.index).reverse();
  const ends = [...reply.matchAll(/\}/g)].map((match) => match.index + 1).reverse();
  for (const start of starts)
    for (const end of ends.filter((one) => one > start)) {
      try {
        const found = diagnosis(JSON.parse(reply.slice(start, end)));
        if (found !== null) return found;
      } catch {
        // Not a JSON object from here to there: the next pair of braces may be one.
      }
    }
  return null;
}

const prompt = readFileSync(process.env.SRE_GATE_PROMPT ?? "", "utf8");
const reply = await ask(`${prompt}\nEnd your reply with the JSON object itself, as text.\n`);
const answer = diagnosis(reply);
if (answer === null)
  throw new Error(`the agent's reply holds no JSON object with contributing_factors: ${reply}`);
writeFileSync(process.env.SRE_GATE_OUTPUT ?? "", JSON.stringify(answer));
process.exit(0);
