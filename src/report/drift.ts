import { markdown, markdownCode, plain, shorten } from "./escape.ts";
import { h, type Markup, NOTHING } from "./markup.ts";
import { count, dollars, points, turnCount } from "./numbers.ts";
import { frame } from "./page/frame.ts";
import { controlChart } from "./svg/control.ts";
import { NONE } from "./task-lines.ts";

/** One measure over the nights, as `drift` judged it. */
export interface DriftSeries {
  readonly key: "score" | "turns" | "cost";
  /** One per night of the report, in the same order; null when that night did not measure it. */
  readonly values: readonly (number | null)[];
  readonly centre: number | null;
  readonly limits: readonly [number, number] | null;
  /** Indexes of the nights on which the alarm stood. */
  readonly alarms: readonly number[];
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
  readonly drifting: boolean;
  readonly nights: readonly {
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
  score: { title: "Score", format: points },
  turns: { title: "Turns per task", format: turnCount },
  cost: { title: "Cost per task", format: dollars },
} as const;

interface Event {
  readonly index: number;
  readonly number: number;
  readonly date: string;
  readonly text: string;
}

/** Baselines that changed and models that were served under the same name but say another. */
export function driftEvents(nights: DriftInput["nights"]): Event[] {
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
    const date = change === undefined ? null : (input.nights[change.index]?.date ?? null);
    if (change === undefined) return [`${title.toLowerCase()} left its limits`];
    return [
      `${title.toLowerCase()} ${format(change.before)} → ${format(change.after)} since ${date ?? "an unknown night"}`,
    ];
  });
  if (!input.drifting) return `no drift in ${count(input.nights.length, "night")}`;
  return `drift: ${moved.length === 0 ? "an alarm stands" : moved.join("; ")}`;
}

/** The drift page: one control chart per measure, events numbered, every night in a table. */
export function renderDriftHtml(input: DriftInput): string {
  const events = driftEvents(input.nights);
  const gate = input.gate === "default" ? "" : ` ${input.gate}`;
  return frame(
    `sre-gate${gate}: ${input.drifting ? "drift" : "no drift"}`,
    h`<p class="small soft">sre-gate${gate} · ${plain(input.suite)} · nightly history</p>
<h1><span class="pill ${input.drifting ? "fail" : "pass"}">${input.drifting ? "drift" : "steady"}</span> ${driftHeadline(input).replace(/^drift: /, "")}</h1>
${input.notes.map((note) => h`<p class="note warn">${plain(note)}</p>`)}
${input.series.map((series) => picture(input, series, events))}
${eventList(events)}
${nightTable(input)}`,
  );
}

function picture(input: DriftInput, series: DriftSeries, events: readonly Event[]): Markup {
  const { title, format } = SERIES[series.key];
  const alarms = new Set(series.alarms);
  const drawn = controlChart({
    title: `${title} per night with control limits`,
    points: input.nights.map((night, index) => ({
      date: plain(night.date),
      value: series.values[index] ?? null,
      alarm: alarms.has(index),
    })),
    centre: series.centre,
    limits: series.limits,
    changes: series.changes.map((change) => change.index),
    events,
    format,
  });
  if (drawn === NOTHING) return h`<h2>${title}</h2><p>Not measured in any night.</p>`;
  const words = [
    series.limits === null
      ? "No limits yet: too few nights."
      : `Limits ${format(series.limits[0])} to ${format(series.limits[1])}.`,
    ...series.changes.map(
      (change) =>
        `Changed on ${input.nights[change.index]?.date ?? "an unknown night"}: ${format(change.before)} → ${format(change.after)}.`,
    ),
    `${count(series.alarms.length, "night")} with an alarm.`,
  ];
  return h`<figure><h2>${title}</h2><div class="scroll" tabindex="0" role="region" aria-label="${title}">${drawn}</div><figcaption>${words.join(" ")}</figcaption></figure>`;
}

function eventList(events: readonly Event[]): Markup {
  if (events.length === 0) return NOTHING;
  return h`<h2>What happened meanwhile</h2><ol>${events.map((event) => h`<li>${event.date}: ${event.text}</li>`)}</ol>`;
}

function nightTable(input: DriftInput): Markup {
  const head = [
    "night",
    "commit",
    "model as served",
    ...input.series.map(({ key }) => SERIES[key].title.toLowerCase()),
  ];
  return h`<h2>Every night</h2><div class="scroll" tabindex="0" role="region" aria-label="Every night"><table><thead><tr>${head.map((name) => h`<th scope="col">${name}</th>`)}</tr></thead><tbody>${input.nights.map((night, index) => h`<tr><td>${plain(night.date)}</td><td><code>${shorten(plain(night.commit ?? NONE), 12)}</code></td><td>${shorten(plain(night.model ?? NONE), 60)}</td>${input.series.map((series) => nightCell(series, index))}</tr>`)}</tbody></table></div>`;
}

function nightCell(series: DriftSeries, index: number): Markup {
  const value = series.values[index] ?? null;
  const text = value === null ? NONE : SERIES[series.key].format(value);
  return h`<td>${text}${series.alarms.includes(index) ? h` <span class="bad">alarm</span>` : NOTHING}</td>`;
}

const SHOWN_NIGHTS = 14;

/** The same for an issue: headline, changes, events and the last fortnight. */
export function renderDriftMarkdown(input: DriftInput): string {
  const events = driftEvents(input.nights);
  const first = Math.max(0, input.nights.length - SHOWN_NIGHTS);
  const rows = input.nights.slice(first).map((night, offset) => {
    const index = first + offset;
    const cells = input.series.map((series) => {
      const value = series.values[index] ?? null;
      return `${value === null ? NONE : SERIES[series.key].format(value)}${series.alarms.includes(index) ? " ⚠️" : ""}`;
    });
    return `| ${markdown(night.date)} | ${night.commit === null ? NONE : markdownCode(night.commit.slice(0, 10))} | ${night.model === null ? NONE : markdownCode(night.model, 60)} | ${cells.join(" | ")} |`;
  });
  const parts = [
    `### ${input.drifting ? "🔴" : "🟢"} sre-gate${input.gate === "default" ? "" : ` (${input.gate})`}: ${markdown(driftHeadline(input))}`,
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
