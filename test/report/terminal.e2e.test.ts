// The table as a person sees it: in a pseudo terminal of three widths, piped, and with names nobody wished for.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { cells } from "../../src/report/fit.ts";
import { buildReport } from "../../src/report/model.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { hostileInput } from "../support/hostile.ts";
import { fixture } from "../support/report-fixtures.ts";

const WIDTHS = [80, 100, 120];
const ESCAPE = "\u001b";

/** Any escape sequence, not only colours: nothing else may be there either. */
function bare(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is removed.
  return text.replace(/\u001b\[\d+m/g, "");
}

const NAMES = [
  `a-task-name-that-goes-on-and-on-${"x".repeat(60)}`,
  "カートが空になる障害その一",
  "b",
  "e\u0301tude-of-shipping",
  "checkout-يتأخر",
  "y".repeat(10_000),
];

const PLAIN = { colour: false, width: 100 };

const MODELS = {
  long: buildReport(fixture({ tasks: 6, lost: 3, names: (index) => NAMES[index] ?? "z" })),
  hostile: buildReport(hostileInput()),
  short: buildReport(fixture({ tasks: 6, lost: 3, names: (index) => `t-${index}` })),
};

test.each([
  ["inconclusive", "inconclusive: too little was measured", "too little was measured"],
  ["not compared", "not compared; score 80.0", "score 80.0"],
  ["pass", "score 80.0, passes", "score 80.0, passes"],
])("the verdict's word is said once: %s", (word, headline, rest) => {
  const verdict = { ...MODELS.short.verdict, word, headline };
  const lines = renderTerminal({ ...MODELS.short, verdict }, PLAIN).split("\n");
  expect(lines.filter((line) => line.startsWith(word.toUpperCase()))).toEqual([
    `${word.toUpperCase()}  ${rest}`,
  ]);
});

describe.each(WIDTHS)("a terminal of %i columns", (width) => {
  test.each(Object.entries(MODELS))("%s names: rows fit and line up", (_, model) => {
    const lines = renderTerminal(model, { colour: false, width }).split("\n");
    const head = lines.findIndex((line) => line.startsWith("  task "));
    const below = (line: string) => line.startsWith("    ");
    const table = lines.slice(
      head + 1,
      lines.indexOf(lines.find((line) => line.startsWith("●")) ?? ""),
    );
    const rows = table.filter((line) => !below(line));
    expect(rows).toHaveLength(model.tasks.length);
    for (const line of table.filter(below)) expect(cells(line), line).toBeLessThanOrEqual(width);
    const repeats = cells((lines[head] ?? "").split("repeats")[0] ?? "");
    for (const row of rows) {
      expect(cells(row), row).toBeLessThanOrEqual(width);
      expect(row.slice(0, 2)).toMatch(/^[✗!+~ ] $/);
      // The symbols of every row begin below their title.
      let place = 0;
      const before = [...row].filter((sign) => {
        place += cells(sign);
        return place <= repeats;
      });
      expect(row.slice(before.join("").length), row).toMatch(/^[●◐○⊘?]/);
    }
  });

  test.each(Object.entries(MODELS))(
    "%s names: a lost task says what it said, whole",
    (_, model) => {
      const lines = renderTerminal(model, { colour: false, width }).split("\n");
      const lost = lines.flatMap((line, index) =>
        line.startsWith("✗ ") && /[●◐○⊘?]{2}/.test(line) ? [index] : [],
      );
      expect(lost.length).toBeGreaterThan(0);
      for (const index of lost) {
        const below = lines.slice(index + 1, index + 6).filter((line) => line.startsWith("    "));
        expect(below.join("\n")).toMatch(/^ {4}expected {2}\S[\s\S]*\n {4}said {6}(?:all|\d×) \S/);
      }
    },
  );

  test("painted or not, the text is the same and ends its colours on every line", () => {
    for (const model of Object.values(MODELS)) {
      const painted = renderTerminal(model, { colour: true, width });
      expect(bare(painted)).toBe(renderTerminal(model, { colour: false, width }));
      expect(bare(painted)).not.toContain(ESCAPE);
      for (const line of painted.split("\n"))
        expect(line.lastIndexOf(`${ESCAPE}[0m`)).toBe(line.lastIndexOf(ESCAPE));
    }
  });
});

describe("in a pseudo terminal", () => {
  const compare =
    "node dist/cli.js compare docs/runs/symptom --baseline docs/runs/baseline.json --today 2026-11-25";

  /** What a shell in a terminal of that width shows of a command. */
  async function shown(command: string, width: number): Promise<string> {
    const { stdout } = await promisify(execFile)(
      "script",
      ["-qc", `stty cols ${width}; ${command}`, "/dev/null"],
      { cwd: join(import.meta.dirname, "../.."), env: { ...process.env, TERM: "xterm" } },
    );
    return stdout.replaceAll("\r\n", "\n");
  }

  const isCopied = (line: string) => line.startsWith("look closer: ");

  test.each(WIDTHS)(
    "%i columns: coloured, no line wider, every lost task says how",
    async (width) => {
      const text = await shown(compare, width);
      expect(text).toContain(`${ESCAPE}[31mFAIL${ESCAPE}[0m`);
      // A line to copy is left to the terminal to break: what it breaks itself is copied as one.
      const [copied, ...others] = bare(text)
        .split("\n")
        .sort((one, other) => Number(isCopied(other)) - Number(isCopied(one)));
      expect(copied).toMatch(
        /^look closer: sre-gate run .* --out \.sre-gate\/closer \(about .*\)$/,
      );
      for (const line of others) expect(cells(line), line).toBeLessThanOrEqual(width);
      expect(bare(text).match(/^✗ shop-\d+ .* lost$/gm)).toHaveLength(6);
      expect(bare(text).match(/^ {4}said {6}all \S+ \([a-z, ]+\)/gm)).toHaveLength(6);
    },
  );

  test.each([
    ["into another program", `${compare} | cat`],
    ["where NO_COLOR is set", `NO_COLOR=1 ${compare}`],
    ["on a dumb terminal", `TERM=dumb ${compare}`],
  ])("no colour %s", async (_, command) => {
    const text = await shown(command, 100);
    expect(text).toContain("FAIL  6 of 8 incidents are no longer solved (score 100 → 25");
    expect(text).not.toContain(ESCAPE);
  });
});
