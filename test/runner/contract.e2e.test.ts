import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Attempt } from "../../src/model/attempt.ts";
import { UserError } from "../../src/model/problem.ts";
import type { JudgeSettings } from "../../src/model/settings.ts";
import { runPlan } from "../../src/runner/run.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder, type Wish } from "./request.ts";

/** Every rule of the contract holds with and without a sandbox. */
const isolations = ["none", "required"] as const;

async function one(wish: Wish): Promise<{ attempt: Attempt; folder: string }> {
  const root = wish.root ?? temporaryFolder();
  const outcome = await runPlan(requestFor({ ...wish, root }));
  const [attempt] = outcome.attempts;
  if (attempt === undefined) throw new Error("nothing came back");
  return { attempt, folder: join(root, "out/attempts/one/1") };
}

describe.each(isolations)("the agent contract, isolation %s", (isolation) => {
  const it = test.skipIf(isolation === "required" && !HAS_BUBBLEWRAP);
  const run = (command: string[], seconds = 30, judge: Partial<JudgeSettings> = {}) =>
    one({ command, seconds, judge, request: { isolation } });

  it("scores what lies at the output path and believes the usage file", async () => {
    const { attempt, folder } = await run(["./answers.sh"]);
    expect(attempt.state).toBe("answered");
    expect(attempt.reason).toBeNull();
    expect(attempt.diagnosis?.factors[0]?.name).toBe("shop/ConfigMap/flags");
    expect(attempt.usage).toMatchObject({
      turns: 3,
      inputTokens: 120,
      outputTokens: 40,
      cost: 0.002,
      model: "none-1",
      origin: { turns: "reported", tokens: "reported", cost: "reported" },
    });
    expect(readFileSync(join(folder, "stdout.log"), "utf8")).toMatch(/turns 100 deadline \d+/);
    expect(existsSync(join(folder, "answer.json"))).toBe(true);
    const [record] = new AttemptStore(join(folder, "../../..")).records();
    expect(record?.attempt).toEqual(attempt);
  });

  it("fills the placeholders and hides the ground truth", async () => {
    const { attempt } = await run([
      "./copies-argument.sh",
      "{snapshot}",
      "{output}",
      "{prompt}",
      "{workspace}",
    ]);
    expect(attempt.diagnosis?.factors[0]?.name).toBe("shop/Pod/events.tsv");
  });

  it.each([
    ["silent.sh", "no-answer", /no file at the output path/],
    ["invalid.sh", "invalid-answer", /JSON/],
    ["huge-answer.sh", "invalid-answer", /1073741824 bytes/],
    ["links-answer.sh", "invalid-answer", /symbolic link/],
    ["fifo-answer.sh", "invalid-answer", /not a regular file/],
    ["fails.sh", "agent-error", /exit code 7: no model configured/],
  ])("%s ends as %s", async (program, state, reason) => {
    const { attempt } = await run([`./${program}`]);
    expect(attempt.state).toBe(state);
    expect(attempt.reason).toMatch(reason);
    expect(attempt.diagnosis).toBeNull();
  });

  it("keeps a valid answer however the program ends", async () => {
    const { attempt } = await run(["./answers-then-fails.sh"]);
    expect(attempt.state).toBe("agent-error");
    expect(attempt.diagnosis).not.toBeNull();
  });

  it("stops an agent at its time limit and keeps the answer that lies there", async () => {
    const { attempt } = await run(["./sleeps.sh"], 1);
    expect(attempt.state).toBe("timeout");
    expect(attempt.reason).toBe("stopped after 1 s");
    expect(attempt.diagnosis).not.toBeNull();
  });

  it("kills an agent that ignores TERM", async () => {
    const { attempt } = await run(["./ignores-term.sh"], 1);
    expect(attempt.state).toBe("timeout");
  });

  it("leaves no child behind, in the group or out of it", async () => {
    const { attempt } = await run(["./leaves-children.sh"]);
    expect(attempt.state).toBe("answered");
    const processes = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
    expect(processes).not.toContain("sleep 61.5");
  });

  it("swallows a gigabyte of output and keeps a megabyte", async () => {
    const { attempt, folder } = await run(["./floods.sh"]);
    expect(attempt.state).toBe("answered");
    const { size } = statSync(join(folder, "stdout.log"));
    expect(size).toBeGreaterThan(1_000_000);
    expect(size).toBeLessThan(1_100_000);
    expect(readFileSync(join(folder, "stdout.log"), "utf8")).toContain("[sre-gate: cut here");
  });

  it("passes no variable that is not on the list, and masks secrets in the logs", async () => {
    process.env.SRE_GATE_TEST_API_KEY = "sk-very-secret-0123";
    process.env.SRE_GATE_TEST_REGION = "eu-north-7";
    try {
      const { folder } = await run(["./tells-secrets.sh", "sk-very-secret-0123"], 30, {
        env: ["SRE_GATE_TEST_REGION"],
      });
      const stdout = readFileSync(join(folder, "stdout.log"), "utf8");
      expect(stdout).toContain("SRE_GATE_TEST_REGION=eu-north-7");
      expect(stdout).not.toContain("SRE_GATE_TEST_API_KEY");
      expect(readFileSync(join(folder, "stderr.log"), "utf8")).toBe("***\n");
    } finally {
      delete process.env.SRE_GATE_TEST_API_KEY;
      delete process.env.SRE_GATE_TEST_REGION;
    }
  });

  it("masks secrets in what the agent answers, and keys by whatever name the judge gives them", async () => {
    const secrets = {
      TOKEN: "bare-token-5555",
      MY_PROVIDER: "provider-6666",
      AUTHOR: "author-7777",
    };
    Object.assign(process.env, secrets);
    try {
      const factors = Object.values(secrets).map((name) => ({ name: `shop/Deployment/${name}` }));
      const own = {
        "base-url": "https://models.example",
        dialect: "openai",
        "key-env": "MY_PROVIDER",
        headers: {},
      } as const;
      const { attempt, folder } = await run(
        ["./says.sh", JSON.stringify({ contributing_factors: factors })],
        30,
        { upstreams: { own } },
      );
      expect(attempt.diagnosis?.factors.map(({ name }) => name)).toEqual([
        "shop/Deployment/***",
        "shop/Deployment/***",
        "shop/Deployment/author-7777",
      ]);
      expect(readFileSync(join(folder, "answer.json"), "utf8")).not.toMatch(/5555|6666/);
    } finally {
      for (const name of Object.keys(secrets)) delete process.env[name];
    }
  });

  it("masks secrets in the model's name that an agent reports", async () => {
    process.env.SRE_GATE_TEST_API_KEY = "sk-very-secret-0123";
    try {
      const said = JSON.stringify({ turns: 1, model: "at sk-very-secret-0123" });
      const { attempt } = await run(["sh", "-c", `echo '${said}' > "$SRE_GATE_USAGE"`]);
      expect(attempt.usage).toMatchObject({ turns: 1, model: "at ***" });
    } finally {
      delete process.env.SRE_GATE_TEST_API_KEY;
    }
  });
});

describe("a command that cannot run", () => {
  it.each([
    [["no-such-agent-xyz"], "AGENT_NOT_FOUND"],
    [["./no-such-agent.sh"], "AGENT_NOT_FOUND"],
    [["./README.md"], "AGENT_NOT_EXECUTABLE"],
  ])("%j is the user's mistake", async (command, code) => {
    const failure = await runPlan(requestFor({ command })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).problems[0]?.code).toBe(code);
  });
});
