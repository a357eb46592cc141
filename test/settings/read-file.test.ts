import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { readSettingsFile } from "../../src/settings/read-file.ts";

function problemsOf(text: string): string[] {
  try {
    readSettingsFile(text, "sre-gate.yaml");
  } catch (error) {
    if (error instanceof UserError) {
      return error.problems.map(
        (problem) => `${problem.code} ${problem.where} | ${problem.message} | ${problem.help}`,
      );
    }
    throw error;
  }
  return [];
}

describe("sre-gate.yaml", () => {
  test("the README's example reads, with defaults filled in", () => {
    const file = readSettingsFile(
      "agent: {run: python -m agent, files: [src/**], model: anthropic/claude-opus-4-7}\njudge: {suite: full@1, max-cost: 40, enforce: advisory}\n",
      "sre-gate.yaml",
    );
    expect(file.judge?.alpha).toBe(0.05);
    expect(file.judge?.limits).toEqual({ turns: 100, seconds: 1800, tokens: null, cost: null });
    expect(file.judge?.["fail-on"]).toEqual(["score", "veto", "errors", "slices"]);
  });

  test.each(["settings", "verdict"])("every example of docs/%s.md reads", (name) => {
    const page = readFileSync(`docs/${name}.md`, "utf8");
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(problemsOf(block)).toEqual([]);
  });

  test("an alias inside what it stands for is refused", () => {
    for (const text of ["x: &x [*x]", "agent: {run: a, parameters: {deep: &deep {again: *deep}}}"])
      expect(problemsOf(text)).toEqual([
        "SETTINGS_TOO_MANY_ALIASES sre-gate.yaml | an alias stands inside what it stands for | write the values out instead of using YAML aliases",
      ]);
  });

  test("an empty file is empty settings", () => {
    expect(readSettingsFile("# nothing yet\n", "sre-gate.yaml")).toEqual({});
  });

  test("every problem is told at once, with its place and a suggestion", () => {
    const problems = problemsOf(
      [
        "agent:",
        "  run: ''",
        "  modle: x",
        "judge:",
        "  repeats: 3x",
        "  fail-on: yes",
        "  limits: {turn: 5}",
        "",
      ].join("\n"),
    );
    expect(problems.map((line) => line.split(" | ")[0])).toEqual([
      "SETTINGS_BAD_VALUE sre-gate.yaml: agent.run",
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: agent.modle",
      "SETTINGS_BAD_VALUE sre-gate.yaml: judge.repeats",
      "SETTINGS_BAD_VALUE sre-gate.yaml: judge.fail-on",
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: judge.limits.turn",
    ]);
    expect(problems[2]).toContain('"3x" is not a number');
    expect(problems[3]).toContain('"yes" is not a list');
    expect(problems[3]).toContain(
      "write a list of score, veto, errors, slices, turns, cost, slo, floor;",
    );
    expect(problems.join("\n")).toContain("did you mean 'model'?");
    expect(problems.join("\n")).toContain("did you mean 'turns'?");
  });

  test("a policy that does not exist is told with the others, a scalar list with how to write one", () => {
    const [policy, exclude] = problemsOf("judge: {policy: best, exclude: defective}\n")
      .sort()
      .reverse();
    expect(policy).toContain('judge.policy | "best" is not one of aa, aa-dedup, strict');
    expect(exclude).toContain(
      'judge.exclude | "defective" is not a list | write a list, as [a, b]',
    );
  });

  test("a second document is not left unread", () => {
    expect(problemsOf("judge: {}\n---\njudge: {repeats: 9}\n")[0]).toContain(
      "SETTINGS_NOT_YAML sre-gate.yaml:2 | a second document begins",
    );
  });

  test("broken YAML, a repeated key and an alias bomb are errors with a line", () => {
    expect(problemsOf("agent: {run: [a\n")[0]).toMatch(/^SETTINGS_NOT_YAML sre-gate\.yaml:\d/);
    expect(problemsOf("judge: {}\njudge: {}\n")[0]).toContain("SETTINGS_NOT_YAML sre-gate.yaml:2");
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x]",
      "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]",
      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]",
      "d: [*c,*c,*c,*c,*c,*c,*c,*c]",
    ];
    expect(problemsOf(`${bomb.join("\n")}\n`)[0]).toContain("SETTINGS_");
  });

  test.each([
    // Beyond 2,147,483 seconds a timer of Node fires at once, and every attempt would end so.
    ["limits: {seconds: 2147484}", "limits.seconds | 2147484 is not a number of at most 604800"],
    ["limits: {seconds: 1e-9}", "limits.seconds | 1e-9 is not a number of at least 1"],
    ["limits: {seconds: .inf}", "limits.seconds | .inf is not a finite number"],
    ["limits: {seconds: .nan}", "limits.seconds | .nan is not a finite number"],
    ["limits: {turns: 1e9}", "limits.turns | 1000000000 is not a number of at most 100000"],
    ["limits: {cost: 1e-9}", "limits.cost | 1e-9 is not a number of at least 0.00001"],
    ["limits: {tokens: 1e15}", "limits.tokens | 1000000000000000 is not"],
    ["max-cost: 1e9", "max-cost | 1000000000 is not a number of at most 1000000"],
    ["max-minutes: 1e6", "max-minutes | 1000000 is not a number of at most 10080"],
    ["memory: 1", "memory | 1 is not a number of at least 16"],
    ["memory: 1e15", "memory | 1000000000000000 is not a number of at most 1048576"],
    ["workspace: 1e15", "workspace | 1000000000000000 is not a number of at most 1048576"],
    ["requests-in-flight: 5000", "requests-in-flight | 5000 is not a number of at most 1000"],
    ["stale-after-days: 9999", "stale-after-days | 9999 is not a number of at most 3650"],
    ["slo: {turns: {p90: 1e9}}", "slo.turns.p90 | 1000000000 is not a number of at most 1000000"],
    ["cost-tolerance: 15", "cost-tolerance | 15 is not a ratio from 1 to 4: 1.15 allows 15"],
    ["turns-tolerance: 0.1", "turns-tolerance | 0.1 is not a ratio from 1 to 4"],
    ["suites: {smoke: {cost-tolerance: 15}}", "suites.smoke.cost-tolerance | 15 is not a ratio"],
  ])("a number that no one means: %s", (setting, told) => {
    const [problem, ...others] = problemsOf(`judge: {${setting}}\n`);
    expect(problem).toContain(`SETTINGS_BAD_VALUE sre-gate.yaml: judge.${told}`);
    expect(others).toEqual([]);
  });

  test.each([
    [
      "quarantine: [{task: a, until: 2027-02-31, reason: b}]",
      'quarantine[0].until | "2027-02-31" is not a day of the calendar, as 2026-12-31',
    ],
    ["chosen-by: [typo]", 'chosen-by[0] | "typo" is not the digest of a run: 20 hexadecimal'],
    ["env: ['A=B']", 'env[0] | "A=B" is not the name of a variable alone'],
    [
      "registries: ['https://packages.example.com/simple']",
      'registries[0] | "https://packages.example.com/simple" is not a host in lower case',
    ],
    [
      "registries: [Packages.Example.com]",
      'registries[0] | "Packages.Example.com" is not a host in lower case',
    ],
    [
      "upstreams: {'a b': {base-url: 'http://a.b', dialect: openai}}",
      'upstreams.a b | "a b" is not a name of letters, digits',
    ],
    [
      "upstreams: {a: {base-url: 'http://a.b', dialect: openai, key-env: $KEY}}",
      'upstreams.a.key-env | "$KEY" is not the name of a variable',
    ],
    [
      "upstreams: {a: {base-url: 'http://a.b', dialect: openai, headers: {'x y': z}}}",
      'upstreams.a.headers.x y | "x y" is not the name of a header',
    ],
    ["suites: {'full 1': {floor: 0.5}}", 'suites.full 1 | "full 1" is not the name of a suite'],
  ])("a value that would do nothing: %s", (setting, told) => {
    const [problem, ...others] = problemsOf(`judge: {${setting}}\n`);
    expect(problem).toContain(`SETTINGS_BAD_VALUE sre-gate.yaml: judge.${told}`);
    expect(others).toEqual([]);
  });

  test("settings that contradict each other or leave the repository are all told", () => {
    expect(
      problemsOf(
        "judge: {decision: non-inferiority, design: adaptive, fail-on: [floor], baseline: ../../x.json, history: /var/x.jsonl, prices: a/../../b.yaml}\n",
      ).map((line) => line.split(" | ").slice(0, 2).join(" | ")),
    ).toEqual([
      "SETTINGS_FLOOR_MISSING sre-gate.yaml: judge.fail-on | floor is to fail, and no floor is set",
      "SETTINGS_CONTRADICT sre-gate.yaml: judge.design | adaptive, and decision: non-inferiority is judged once, on all attempts",
      'SETTINGS_OUTSIDE sre-gate.yaml: judge.baseline | "../../x.json" lies outside the repository',
      'SETTINGS_OUTSIDE sre-gate.yaml: judge.history | "/var/x.jsonl" lies outside the repository',
      'SETTINGS_OUTSIDE sre-gate.yaml: judge.prices | "a/../../b.yaml" lies outside the repository',
    ]);
    expect(
      problemsOf(
        "judge: {decision: non-inferiority, design: fixed, baseline: ./a/../b.json, history: ..b.jsonl, prices: /opt/prices.yaml}\n",
      ),
    ).toEqual([]);
  });

  test("bytes of another encoding are refused with their line", () => {
    const bytes = Buffer.from("agent:\n  run: echo\n  name: caf\xe9\n", "latin1");
    expect(problemsOf(bytes.toString("utf8"))).toEqual([
      "SETTINGS_NOT_UTF8 sre-gate.yaml:3 | this line has bytes that are not UTF-8 | save the file as UTF-8",
    ]);
    expect(problemsOf("agent:\n  run: echo\n  name: café\n")).toEqual([]);
  });

  test("who merges keys or looks for a place for anchors is told what YAML and the file can do", () => {
    expect(problemsOf("judge: {limits: &a {turns: 5}, suites: {smoke: {<<: *a}}}\n")).toEqual([
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: judge.suites.smoke.<< | YAML 1.2 has no merge keys | write the settings out; an alias may stand for a whole value, as limits: *a",
    ]);
    expect(problemsOf("x-limits: &a {turns: 5}\njudge: {limits: *a}\n")).toEqual([
      "SETTINGS_UNKNOWN_KEY sre-gate.yaml: x-limits | there is no such setting | known here: agent, judge; an anchor stands where its value is first used, as limits: &a {turns: 50}",
    ]);
    const own = "judge: {slo: {turns: &a {p90: 5}, cost: *a}}\n";
    expect(readSettingsFile(own, "sre-gate.yaml").judge?.slo.cost?.p90).toBe(5);
  });
});
