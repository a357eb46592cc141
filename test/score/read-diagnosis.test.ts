import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DiagnosisSchema } from "../../src/model/diagnosis.ts";
import { MAX_ANSWER, readDiagnosis } from "../../src/score/read-diagnosis.ts";

function names(answer: unknown, mode: "strict" | "lenient" = "strict"): readonly string[] | string {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  const reading = readDiagnosis(text, mode);
  return reading.kind === "invalid"
    ? `invalid: ${reading.reason}`
    : reading.diagnosis.factors.map(({ name }) => name);
}

describe("the shapes agents write", () => {
  test.each([
    ["ITBench-AA", { contributing_factors: [{ name: "a/Pod/b", reasoning: "r", evidence: "e" }] }],
    [
      "IBM's agent",
      {
        entities: [
          { name: "a/Pod/b", contributing_factor: true, reasoning: "r", evidence: "e" },
          { name: "a/Pod/c", contributing_factor: false },
        ],
        propagations: [{ source: "a/Pod/b", target: "a/Service/b", condition: "x", effect: "y" }],
      },
    ],
    ["lumyn", { id: "1", entities: [{ id: "a/Pod/b", root_cause: true }, { id: "a/Pod/c" }] }],
    ["jimmfan", { root_causes: [{ kind: "Pod", name: "b", namespace: "a", condition: "r" }] }],
    ["Harbor", { root_cause: "b", kind: "Pod", namespace: "a", propagation_chain: [] }],
    ["one root cause as an object", { root_cause: { kind: "Pod", name: "b", namespace: "a" } }],
    ["a complete name beside its parts", { root_cause: "a/Pod/b", kind: "Pod", namespace: "a" }],
  ])("%s", (_, answer) => {
    expect(names(answer)).toEqual(["a/Pod/b"]);
  });

  test("parts that are optional are kept when they read, and cost nothing when they do not", () => {
    const reading = readDiagnosis(
      JSON.stringify({
        contributing_factors: [
          { name: "a/Pod/b", evidence: [{ file: "x.tsv", match: "boom" }, { file: 3 }] },
          { name: "a/Pod/c", evidence: ["one", "two"], reasoning: 7 },
        ],
        confidence: 0.7,
        alternatives: [{ name: "a/Pod/d", reason: "maybe" }, "x"],
        alerts_explained: [{ alert: "A", explanation: "E", explained: true }],
        propagations: "none",
        extra: { anything: true },
      }),
      "strict",
    );
    expect(reading).toMatchObject({
      kind: "valid",
      repaired: [],
      diagnosis: {
        factors: [
          { name: "a/Pod/b", evidence: [{ file: "x.tsv", match: "boom" }] },
          { name: "a/Pod/c", evidence: "one\ntwo", reasoning: null },
        ],
        confidence: 0.7,
        alternatives: [{ name: "a/Pod/d", reason: "maybe" }],
        alertsExplained: [{ alert: "A", explanation: "E", explained: true }],
        propagations: [],
      },
    });
  });

  test("handing over and finding nothing need no list", () => {
    expect(names({ escalate: { reason: "two suspects" } })).toEqual([]);
    expect(names({ no_fault: true })).toEqual([]);
    expect(names({ no_fault: "yes" })).toMatch(/^invalid/);
    expect(names({ escalate: {} })).toMatch(/^invalid/);
  });
});

describe("answers that are none", () => {
  test.each([
    ["", "the answer is empty"],
    [" \n", "the answer is empty"],
    ["{}", 'the answer has no "contributing_factors"'],
    ["[]", "the answer is a list, not a JSON object"],
    ["null", "the answer is null, not a JSON object"],
    ["3", "the answer is a number, not a JSON object"],
    ['{"contributing_factors": "a/Pod/b"}', '"contributing_factors" is a string, not a list'],
    [
      '{"contributing_factors": ["a/Pod/b"]}',
      '"contributing_factors" entry 1 is a string, not an object with a name',
    ],
    ['{"contributing_factors": [', /^the answer is not JSON: it ends too early/],
    ["<b>@team</b>", /^the answer is not JSON: unexpected text/],
  ])("%j", (text, reason) => {
    const reading = readDiagnosis(text, "strict");
    expect(reading).toEqual({
      kind: "invalid",
      reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
    });
    if (reading.kind === "invalid") expect(reading.reason).not.toContain("@team");
  });

  test("50 MB and 10,000 entities are told, not held", () => {
    expect(names(`{"x": "${"y".repeat(50_000_000)}"}`)).toBe(
      `invalid: the answer is larger than ${MAX_ANSWER} characters`,
    );
    const entries = Array.from({ length: 10_000 }, (_, index) => ({ name: `a/Pod/b-${index}` }));
    expect(names({ contributing_factors: entries })).toBe(
      "invalid: the answer names 10000 entities; at most 1000 are read",
    );
    const flagged = entries.map((entry) => ({ ...entry, contributing_factor: true }));
    expect(names({ entities: flagged })).toMatch(/at most 1000/);
  });

  test("brackets nested without end", () => {
    const open = `{"contributing_factors": ${"[".repeat(200_000)}`;
    expect(names(open)).toMatch(/^invalid/);
    expect(names(open, "lenient")).toMatch(/^invalid/);
    expect(names(`${open}${"]".repeat(200_000)}}`)).toMatch(/^invalid/);
  });
});

describe("repairs, only when asked for", () => {
  const plain = '{"contributing_factors": [{"name": "a/Pod/b", "reasoning": "it\'s, down]"}]}';
  test.each([
    ["code fence", `\`\`\`json\n${plain}\n\`\`\``],
    ["code fence", `Here it is:\n\`\`\`\n${plain}\n\`\`\`\nDone.`],
    ["trailing comma", plain.replace("}]", "},]")],
    ["trailing comma", plain.replace('"}]', '",\n}]')],
    ["single quotes", "{'contributing_factors': [{'name': 'a/Pod/b', 'no_fault': False}]}"],
    ["truncated tail", plain.slice(0, -1)],
    ["truncated tail", `${plain.slice(0, -2)}, {"name": "a/Po`],
    ["truncated tail", `${plain.slice(0, -2)}, {"name": "a/Pod/c", "reaso`],
  ])("%s: %j", (repair, text) => {
    expect(readDiagnosis(text, "strict").kind).toBe("invalid");
    const reading = readDiagnosis(text, "lenient");
    expect(reading).toMatchObject({ kind: "valid", repaired: [repair] });
    expect(names(text, "lenient")).toContain("a/Pod/b");
  });

  test("a fence and a trailing comma together", () => {
    const text = `\`\`\`json\n${plain.replace("}]", "},]")}\n\`\`\``;
    expect(readDiagnosis(text, "lenient")).toMatchObject({
      repaired: ["code fence", "trailing comma"],
    });
  });

  test("prose is not repaired into an answer", () => {
    expect(names("The root cause is a/Pod/b.", "lenient")).toMatch(/^invalid/);
  });

  test("a text that is valid is never repaired", () => {
    expect(readDiagnosis(plain, "lenient")).toEqual(readDiagnosis(plain, "strict"));
  });
});

describe("any text at all", () => {
  const json = fc.json({ maxDepth: 4 });
  const answer = fc.record(
    {
      contributing_factors: fc.jsonValue(),
      entities: fc.jsonValue(),
      root_causes: fc.jsonValue(),
      root_cause: fc.jsonValue(),
      escalate: fc.jsonValue(),
      no_fault: fc.jsonValue(),
      confidence: fc.jsonValue(),
      propagations: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const text = fc.oneof(
    fc.string(),
    json,
    answer.map((value) => JSON.stringify(value)),
    fc.tuple(answer, fc.nat(200)).map(([value, at]) => JSON.stringify(value).slice(0, at)),
    fc.string({ unit: fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "'", "a", "\\", "`") }),
  );

  test("reads to a diagnosis of the schema or to a reason, and never throws", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("strict" as const, "lenient" as const), (input, mode) => {
        const reading = readDiagnosis(input, mode);
        if (reading.kind === "valid") DiagnosisSchema.parse(reading.diagnosis);
        else expect(reading.reason).not.toBe("");
      }),
      { numRuns: 3000 },
    );
  });
});
