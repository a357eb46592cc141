import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFaulty } from "../runner/providers.ts";
import { openProject, type Project } from "../support/project.ts";

/** Asks a model once, which costs a dollar, and answers what the repository says. */
const AGENT = `curl -sf -o /dev/null -H 'content-type: application/json' -d '{"model":"house/m","messages":[]}' "$OPENAI_BASE_URL/chat/completions" || exit 3
`;
const answering = (name: string) =>
  `${AGENT}printf '{"contributing_factors":[{"name":"${name}"}]}' > "$SRE_GATE_OUTPUT"\n`;

interface Priced {
  readonly project: Project;
  /** Requests that reached the provider: dollars spent. */
  readonly spent: () => number;
  readonly cli: (words: readonly string[], judge?: string) => ReturnType<Project["cli"]>;
  readonly [Symbol.dispose]: () => void;
}

async function openPriced(): Promise<Priced> {
  let asked = 0;
  const provider = await startFaulty((request, response) => {
    request.resume().on("end", () => {
      asked += 1;
      response.setHeader("content-type", "application/json");
      const usage = { prompt_tokens: 1000, completion_tokens: 0 };
      response.end(JSON.stringify({ model: "house/m", choices: [], usage }));
    });
  });
  const project = openProject(["alpha", "beta", "gamma"]);
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], {
      cwd: project.folder,
    });
  const settings = (judge: string) =>
    project.write(
      "sre-gate.yaml",
      `agent: {run: sh answer.sh, files: [answer.sh]}\njudge: {tasks: ["*"], repeats: 5, design: fixed, isolation: none, prices: prices.yaml${judge}}\n`,
    );
  project.write("prices.yaml", "house/m: {input: 1000, output: 1000}\n");
  project.write("answer.sh", answering("shop/Deployment/cart"));
  project.write(".gitignore", ".sre-gate\n");
  settings("");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "base");
  const env = { OPENAI_BASE_URL: `${provider.url}/v1`, OPENAI_API_KEY: "sk-real" };
  return {
    project,
    spent: () => asked,
    cli: (words, judge = "") => {
      settings(judge);
      return project.cli([...words, "--concurrency", "1"], { env });
    },
    [Symbol.dispose]: () => {
      provider.server.close();
      project[Symbol.dispose]();
    },
  };
}

function states(project: Project): string[] {
  const text = readFileSync(join(project.folder, ".sre-gate/run.json"), "utf8");
  const { attempts } = JSON.parse(text) as { attempts: { state: string }[] };
  return attempts.map(({ state }) => state);
}

function report(project: Project, name: string): string {
  return readFileSync(join(project.folder, ".sre-gate", name), "utf8");
}

describe("max-cost, with an agent that pays", () => {
  test("cuts a run where the money ends, and taking it up again does not refill it", async () => {
    using priced = await openPriced();
    const first = await priced.cli(["run"], ", max-cost: 4");
    expect(report(priced.project, "report.md")).not.toContain("attempts of the base");
    expect([first.code, priced.spent()], first.stderr).toEqual([3, 4]);
    expect(first.stdout).toContain("(partial: 4 of 15 attempts measured)");
    const answered = states(priced.project).filter((state) => state === "answered");
    expect(answered).toHaveLength(4);
    expect(states(priced.project).filter((state) => state === "cancelled")).toHaveLength(11);
    const second = await priced.cli(["run"], ", max-cost: 4");
    expect([second.code, priced.spent()], second.stderr).toEqual([3, 4]);
    const third = await priced.cli(["run", "--json"], ", max-cost: 6");
    expect([third.code, priced.spent()], third.stderr).toEqual([3, 6]);
    expect(JSON.parse(third.stdout)).toMatchObject({ attempts: 15, measured: 6, cancelled: 9 });
  });

  test("bounds the base of today, reruns and follow-ups together with the run", async () => {
    using priced = await openPriced();
    await priced.cli(["run"]);
    await priced.cli(["baseline", "add"]);
    const before = priced.spent();
    expect(before).toBe(15);
    priced.project.write("answer.sh", answering("shop/Deployment/email"));
    const whole = await priced.cli(["--base", "HEAD", "--no-cache"]);
    expect(whole.code, whole.stderr).toBe(1);
    const unbound = priced.spent() - before;
    expect(unbound).toBeGreaterThan(17);
    // Every dollar is told: what the base commit's agent took as well.
    const { totals } = JSON.parse(report(priced.project, "report.json"));
    expect(totals.baseCost).toBeGreaterThan(0);
    expect(totals.cost + totals.baseCost).toBe(unbound);
    const said = `, $${totals.baseCost} for ${totals.baseCost} attempts of the base, `;
    expect(whole.stdout.replaceAll("\n", " ")).toContain(said);
    for (const name of ["report.md", "report.html"]) {
      expect(report(priced.project, name).replaceAll("&#36;", "$")).toContain(said);
    }
    const cut = await priced.cli(["--base", "HEAD", "--no-cache"], ", max-cost: 17");
    expect(priced.spent() - before - unbound).toBe(17);
    // A drop was seen that today's base was too short to confirm: neither red nor green.
    expect(cut.code, cut.stderr).toBe(3);
  });
});
