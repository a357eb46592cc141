import { describe, expect, test } from "vitest";
import { startFaulty } from "../runner/providers.ts";
import { openProject, type Project } from "../support/project.ts";

const ASK = `#!/bin/sh
curl -sf -o /dev/null -X POST -H 'content-type: application/json' \\
  -d '{"model":"MODEL","messages":[{"role":"user","content":"hi"}]}' "$OPENAI_BASE_URL/chat/completions"
printf '{"contributing_factors":[{"name":"shop/Deployment/cart"}]}' > "$SRE_GATE_OUTPUT"
`;

/** A provider whose answers say how many tokens they took, and a project whose agent asks it once. */
async function priced(work: (project: Project, gate: Gate, tokens: Tokens) => Promise<void>) {
  const tokens = { prompt: 1000 };
  const provider = await startFaulty((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json");
    const usage = { prompt_tokens: tokens.prompt, completion_tokens: 100 };
    response.end(JSON.stringify({ choices: [], usage }));
  });
  const env = { OPENAI_BASE_URL: `${provider.url}/v1`, OPENAI_API_KEY: "sk-test-key-0123" };
  try {
    using project = openProject(["alpha", "beta", "gamma"]);
    project.write("ask.sh", ASK.replace("MODEL", "house-1"));
    project.write(
      "sre-gate.yaml",
      'agent: {run: sh ask.sh}\njudge: {tasks: ["*"], repeats: 3, isolation: none, prices: prices.yaml, fail-on: [cost]}\n',
    );
    const gate: Gate = async (words) => {
      const { code, stdout, stderr } = await project.cli([...words, "--no-cache"], { env });
      return { code, text: stdout + stderr };
    };
    await work(project, gate, tokens);
  } finally {
    provider.server.close();
  }
}

type Gate = (words: readonly string[]) => Promise<{ code: number | null; text: string }>;
interface Tokens {
  prompt: number;
}

const prices = (dollars: number): string => `house-1: {input: ${dollars}, output: ${dollars}}\n`;

describe("costs on both sides", () => {
  test("are counted with one table: a provider's new prices are no regression", async () => {
    await priced(async (project, gate) => {
      project.write("prices.yaml", prices(1));
      await gate(["run"]);
      expect((await project.cli(["baseline", "add"])).code).toBe(0);
      project.write("prices.yaml", prices(3));
      const { code, text } = await gate([]);
      expect(code, text).toBe(0);
      // Also from the stored files alone.
      expect((await project.cli(["compare"])).code).toBe(0);
    });
  });

  test("still tell an agent that takes more, however cheap its tokens became", async () => {
    await priced(async (project, gate, tokens) => {
      project.write("prices.yaml", prices(3));
      await gate(["run"]);
      expect((await project.cli(["baseline", "add"])).code).toBe(0);
      project.write("prices.yaml", prices(1));
      tokens.prompt = 2500;
      const { code, text } = await gate([]);
      expect(code, text).toBe(1);
    });
  });
});
