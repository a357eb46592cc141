import type { Language } from "../application/types.ts";
import type { Clock } from "../clock.ts";
import type { LogLine } from "../cluster/cluster.ts";
import { textHash } from "../random.ts";

export interface Said {
  readonly language: Language;
  readonly name: string;
  readonly micros: number;
  readonly severity: LogLine["severity"];
  readonly body: string;
}

/**
 * How each language's usual logger writes a line: half of them in JSON, each with a time of its own form, and a stack
 * trace of the others as one row for each of its lines, as a collector that reads files takes it.
 */
export function linesOf(clock: Clock, said: Said): string[] {
  const { language, name, severity, body } = said;
  switch (language) {
    case "go":
      return [
        JSON.stringify({ level: severity, time: isoMicros(clock, said), msg: body, service: name }),
      ];
    case "javascript":
      return [
        JSON.stringify({ level: PINO[severity], time: millis(clock, said), pid: 1, msg: body }),
      ];
    case "rust":
      return [
        JSON.stringify({
          timestamp: isoMicros(clock, said),
          level: severity.toUpperCase(),
          fields: { message: body },
          target: name.replaceAll("-", "_"),
        }),
      ];
    case "java": {
      const [first = "", ...trace] = body.split("\n");
      const thread = `[nio-8080-exec-${textHash(body) % 10}]`;
      const level = severity.toUpperCase().padStart(5);
      return [`${isoMillis(clock, said)} ${level} 1 --- ${thread} ${name} : ${first}`, ...trace];
    }
    case "python": {
      const [first = "", ...trace] = body.split("\n");
      const time = isoMillis(clock, said).replace("T", " ").replace(".", ",").slice(0, 23);
      return [
        `${time} ${severity.toUpperCase()} [main] [server.py:${lineOf(body)}] - ${first}`,
        ...trace,
      ];
    }
    default:
      return [body];
  }
}

const PINO = { debug: 20, info: 30, warn: 40, error: 50 } as const;

function lineOf(body: string): number {
  return 20 + (textHash(body.replace(/\d+/g, "")) % 200);
}

function millis(clock: Clock, { micros }: Said): number {
  return clock.startMs + Math.floor(micros / 1000);
}

function isoMicros(clock: Clock, { micros }: Said): string {
  return clock.micro(micros);
}

function isoMillis(clock: Clock, said: Said): string {
  return `${isoMicros(clock, said).slice(0, 23)}Z`;
}
