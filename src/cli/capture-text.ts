import type { CapturedTask } from "../capture/import-capture.ts";

/** What was read, what was left out and why, and what is to do. */
export function capturedText({ id, report, truth }: CapturedTask, folder: string): string {
  const { window, rows, missing, left, redacted, unread, links, notes } = report;
  const lines = [
    `${id}: ${window === null ? "no time is stated anywhere" : `${window.start} to ${window.end}`}; objects as of ${report.asOf} UTC`,
    ...Object.entries(rows).map(
      ([signal, count]) => `  ${signal.padEnd(8)} ${count.in} rows read, ${count.out} written`,
    ),
    ...(missing.length === 0 ? [] : [`  not in the sources: ${missing.join(", ")}`]),
    ...Object.entries(left).map(
      ([why, count]) => `  left out: ${count === 0 ? "" : `${count} × `}${why}`,
    ),
    ...(unread.length === 0 ? [] : [`  not read: ${listed(unread)} (of no format that is read)`]),
    ...(links === 0 ? [] : [`  not followed: ${links} links`]),
    ...Object.entries(redacted).map(([rule, count]) => `  redacted: ${count} × ${rule}`),
    ...notes.map((note) => `  ${note}`),
    truth === "known"
      ? `${folder}/ground_truth.yaml: the answer that the data itself publishes`
      : `next: correct ${folder}/ground_truth.draft.yaml, rename it to ground_truth.yaml, then: sre-gate tasks lint ${folder}`,
  ];
  return `${lines.join("\n")}\n`;
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${first} and ${names.length - 5} more` : first;
}
