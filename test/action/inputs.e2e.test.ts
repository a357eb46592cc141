// Every input of action.yml reaches what it names, and every output is filled: through the real action.yml.
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readAction } from "../support/composite.ts";
import { openWorld, RIGHT, SETTINGS, type World } from "../support/github-world.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** Dies where another of its kind runs, and says what it used. */
const LOCK = join(tmpdir(), `sre-gate-inputs-${process.pid}`);
const ALONE = `#!/bin/sh
mkdir ${LOCK} || exit 9
printf '{"turns": 3, "input_tokens": 10, "output_tokens": 5, "cost": 0.01}' > "$SRE_GATE_USAGE"
sleep 0.2
rmdir ${LOCK}
${RIGHT.replace("#!/bin/sh\n", "")}`;

let world: World;
beforeEach(async () => {
  // By its path it would be another gate; its own word keeps it with this one's baseline.
  const other = SETTINGS.replace("judge: {", "judge: {id: default, ");
  world = await openWorld({ "other.yaml": other.replace("repeats: 3", "repeats: 2") });
});
afterEach(() => world.close());

const { inputs, outputs } = readAction(process.cwd());

/** Inputs of other modes, each seen at work by the tests of that mode. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  mode: "modes",
  shard: "modes",
  "part-digests": "modes",
  parts: "modes",
  "pull-request": "modes",
  "head-sha": "modes",
};

test("every input of a gate is obeyed, and every output of it is there", async () => {
  await world.acceptBaseline();
  const given = {
    config: "other.yaml",
    token: "person-token",
    comment: "true",
    "check-run": "false",
    reuse: "false",
    artifact: "mine",
    "retention-days": "3",
    concurrency: "1",
  };
  expect([...Object.keys(given), ...Object.keys(ELSEWHERE)].sort()).toEqual(
    Object.keys(inputs).sort(),
  );
  const result = await world.pullRequest({ "agent.sh": ALONE }, { inputs: given });
  expect(result.outputs, result.log).toMatchObject({ score: "1", turns: "3", cost: "0.01" });
  expect(result.outputs.attempts, "config: two repeats of six tasks").toBe("12");
  const [comment] = await world.comments();
  expect(comment?.user.login, "token").toBe("person");
  expect(world.github.seen.filter(({ path }) => path.includes("check-runs"))).toEqual([]);
  expect(world.github.seen.filter(({ path }) => path.includes("/artifacts"))).toEqual([]);
  expect(existsSync(join(world.artifacts, "mine-other.yaml-1")), "artifact").toBe(true);
  const upload = result.steps.find(({ name }) => name === "Upload the report");
  expect(upload?.outputs["retention-days"]).toBe("3");
  const filled = Object.keys(outputs).filter((name) => result.outputs[name] !== "");
  // A plan's output and a part's are those of other modes.
  const others = ["matrix", "part-digest"];
  expect(filled).toEqual(Object.keys(outputs).filter((name) => !others.includes(name)));
});

test("two at a time would have met, and no comment is none", async () => {
  const quiet = { comment: "false", concurrency: "2" };
  const result = await world.pullRequest({ "agent.sh": ALONE }, { inputs: quiet });
  expect(Number(result.outputs.score), result.log).toBeLessThan(1);
  expect(await world.comments()).toEqual([]);
});

test.each(Object.entries(ELSEWHERE))("the tests of other modes give %s", (name, file) => {
  const text = readFileSync(`test/action/${file}.e2e.test.ts`, "utf8");
  expect(text).toMatch(new RegExp(`inputs: \\{[^}]*\\b${name}\\b`));
});
