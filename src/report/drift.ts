import { markdown, markdownCode, plain, shorten } from "./escape.ts";
import { h, type Markup, NOTHING } from "./markup.ts";
import { count, dollars, points, turnCount } from "./numbers.ts";
import { figureElement, legend } from "./page/figure.ts";
import { frame } from "./page/frame.ts";
import { controlChart } from "./svg/control.ts";
import { WIDTHS } from "./svg/size.ts";
import { NONE } from "./task-lines.ts";

/** One measure over the nights, as `drift` judged it. */
interface DriftSeries {
  readonly key: "score" | "turns" | "cost";
  /** One per night of the report, in the same order; null when that night did not measure it. */
  readonly values: readonly (number | null)[];
  readonly centre: number | null;
  readonly limits: readonly [number, number] | null;
  /** Indexes of the nights on which the alarm stood. */
  readonly alarms: readonly number[];
  /** The alarms are of the cruder rule for the first nights. */
  readonly early: boolean;
  /** Index of the first night after each change, with the levels before and after. */
  readonly changes: readonly {
    readonly index: number;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface DriftInput {
  readonly gate: string;
  readonly suite: string;
  /** inconclusive: too few comparable nights to say that nothing moves. */
  readonly verdict: "drift" | "steady" | "inconclusive";
  readonly history: readonly {
    readonly date: string;
    readonly commit: string | null;
    /** As the provider named it in its answers. */
    readonly model: string | null;
    /** A new or changed baseline that night, in a few words. */
    readonly baseline: string | null;
  }[];
  readonly series: readonly DriftSeries[];
  /** What the reader must know: gaps, duplicates, too few nights for limits. */
  readonly notes: readonly string[];
}

const SERIES = {
  score: { title: "Score", format: points, most: 1 },
  turns: { title: "Turns per task", format: turnCount, most: Number.POSITIVE_INFINITY },
  cost: { title: "Cost per task", format: dollars, most: Number.POSITIVE_INFINITY },
} as const;

interface Event {
  readonly index: number;
  readonly number: number;
  readonly date: string;
  readonly text: string;
}

/** Baselines that changed and models that were served under the same name but say another. */
export function driftEvents(nights: DriftInput["history"]): Event[] {
  const events: Omit<Event, "number">[] = [];
  let model: string | null = null;
  for (const [index, night] of nights.entries()) {
    if (night.model !== null && model !== null && night.model !== model)
      events.push({
        index,
        date: night.date,
        text: `model as served: ${shorten(plain(model), 60)} → ${shorten(plain(night.model), 60)}`,
      });
    if (night.baseline !== null)
      events.push({
        index,
        date: night.date,
        text: `baseline: ${shorten(plain(night.baseline), 120)}`,
      });
    model = night.model ?? model;
  }
  return events.map((event, index) => ({ ...event, number: index + 1 }));
}

export function driftHeadline(input: DriftInput): string {
  const moved = input.series.flatMap((series) => {
    const change = series.changes.at(-1);
    if (series.alarms.length === 0 && change === undefined) return [];
    const { title, format } = SERIES[series.key];
    if (series.early) return earlyMove(series);
    const date = change === undefined ? null : (input.history[change.index]?.date ?? null);
    if (change === undefined) {
      const last = series.values.findLast((value) => value !== null) ?? null;
      const from = series.centre === null ? "" : ` ${format(series.centre)}`;
      return [
        `${title.toLowerCase()} off its mean${from}${last === null ? "" : `, last ${format(last)}`}`,
      ];
    }
    return [
      `${title.toLowerCase()} ${format(change.before)} → ${format(change.after)} since ${date ?? "an unknown night"}`,
    ];
  });
  if (input.verdict === "inconclusive") return "inconclusive: too few nights";
  if (input.verdict === "steady") return `no drift in ${count(input.history.length, "night")}`;
  return `drift: ${moved.length === 0 ? "an alarm stands" : moved.join("; ")}`;
}

/** "score 50 → 0 (early alarm)": what was usual, and the night that is far from it. */
function earlyMove({ key, values, alarms }: DriftSeries): string[] {
  const last = values.findLastIndex((value) => value !== null);
  if (!alarms.includes(last)) return [];
  const { title, format } = SERIES[key];
  const usual = values
    .filter((value, index): value is number => value !== null && !alarms.includes(index))
    .sort((left, right) => left - right);
  const middle = usual[Math.floor(usual.length / 2)] ?? null;
  const before = middle === null ? "" : `${format(middle)} → `;
  return [`${title.toLowerCase()} ${before}${format(values[last] ?? 0)} (early alarm)`];
}

const VERDICTS = {
  drift: { kind: "fail", sign: "✗", symbol: "🔴" },
  steady: { kind: "pass", sign: "✓", symbol: "🟢" },
  inconclusive: { kind: "inconclusive", sign: "?", symbol: "🟡" },
} as const;

/** The drift page: one control chart per measure, events numbered, every night in a table. */
export function renderDriftHtml(input: DriftInput): string {
  const events = driftEvents(input.history);
  const gate = input.gate === "default" ? "" : ` ${input.gate}`;
  const { kind, sign } = VERDICTS[input.verdict];
  return frame(
    `sre-gate${gate}: ${input.verdict}`,
    h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${plain(input.suite)} · ${count(input.history.length, "night")}</span></nav>
<header class="verdict ${kind}"><h1><span class="pill ${kind}"><span aria-hidden="true">${sign}</span> ${input.verdict}</span> ${driftHeadline(input).replace(/^(drift|inconclusive): /, "")}</h1></header>
${input.notes.map((note) => h`<p class="note warn">${plain(note)}</p>`)}
${eventList(events)}
${input.series.map((series) => picture(input, series, events))}
${nightTable(input)}`,
  );
}

function picture(input: DriftInput, series: DriftSeries, events: readonly Event[]): Markup {
  const { title, format, most } = SERIES[series.key];
  // Three standard deviations may lie where no score can.
  const limits =
    series.limits === null
      ? null
      : ([Math.max(0, series.limits[0]), Math.min(most, series.limits[1])] as const);
  const alarms = new Set(series.alarms);
  const draw = (width: number) =>
    controlChart({
      title: `${title} per night with control limits`,
      points: input.history.map((night, index) => ({
        date: plain(night.date),
        value: series.values[index] ?? null,
        alarm: alarms.has(index),
      })),
      centre: series.centre,
      limits,
      changes: series.changes.map((change) => change.index),
      events,
      format,
      width,
    });
  const words = [
    limits === null
      ? "No limits yet: too few nights."
      : `Limits ${format(limits[0])} to ${format(limits[1])}.`,
    ...series.changes.map(
      (change) =>
        `Changed on ${input.history[change.index]?.date ?? "an unknown night"}: ${format(change.before)} → ${format(change.after)}.`,
    ),
    `${count(series.alarms.length, "night")} with an alarm.`,
  ];
  const keys = legend(
    ...(series.limits === null ? [] : [["limit", "control limits"] as const]),
    ...(series.alarms.length === 0 ? [] : [["alarm", "alarm"] as const]),
    ...(series.changes.length === 0
      ? []
      : [["change", "change point"] as const, ["level", "level before and after"] as const]),
    ...(events.length === 0 ? [] : [["event", "what happened, by number above"] as const]),
  );
  const drawn = figureElement(title, WIDTHS.page, draw, h`${keys}<p>${words.join(" ")}</p>`);
  return drawn === NOTHING ? h`<h3>${title}</h3><p>Not measured in any night.</p>` : drawn;
}

function eventList(events: readonly Event[]): Markup {
  if (events.length === 0) return NOTHING;
  return h`<h2>What happened meanwhile</h2><ol class="plain">${events.map((event) => h`<li>${event.date}: ${event.text}</li>`)}</ol>`;
}

/** A year of rows would bury what stands below and be scrolled past. */
const OPEN_NIGHTS = 60;

function nightTable(input: DriftInput): Markup {
  const head = [
    "night",
    ...input.series.map(({ key }) => SERIES[key].title.toLowerCase()),
    "model as served",
    "commit",
  ];
  const row = (night: DriftInput["history"][number], index: number) =>
    h`<tr><td class="whole">${plain(night.date)}</td>${input.series.map((series) => nightCell(series, index))}<td>${shorten(plain(night.model ?? NONE), 60)}</td><td class="whole"><code>${shorten(plain(night.commit ?? NONE), 12)}</code></td></tr>`;
  const rows = input.history.map(row).reverse();
  const table = (name: string, some: readonly Markup[]) =>
    h`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map((title, place) => h`<th scope="col"${place === 0 || place > input.series.length ? NOTHING : h` class="n"`}>${title}</th>`)}</tr></thead><tbody>${some}</tbody></table></div>`;
  const [last, earlier] = [rows.slice(0, OPEN_NIGHTS), rows.slice(OPEN_NIGHTS)];
  return h`<h2>Every night, the last first</h2>${table("Every night", last)}${earlier.length === 0 ? NOTHING : h`<details><summary>${count(earlier.length, "earlier night")}</summary>${table("Earlier nights", earlier)}</details>`}`;
}

function nightCell(series: DriftSeries, index: number): Markup {
  const value = series.values[index] ?? null;
  const text = value === null ? NONE : SERIES[series.key].format(value);
  return h`<td class="n">${series.alarms.includes(index) ? h`<span class="bad">alarm</span> ` : NOTHING}${text}</td>`;
}

const SHOWN_NIGHTS = 14;

/** The same for an issue: headline, changes, events and the last fortnight. */
export function renderDriftMarkdown(input: DriftInput): string {
  const events = driftEvents(input.history);
  const first = Math.max(0, input.history.length - SHOWN_NIGHTS);
  const rows = input.history.slice(first).map((night, offset) => {
    const index = first + offset;
    const cells = input.series.map((series) => {
      const value = series.values[index] ?? null;
      return `${value === null ? NONE : SERIES[series.key].format(value)}${series.alarms.includes(index) ? " ⚠️" : ""}`;
    });
    return `| ${markdown(night.date)} | ${night.commit === null ? NONE : markdownCode(night.commit.slice(0, 10))} | ${night.model === null ? NONE : markdownCode(night.model, 60)} | ${cells.join(" | ")} |`;
  });
  const parts = [
    `### ${VERDICTS[input.verdict].symbol} sre-gate${input.gate === "default" ? "" : ` (${input.gate})`}: ${markdown(driftHeadline(input))}`,
    ...input.notes.map((note) => `⚠️ ${markdown(note)}`),
    ...(events.length === 0
      ? []
      : [events.map((event) => `- ${markdown(event.date)}: ${markdown(event.text)}`).join("\n")]),
    [
      `| night | commit | model | ${input.series.map(({ key }) => SERIES[key].title.toLowerCase()).join(" | ")} |`,
      `|---|---|---|${input.series.map(() => "--:").join("|")}|`,
      ...rows,
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
