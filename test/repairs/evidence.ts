// Writes what the corpus and the naive strategies came to into docs/evidence/oracle.md.
// Usage: node scripts/run.mjs test/repairs/evidence.ts JUDGEMENTS.jsonl [NAIVE.jsonl]
// The first file is what run.ts wrote with --out, the second what naive.ts printed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Judgement {
  readonly id: string;
  readonly seed: string;
  readonly label: "right" | "workaround" | "wrong";
  readonly asLabelled: boolean;
  readonly log: string;
  readonly cpuMs?: number;
  readonly units: number;
  readonly why: string;
  readonly score: number | null;
}

const [judgements = "", naive] = process.argv.slice(2);
const read = readFileSync(judgements, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Judgement);
// Judged again, a repair counts once: by its last judgement.
const latest = new Map(read.map((one) => [`${one.id} ${one.seed}`, one]));

/** The largest rate of errors that so few in so many leave possible, 95 %, one-sided (Clopper and Pearson). */
function upperBound(errors: number, of: number): number {
  if (of === 0 || errors >= of) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const rate = (low + high) / 2;
    if (atMost(errors, of, rate) > 0.05) low = rate;
    else high = rate;
  }
  return high;
}

function atMost(errors: number, of: number, rate: number): number {
  let term = (1 - rate) ** of;
  let sum = term;
  for (let k = 1; k <= errors; k += 1) {
    term *= ((of - k + 1) / k) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}

function row(name: string, own: readonly Judgement[]): string {
  const logs = new Map(own.map((one) => [one.log, one.asLabelled]));
  const errors = [...logs.values()].filter((right) => !right).length;
  const bound = (100 * upperBound(errors, logs.size)).toFixed(2);
  const mechanisms = new Set(own.map(({ id }) => id.split("/")[0])).size;
  return `| ${name} | ${mechanisms} | ${own.length} | ${logs.size} | ${errors} | ${bound} % |`;
}

const all = [...latest.values()];
const labelled = (label: string) => all.filter((one) => one.label === label);
const seeds = [...new Set(all.map(({ seed }) => seed))].sort(
  (one, other) => Number(one) - Number(other),
);
const timed = all.flatMap(({ cpuMs, units }) => (cpuMs === undefined ? [] : [{ cpuMs, units }]));
const times = timed.map(({ cpuMs }) => cpuMs).sort((one, other) => one - other);
const quantile = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
const slow = timed.filter(({ cpuMs, units }) => cpuMs > 500 + 150 * units).length;
const lines = [
  `Seeds ${seeds.join(", ")}.`,
  "",
  "| label | mechanisms | repairs judged | distinct logs | misjudged | at most (95 %) |",
  "| --- | --- | --- | --- | --- | --- |",
  row("right: rejected would be wrong", labelled("right")),
  row("workaround: below ½ would be wrong", labelled("workaround")),
  row("wrong: accepted would be wrong", labelled("wrong")),
  "",
  `A judgement took ${quantile(0.5)} ms of the processor in the middle, ${quantile(0.95)} ms at the 95th percentile, ${quantile(0.999)} ms at most; ${slow} of ${timed.length} took longer than 0.5 s and 0.15 s a unit.`,
  ...all
    .filter(({ asLabelled }) => !asLabelled)
    .map(
      ({ id, seed, label, score, why }) =>
        `\n- ${id}, seed ${seed}: ${label}, and judged ${score}: ${why}`,
    ),
];

function naiveTable(text: string): string {
  const scores = new Map<string, Map<string, number>>();
  for (const line of text.split("\n").filter((one) => one.startsWith("{"))) {
    const { id, strategy, score } = JSON.parse(line) as {
      readonly id: string;
      readonly strategy: string;
      readonly score: number | null;
    };
    const own = scores.get(strategy) ?? new Map<string, number>();
    scores.set(strategy, own.set(id, score ?? 0));
  }
  const rows = [...scores].map(([strategy, own]) => {
    const all = [...own.values()];
    const mean = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
    const above = all.filter((one) => one > 0).length;
    return `| ${strategy} | ${mean.toFixed(3)} | ${all.length} | ${above} |`;
  });
  return [
    "| strategy | mean score | incidents | above 0 |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const page = join(process.env.SRE_GATE_ROOT ?? ".", "docs/evidence/oracle.md");
let text = readFileSync(page, "utf8");
const put = (name: string, body: string) => {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  text = `${text.slice(0, text.indexOf(begin) + begin.length)}\n\n${body}\n\n${text.slice(text.indexOf(end))}`;
};
put("corpus", lines.join("\n"));
if (naive !== undefined) put("naive", naiveTable(readFileSync(naive, "utf8")));
writeFileSync(page, text);
