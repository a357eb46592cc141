// The investigator needs no model. With --consult MODEL it still tells one about each step and ignores what it
// says, so that everything about metering (turns, tokens, cost, limits) can be tried with an agent whose
// answers never vary.
import type { Steps } from "./mutants.ts";

interface Consultation {
  readonly turns: number;
  readonly refused: boolean;
}

const WORK = [
  "alerts",
  "objects",
  "events",
  "traces",
  "logs",
  "metrics",
  "weigh",
  "answer",
] as const;

export async function consult(model: string, origin: string, steps: Steps): Promise<Consultation> {
  let turns = 0;
  const plan = WORK.flatMap((step) => Array.from({ length: steps.times }, () => step));
  for (const step of plan) {
    const text = `Step ${step}. `.repeat(100 * steps.padding);
    if (!(await tell(model, origin, text))) return { turns, refused: true };
    turns += 1;
  }
  while (steps.endless) {
    if (!(await tell(model, origin, "Once more."))) return { turns, refused: true };
    turns += 1;
  }
  return { turns, refused: false };
}

/** False when the proxy refuses: a limit is reached and nothing more will be answered. */
async function tell(model: string, origin: string, text: string): Promise<boolean> {
  const response = await fetch(`${origin}/chat/completions`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${process.env.OPENAI_API_KEY ?? "none"}`,
    },
    body: JSON.stringify({ model, messages: [{ role: "user", content: text }] }),
  });
  await response.text();
  return response.ok;
}
