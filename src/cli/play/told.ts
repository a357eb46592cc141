import type { GroundTruth } from "../../model/ground-truth.ts";
import { plain } from "../../report/escape.ts";
import type { JournalEntry } from "../../surfaces/live/journal.ts";
import type { Action } from "../../world/actions.ts";
import { columns } from "./ticket.ts";

/** What was done, a line a write: how long after the start, what, and whether it was taken. */
export function deedsText(entries: readonly JournalEntry[], start: number): string {
  const rows = entries.flatMap((entry) =>
    entry.kind === "write"
      ? [
          [
            clockOf(entry.action.at - start),
            plain(wordsOf(entry.action)),
            entry.beyond
              ? "taken; nothing here acts on it"
              : entry.status < 300
                ? "taken"
                : `refused (${entry.status})`,
          ],
        ]
      : [],
  );
  if (rows.length === 0) return "You changed nothing.\n";
  return `What you did:\n${columns(rows)
    .map((line) => `  ${line}\n`)
    .join("")}`;
}

/** 0:35 after the start, 1:02:05. */
function clockOf(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function wordsOf({ verb, target }: Action): string {
  const { resource, subresource, namespace, name } = target;
  const what = [resource, name, subresource].filter((part) => part !== null).join("/");
  return `${verb} ${what}${namespace === null ? "" : ` in ${namespace}`}`;
}

/** What was to be found: whoever has played may know it. */
export function causesText(truth: GroundTruth): string {
  const causes = truth.groups.filter(({ rootCause }) => rootCause);
  if (causes.length === 0) return "Nothing was broken.\n";
  const names = causes.map(({ namespace, kind, name, filter }) =>
    plain(
      [namespace ?? "cluster", kind, name ?? filter.map(withoutPattern).join(" or ")].join("/"),
    ),
  );
  return `The cause${names.length === 1 ? "" : "s"}: ${names.join(", ")}\n`;
}

/** `cart\\b` and `cart-.*` mean cart to people. */
function withoutPattern(filter: string): string {
  return filter.replace(/(-?\.\*|\\b|\$)+$/, "").replace(/^\^/, "");
}
