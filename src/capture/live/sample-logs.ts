import type { Sink } from "../formats/format.ts";
import type { LogSeen, Observation } from "../observation.ts";

const MINUTE = 60_000_000_000n;
/** Lines of one container in one minute: what went wrong is kept nearly whole, what went well as a sample. */
const MOST = { bad: 600, plain: 120 } as const;
const BAD =
  /error|fail|exception|fatal|panic|refused|denied|unavailable|timeout|timed out|oom|killed|" [45]\d\d /i;

/** A sink that passes on a share of the log lines and counts the rest. */
export function samplingLogs(sink: Sink): Sink {
  let minute = -1n;
  let counts = new Map<string, number>();
  const add = (seen: Observation) => {
    if (seen.signal !== "logs" || seen.at === null) return sink.add(seen);
    if (seen.at / MINUTE !== minute) {
      minute = seen.at / MINUTE;
      counts = new Map();
    }
    const level = isBad(seen) ? "bad" : "plain";
    const key = `${level} ${seen.resource["k8s.pod.name"] ?? seen.service} ${seen.resource["k8s.container.name"] ?? ""}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= MOST[level]) sink.add(seen);
    else sink.leave(`log lines beyond ${MOST[level]} a minute of one container`);
  };
  return { ...rest(sink), add };
}

function rest(sink: Sink): Omit<Sink, "add"> {
  return {
    leave: (why, rows) => sink.leave(why, rows),
    answer: (answer) => sink.answer(answer),
    asOf: sink.asOf,
    zone: sink.zone,
  };
}

function isBad(log: LogSeen): boolean {
  return log.severityNumber >= 13 || (log.severityNumber === 0 && BAD.test(log.body));
}
