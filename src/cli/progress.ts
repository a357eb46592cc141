import { plain } from "../report/escape.ts";
import { cutCells } from "../report/fit.ts";
import { duration } from "../report/numbers.ts";
import type { ProgressEvent } from "../runner/request.ts";
import type { CliIo } from "./command.ts";

/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
export function openProgress(io: CliIo): {
  report: (event: ProgressEvent) => void;
  close: () => void;
} {
  const { terminal } = io;
  let began = performance.now();
  let shown = false;
  let last = Number.POSITIVE_INFINITY;
  const clear = () => {
    if (shown) io.stderr("\r\x1b[2K");
    shown = false;
  };
  return {
    report: (event) => {
      clear();
      if (event.kind === "finished") {
        // A new plan (a rerun, a follow-up): the pace of the previous one does not apply.
        if (event.done <= last) began = performance.now() - event.seconds * 1000;
        last = event.done;
      }
      if (terminal === null || event.kind === "note") io.stderr(`${lineOf(event)}\n`);
      else {
        const line = `${timeLeft(event, performance.now() - began)}${lineOf(event)}`;
        io.stderr(cutCells(line, terminal.columns - 1));
        shown = true;
      }
    },
    close: clear,
  };
}

/** "about 40 s left: ", once enough is done to say so. */
function timeLeft(event: ProgressEvent & { readonly kind: "finished" }, elapsed: number): string {
  const { done, total } = event;
  if (done < 3 || done >= total) return "";
  return `about ${duration((elapsed / 1000 / done) * (total - done))} left: `;
}

function lineOf(event: ProgressEvent): string {
  if (event.kind === "note") return event.text;
  const { attempt, done, total } = event;
  const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
  const name = plain(`${attempt.task} #${attempt.repeat} ${ending}`);
  const took = attempt.cached ? "found again" : `${event.seconds.toFixed(1)} s`;
  return `[${done}/${total}] ${name} (${took})`;
}
