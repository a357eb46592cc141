import { plain, shortDigest, shorten } from "./escape.ts";
import { cells, cutCells, pad, wrap } from "./fit.ts";
import { afterWord, sentenceCase } from "./headline.ts";
import type { ReportModel, ShownChange } from "./model.ts";
import { count } from "./numbers.ts";
import { NONE } from "./task-lines.ts";
import { type Paint, type Style, taskTable } from "./terminal-table.ts";

interface TerminalOptions {
  readonly colour: boolean;
  readonly width: number;
}

const CODES: Readonly<Record<Exclude<Style, "none">, string>> = {
  bold: "1",
  dim: "2",
  red: "31",
  green: "32",
  yellow: "33",
};

/** The verdict comes last: it is what stands above the prompt when everything has scrolled by. */
export function renderTerminal(model: ReportModel, options: TerminalOptions): string {
  const width = Math.max(40, Math.min(options.width, 160));
  const paint: Paint = (text, style) =>
    options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
  const blocks = [
    taskTable(model, width, paint),
    overall(model, width, paint),
    beside(model, width, paint),
    verdict(model, width, paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function overall(model: ReportModel, width: number, paint: Paint): string[] {
  const alone = model.overall.every((row) => row.base === NONE && row.change === NONE);
  const rows = model.overall.map((row) => [row.label, row.base, row.now, row.change] as const);
  const size = (index: 0 | 1 | 2) => Math.max(...rows.map((row) => cells(row[index])));
  return model.overall.map((row) => {
    const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
    const style: Style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
    const compared = `${pad(row.base, size(1), "right")} → ${pad(row.now, size(2), "right")}  ${row.change}`;
    const text = `${mark} ${pad(row.label, size(0), "left")}  ${alone ? pad(row.now, size(2), "right") : compared}`;
    return paint(cutCells(text, width), style);
  });
}

/** What to do next, what changed, and what the figures cannot say. */
function beside(model: ReportModel, width: number, paint: Paint): string[] {
  const open = model.counts.infraErrors + model.counts.cancelled;
  const families = model.families.filter((line) => line.raw !== 0).length > 0;
  const lines = [
    ...model.agent.changes.map((change) => `changed: ${words(change)}`),
    ...model.incompatible.map((difference) => `differs: ${words(difference)}`),
    ...(families && model.families.length > 1
      ? [`by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`]
      : []),
    ...(open > 0 ? [`${count(open, "attempt")} not measured`] : []),
    ...model.limits,
    `${model.suite}, ${agentWords(model)}: ${model.facts}`,
  ];
  return [
    ...closer(model),
    ...lines.flatMap((line) => wrap(line, width)).map((line) => paint(line, "dim")),
  ];
}

/** Whole, however long: of a line that breaks, a shell runs the first half. */
function closer({ next: { reproduce, price } }: ReportModel): string[] {
  if (reproduce === null) return [];
  return [`look closer: ${reproduce}${price === null ? "" : ` (about ${price})`}`];
}

function words(change: ShownChange): string {
  const [part, base, now] = [change.part, change.base, change.now].map((text) =>
    shorten(shortDigest(plain(text)), 80),
  );
  return `${part} ${base} → ${now}`;
}

function agentWords({ agent }: ReportModel): string {
  return agent.model === null ? agent.name : `${agent.name} (${agent.model})`;
}

function verdict(model: ReportModel, width: number, paint: Paint): string[] {
  const { word, sentence, enforced } = model.verdict;
  const spoken = (text: string, style: Style) =>
    wrap(text, width).map((line) => paint(line, style));
  const title = wrap(`${word.toUpperCase()}  ${afterWord(model.verdict)}`, width);
  const warned = model.gathered.filter((reason) => reason.weight === "warn");
  return [
    ...model.notices.flatMap((notice) => spoken(`! ${notice}`, "yellow")),
    ...warned.flatMap((reason) => spoken(`warning: ${reason.text}`, "yellow")),
    ...title.map((line, index) => {
      const [first, rest] = [line.slice(0, word.length), line.slice(word.length)];
      if (index > 0 || first !== word.toUpperCase()) return paint(line, "bold");
      return `${paint(first, verdictStyle(model))}${paint(rest, "bold")}`;
    }),
    ...(sentence === "" ? [] : spoken(sentence, "none")),
    ...(model.inCommon === null
      ? []
      : spoken(sentenceCase(`in common: ${model.inCommon}`), "none")),
    ...(enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")]),
  ];
}

function verdictStyle(model: ReportModel): Style {
  if (model.verdict.kind === "pass") return "green";
  return model.verdict.kind === "fail" ? "red" : "yellow";
}
