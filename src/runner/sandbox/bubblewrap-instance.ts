import type { Duplex } from "node:stream";
import { ANSWER_CAP, readAnswer } from "../attempt/answer.ts";
import { TRAJECTORY_CAP } from "../attempt/trajectory-cap.ts";
import { USAGE_CAP } from "../attempt/usage.ts";
import type { Places } from "../command/contract.ts";
import { capture } from "../process/capture.ts";
import { lastWords } from "../process/last-words.ts";
import { type ProcessEnd, type Running, start } from "../process/start.ts";
import { type Frame, FrameReader, readingFrom } from "./frames.ts";
import { GRACE_MS, type Instance, type InstanceEnd, type InstanceStart } from "./instance.ts";
import { type Bounds, watchTree } from "./watch.ts";

export interface InstanceParts {
  readonly places: Places;
  readonly way: Instance["way"];
  readonly files: Instance["files"];
  readonly program: string;
  /** The command line before the agent's command. */
  readonly prefix: readonly string[];
  readonly path: string;
  readonly openFilter: () => number | null;
  readonly closeFilter: (descriptor: number) => void;
  readonly bounds: Bounds;
  readonly scratch: string;
  readonly remove: () => Promise<void>;
}

/** One attempt inside bubblewrap, seen from outside through the launcher's frames. */
export class BubblewrapInstance implements Instance {
  readonly places: Places;
  readonly way: Instance["way"];
  readonly files: Instance["files"];
  readonly #parts: InstanceParts;
  readonly #frames = new Map<string, Frame>();
  #begun = 0;
  #over: number | null = null;
  #firstCandidate: number | null = null;
  #running: Running | null = null;
  #stopped = false;
  #resources: string | null = null;

  constructor(parts: InstanceParts) {
    this.#parts = parts;
    this.places = parts.places;
    this.way = parts.way;
    this.files = parts.files;
  }

  async run(options: InstanceStart): Promise<InstanceEnd> {
    this.#begun = performance.now();
    const running = this.#start(options.command);
    this.#running = running;
    const wire = wireOf(running);
    const reader = new FrameReader((frame) => this.#note(frame));
    wire.on("data", (chunk: Buffer) => reader.push(chunk));
    wire.on("error", () => undefined);
    const logs = [
      capture(running.stdout, options.stdout, options.logCap, options.mask),
      capture(running.stderr, options.stderr, options.logCap, options.mask),
    ];
    wire.write(environmentWord({ ...options.environment, PATH: this.#parts.path }));
    if (this.#stopped) this.stop();
    const watch =
      running.pid === null ? null : watchTree(running.pid, this.#parts.bounds, this.#overdone);
    const end = await running.ended;
    this.#over = performance.now();
    watch?.close();
    running.kill("SIGKILL");
    options.gone?.();
    await Promise.all([...logs.map((log) => log.finish()), drained(wire)]);
    return this.#endOf(end, lastWords(options.stderr));
  }

  /** With an empty environment, because the agent's variables must not reach the sandbox's own programs. */
  #start(command: readonly string[]): Running {
    const filter = this.#parts.openFilter();
    try {
      return start({
        program: this.#parts.program,
        words: [...this.#parts.prefix, ...command],
        cwd: "/",
        environment: {},
        pipes: 1,
        files: filter === null ? [] : [filter],
      });
    } finally {
      if (filter !== null) this.#parts.closeFilter(filter);
    }
  }

  #note(frame: Frame): void {
    if (frame.type !== "C") this.#frames.set(frame.type, frame);
    else if (this.#firstCandidate === null && isValid(frame))
      this.#firstCandidate = ((this.#over ?? performance.now()) - this.#begun) / 1000;
  }

  readonly #overdone = (reason: string): void => {
    this.#resources = reason;
    this.#order("K");
    this.#endIn(GRACE_MS);
  };

  #endOf(end: ProcessEnd, words: string | null): InstanceEnd {
    const refused = this.#frames.get("E");
    return {
      end: this.#agentEnd(end),
      collected: {
        answer: readingFrom(this.#frames.get("A"), ANSWER_CAP),
        usage: readingFrom(this.#frames.get("U"), USAGE_CAP),
        trajectory: readingFrom(this.#frames.get("T"), TRAJECTORY_CAP),
        firstCandidateSeconds: this.#firstCandidate,
      },
      lastWords: refused === undefined ? words : null,
      resources: this.#resources,
    };
  }

  #agentEnd(end: ProcessEnd): ProcessEnd {
    if (end.kind === "not-started") return { ...end, fault: "machine" };
    const refused = this.#frames.get("E");
    if (refused !== undefined)
      return {
        kind: "not-started",
        fault: "agent",
        reason: refused.bytes.toString("utf8").slice(0, 200),
      };
    const status = Number(this.#frames.get("X")?.fact ?? Number.NaN);
    if (Number.isInteger(status))
      return status & 127
        ? { kind: "killed", by: `signal ${status & 127}` }
        : { kind: "exit", code: (status >> 8) & 255 };
    // No report from the launcher: before its first frame the sandbox failed; after it, the agent caused this.
    return this.#frames.has("L")
      ? { kind: "killed", by: "its own hand, together with the sandbox" }
      : { kind: "not-started", fault: "machine", reason: "the sandbox did not start" };
  }

  stop(): void {
    this.#stopped = true;
    if (this.#running === null) return;
    this.#order("T");
    const timer = setTimeout(() => {
      this.#order("K");
      this.#endIn(GRACE_MS);
    }, GRACE_MS);
    void this.#running.ended.then(() => clearTimeout(timer));
  }

  #order(order: "T" | "K"): void {
    if (this.#running === null) return;
    const wire = wireOf(this.#running);
    if (wire.writable) wire.write(order);
  }

  /** The launcher has had time to send the files: now end the namespace with everything in it. */
  #endIn(milliseconds: number): void {
    const running = this.#running;
    if (running === null) return;
    const timer = setTimeout(() => running.kill("SIGKILL"), milliseconds);
    void running.ended.then(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    this.#running?.kill("SIGKILL");
    await this.#running?.ended;
    await this.#parts.remove();
  }
}

/** Descriptor 3 of the launcher, both ways. */
function wireOf(running: Running): Duplex {
  const [wire] = running.pipes;
  if (wire === null || wire === undefined || !("on" in wire)) throw new Error("no descriptor 3");
  return wire as Duplex;
}

/** The environment as the launcher expects it: a length, a newline, and "NAME=VALUE" with a zero byte after each. */
function environmentWord(environment: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(environment).map(([name, value]) => `${name}=${value}\0`);
  const bytes = Buffer.from(pairs.join(""), "utf8");
  return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
}

function isValid(frame: Frame): boolean {
  return readAnswer(readingFrom(frame, ANSWER_CAP), "lenient").kind === "valid";
}

/** What the launcher wrote before it ended is still in the pipe. */
function drained(wire: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      wire.destroy();
      resolve();
    };
    const timer = setTimeout(done, 500);
    wire.once("end", done);
    wire.once("close", done);
    if (wire.readableEnded || wire.destroyed) done();
  });
}
