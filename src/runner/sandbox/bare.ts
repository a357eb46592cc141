import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ANSWER_CAP } from "../attempt/answer.ts";
import { readRegularFile } from "../attempt/open-regular.ts";
import { TRAJECTORY_CAP } from "../attempt/trajectory-cap.ts";
import { USAGE_CAP } from "../attempt/usage.ts";
import { clearAway } from "../clear-away.ts";
import { ANSWER_FILE, type Places, TRAJECTORY_FILE, USAGE_FILE } from "../command/contract.ts";
import { capture } from "../process/capture.ts";
import { lastWords } from "../process/last-words.ts";
import { type Running, start } from "../process/start.ts";
import { killStrays, processesNow } from "../process/strays.ts";
import { watchCandidate } from "./candidate.ts";
import { clockOnPath } from "./clock-programs.ts";
import type { Instance, InstanceEnd, InstanceSetup, InstanceStart, Sandbox } from "./instance.ts";
import { GRACE_MS } from "./instance.ts";

/** No sandbox: the agent sees everything that the gate's user sees. Every report says so. */
export function bareSandbox(agentFolder: string): Sandbox {
  return {
    kind: "none",
    open(setup) {
      const places = placesIn(setup, agentFolder);
      for (const folder of [places.workspace, places.home, places.temporary])
        mkdirSync(folder, { recursive: true });
      writeFileSync(places.prompt, fillPrompt(setup.prompt, places));
      const clock = setup.live === true ? clockOnPath(join(setup.scratch, "clock")) : null;
      return new BareInstance(setup, places, clock);
    },
  };
}

export function fillPrompt(prompt: string, places: Places): string {
  return prompt.replaceAll("{snapshot}", places.snapshot).replaceAll("{output}", places.output);
}

function placesIn(setup: InstanceSetup, agent: string): Places {
  const workspace = join(setup.scratch, "workspace");
  return {
    snapshot: setup.snapshot,
    workspace,
    output: join(workspace, ANSWER_FILE),
    prompt: join(setup.scratch, "prompt.md"),
    usage: join(workspace, USAGE_FILE),
    trajectory: join(workspace, TRAJECTORY_FILE),
    agent,
    home: join(setup.scratch, "home"),
    temporary: join(setup.scratch, "tmp"),
  };
}

class BareInstance implements Instance {
  readonly places: Places;
  readonly way = { kind: "port" } as const;
  readonly files: Instance["files"];
  readonly #scratch: string;
  #running: Running | null = null;
  #stopped = false;
  /** A folder of programs that come before all others. */
  readonly #programs: string | null;

  constructor(setup: InstanceSetup, places: Places, programs: string | null) {
    this.#programs = programs;
    this.#scratch = setup.scratch;
    this.places = places;
    const files = join(setup.scratch, "files");
    this.files = { path: files, seenAs: files };
  }

  async run(options: InstanceStart): Promise<InstanceEnd> {
    const [program, ...words] = options.command;
    if (program === undefined) throw new Error("an empty command");
    const older = processesNow();
    const environment = {
      ...options.environment,
      ...this.#path(options.environment.PATH),
      SRE_GATE_ATTEMPT: this.#scratch,
    };
    const running = start({ program, words, cwd: this.places.workspace, environment });
    this.#running = running;
    if (this.#stopped) this.stop();
    const logs = [
      capture(running.stdout, options.stdout, options.logCap, options.mask),
      capture(running.stderr, options.stderr, options.logCap, options.mask),
    ];
    const candidate = watchCandidate(this.places.output);
    const end = await running.ended;
    const over = performance.now();
    running.kill("SIGKILL");
    options.gone?.();
    killStrays(`SRE_GATE_ATTEMPT=${this.#scratch}`, older);
    const firstCandidateSeconds = candidate.finish(over);
    await Promise.all(logs.map((log) => log.finish()));
    return {
      end,
      collected: {
        answer: readRegularFile(this.places.output, ANSWER_CAP),
        usage: readRegularFile(this.places.usage, USAGE_CAP),
        trajectory: readRegularFile(this.places.trajectory, TRAJECTORY_CAP),
        firstCandidateSeconds,
      },
      lastWords: lastWords(options.stderr),
      resources: null,
    };
  }

  #path(given = ""): { PATH?: string } {
    return this.#programs === null ? {} : { PATH: `${this.#programs}${delimiter}${given}` };
  }

  stop(): void {
    this.#stopped = true;
    const running = this.#running;
    if (running === null) return;
    running.kill("SIGTERM");
    const timer = setTimeout(() => running.kill("SIGKILL"), GRACE_MS);
    void running.ended.then(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    await clearAway(this.#scratch);
  }
}
