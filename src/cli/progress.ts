import type { ProgressEvent } from "../runner/request.ts";
import type { CliIo } from "./command.ts";

/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
export function openProgress(io: CliIo): {
  report: (event: ProgressEvent) => void;
  close: () => void;
} {
  const { terminal } = io;
  let shown = false;
  const clear = () => {
    if (shown) io.stderr("\r\x1b[2K");
    shown = false;
  };
  return {
    report: (event) => {
      clear();
      const line = lineOf(event);
      if (terminal === null || event.kind === "note") io.stderr(`${line}\n`);
      else {
        io.stderr(line.slice(0, terminal.columns - 1));
        shown = true;
      }
    },
    close: clear,
  };
}

function lineOf(event: ProgressEvent): string {
  if (event.kind === "note") return event.text;
  const { attempt, done, total } = event;
  const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
  return `[${done}/${total}] ${attempt.task} #${attempt.repeat} ${ending} (${event.seconds.toFixed(1)} s)`;
}
