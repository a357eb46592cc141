import { chmodSync, closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ANSWER_CAP } from "../attempt/answer.ts";
import { TRAJECTORY_CAP } from "../attempt/trajectory-cap.ts";
import { USAGE_CAP } from "../attempt/usage.ts";
import { clearAway } from "../clear-away.ts";
import { ANSWER_FILE, type Places, TRAJECTORY_FILE, USAGE_FILE } from "../command/contract.ts";
import { type BwrapPlan, bwrapArguments, INSIDE, type Mount, type Sizes } from "./arguments.ts";
import { fillPrompt } from "./bare.ts";
import { BubblewrapInstance } from "./bubblewrap-instance.ts";
import { clockInSandbox } from "./clock-programs.ts";
import type { Instance, InstanceSetup, Sandbox } from "./instance.ts";
import LAUNCHER from "./launcher.pl?raw";
import { seccompFilter } from "./seccomp.ts";
import { hiddenInSystem, systemMounts } from "./system-mounts.ts";
import { PERL, type Tools } from "./tools.ts";
import type { Bounds } from "./watch.ts";

export interface SandboxPlan {
  readonly tools: Tools;
  readonly network: "proxy" | "open" | "none";
  /** The agent's files, runtimes, and the judge's mounts. */
  readonly mounts: readonly Mount[];
  /** Paths that no agent may see. */
  readonly guarded: readonly string[];
  /** Folders on PATH before the system's. */
  readonly path: readonly string[];
  /** The agent's folder, as the agent sees it. */
  readonly agentFolder: string;
  readonly sizes: Sizes;
  readonly bounds: Bounds;
  readonly disableUserNamespaces: boolean;
}

const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Each worker has a user id of its own, so that the limit on processes applies per attempt. */
const FIRST_UID = 61000;

export function uidOf(tools: Tools, slot: number): number {
  return tools.privileged ? FIRST_UID + slot : 65534;
}

export function bubblewrapSandbox(plan: SandboxPlan): Sandbox {
  return { kind: "bubblewrap", open: (setup) => openInstance(plan, setup) };
}

function openInstance(plan: SandboxPlan, setup: InstanceSetup): Instance {
  const gate = join(setup.scratch, "gate");
  const etc = join(setup.scratch, "etc");
  const uid = uidOf(plan.tools, setup.slot);
  mkdirSync(gate, { recursive: true });
  mkdirSync(etc);
  writeFileSync(join(gate, LAUNCHER_FILE), LAUNCHER);
  writeFileSync(join(setup.scratch, "prompt.md"), fillPrompt(setup.prompt, places(plan)));
  writeIdentity(etc, uid);
  const clock = setup.live === true ? clockInSandbox(gate) : null;
  const filter = seccompFilter(process.arch);
  const filterFile = join(setup.scratch, "filter");
  if (filter !== null) writeFileSync(filterFile, filter);
  const words = bwrapArguments(bwrapPlan(plan, setup, filter !== null, clock?.mounts ?? []));
  return new BubblewrapInstance({
    places: places(plan),
    way: wayOut(plan, gate),
    files: { path: join(gate, "files"), seenAs: join(INSIDE.gate, "files") },
    program: plan.tools.bwrap,
    prefix: [...words, "--", ...privilegesOff(plan.tools, uid), ...launcherWords(plan)],
    path: [...(clock === null ? [] : [clock.path]), ...plan.path, SYSTEM_PATH].join(":"),
    openFilter: () => (filter === null ? null : openSync(filterFile, "r")),
    closeFilter: (descriptor) => closeSync(descriptor),
    bounds: plan.bounds,
    scratch: setup.scratch,
    remove: () => clearAway(setup.scratch),
  });
}

function wayOut(plan: SandboxPlan, gate: string): Instance["way"] {
  switch (plan.network) {
    case "proxy":
      return {
        kind: "socket",
        path: join(gate, SOCKET),
        origin: `http://127.0.0.1:${INSIDE.port}`,
      };
    case "open":
      return { kind: "port" };
    case "none":
      return { kind: "none" };
  }
}

function places(plan: SandboxPlan): Places {
  const { workspace } = INSIDE;
  return {
    snapshot: INSIDE.snapshot,
    workspace,
    output: join(workspace, ANSWER_FILE),
    usage: join(workspace, USAGE_FILE),
    trajectory: join(workspace, TRAJECTORY_FILE),
    prompt: INSIDE.prompt,
    agent: plan.agentFolder,
    home: INSIDE.home,
    temporary: INSIDE.temporary,
  };
}

function bwrapPlan(
  plan: SandboxPlan,
  setup: InstanceSetup,
  filtered: boolean,
  clock: readonly Mount[],
): BwrapPlan {
  const system = systemMounts(plan.network);
  const own = (name: string, target: string): Mount => ({
    source: join(setup.scratch, name),
    target,
  });
  return {
    links: system.links,
    system: system.mounts,
    hidden: hiddenInSystem(plan.guarded),
    mounts: [
      ...plan.mounts,
      { source: setup.snapshot, target: INSIDE.snapshot },
      own("prompt.md", INSIDE.prompt),
      own("gate", INSIDE.gate),
      ...clock,
      ...["passwd", "group", "hosts"].map((name) => own(`etc/${name}`, `/etc/${name}`)),
    ],
    sizes: plan.sizes,
    network: plan.network,
    privileged: plan.tools.privileged,
    disableUserNamespaces: plan.disableUserNamespaces,
    seccompDescriptor: filtered ? 4 : null,
  };
}

/** A passwd file with this user only. */
function writeIdentity(etc: string, uid: number): void {
  const lines = {
    passwd: `root:x:0:0:root:/root:/bin/sh\nagent:x:${uid}:${uid}:agent:${INSIDE.home}:/bin/sh\n`,
    group: `root:x:0:\nagent:x:${uid}:\n`,
    hosts: "127.0.0.1 localhost incident\n",
  };
  for (const [name, text] of Object.entries(lines)) {
    writeFileSync(join(etc, name), text);
    chmodSync(join(etc, name), 0o644);
  }
}

function privilegesOff(tools: Tools, uid: number): string[] {
  const user =
    tools.privileged && tools.setpriv !== null
      ? [
          tools.setpriv,
          `--reuid=${uid}`,
          `--regid=${uid}`,
          "--clear-groups",
          "--inh-caps=-all",
          "--bounding-set=-all",
        ]
      : [];
  return [...user, ...tools.limits];
}

function launcherWords(plan: SandboxPlan): string[] {
  const { output, usage, trajectory } = places(plan);
  return [
    PERL,
    join(INSIDE.gate, LAUNCHER_FILE),
    plan.network === "proxy" ? String(INSIDE.port) : "-",
    join(INSIDE.gate, SOCKET),
    `A:${ANSWER_CAP}:${output}`,
    `U:${USAGE_CAP}:${usage}`,
    `T:${TRAJECTORY_CAP}:${trajectory}`,
    "--",
  ];
}

const LAUNCHER_FILE = "launcher.pl";

/** The socket to the proxy, in the instance's gate folder. */
export const SOCKET = "out.sock";
