import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { bubblewrapSandbox, type SandboxPlan } from "./bubblewrap.ts";
import { PERL, type Tools } from "./tools.ts";
import { MOST_FILES } from "./watch.ts";

/** Why there is no sandbox, and what to run to get one; one line each. */
export interface Hindrance {
  readonly why: string;
  readonly cure: string;
}

export type SandboxProbe =
  | { readonly kind: "works"; readonly disableUserNamespaces: boolean }
  | ({ readonly kind: "fails" } & Hindrance);

/** Runs `true` in a real sandbox: nothing less shows whether it will work. */
export async function probeBubblewrap(tools: Tools | null, scratch: string): Promise<SandboxProbe> {
  if (process.platform !== "linux")
    return fails("bubblewrap needs Linux", "run it on Linux, or set isolation: none");
  if (tools === null)
    return fails("bubblewrap is not installed", "sudo apt-get install -y bubblewrap");
  if (!existsSync(PERL))
    return fails(
      `${PERL}, which starts the agent in the sandbox, is missing`,
      "sudo apt-get install -y perl",
    );
  if (tools.privileged && tools.setpriv === null)
    return fails("setpriv, which leaves root behind, is missing", "apt-get install -y util-linux");
  let last = "";
  // --disable-userns came with 0.8; in older versions the seccomp filter refuses nested namespaces.
  for (const disableUserNamespaces of tools.privileged ? [false] : [true, false]) {
    const error = await tryOnce(tools, scratch, disableUserNamespaces);
    if (error === null) return { kind: "works", disableUserNamespaces };
    last = error;
    if (!/Unknown option/.test(error)) break;
  }
  return { kind: "fails", ...explain(last) };
}

async function tryOnce(
  tools: Tools,
  scratch: string,
  disableUserNamespaces: boolean,
): Promise<string | null> {
  const folder = await mkdtemp(join(scratch, "probe-"));
  const snapshot = join(folder, "snapshot");
  await mkdir(snapshot);
  const instance = await bubblewrapSandbox(probePlan(tools, disableUserNamespaces)).open({
    scratch: folder,
    snapshot,
    prompt: "",
    slot: 999,
  });
  try {
    const stderr = join(scratch, "probe.log");
    const ended = await instance.run({
      command: ["true"],
      environment: {},
      stdout: join(scratch, "probe-out.log"),
      stderr,
      logCap: 4096,
      mask: (text) => text,
    });
    if (ended.end.kind === "exit" && ended.end.code === 0) return null;
    return (await readFile(stderr, "utf8")).trim() || `ended by ${JSON.stringify(ended.end)}`;
  } finally {
    await instance.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function probePlan(tools: Tools, disableUserNamespaces: boolean): SandboxPlan {
  return {
    tools,
    network: "proxy",
    mounts: [],
    guarded: [],
    path: [],
    agentFolder: "/",
    sizes: { workspace: 65536, temporary: 65536, home: 65536 },
    bounds: { memoryBytes: 2 ** 30, processes: 64, files: MOST_FILES },
    disableUserNamespaces,
  };
}

function fails(why: string, cure: string): SandboxProbe {
  return { kind: "fails", why, cure };
}

/** The kernel gives the same errors for different reasons; files of the machine show which one it is. */
function explain(error: string): Hindrance {
  const line = error.split("\n").find((text) => text.startsWith("bwrap:")) ?? error.split("\n")[0];
  const message = (line ?? "").slice(0, 160);
  const refused =
    error.includes("bwrap:") &&
    /ermission denied|not permitted|No permissions|RTM_NEWADDR/.test(error);
  if (refused && setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1")
    return {
      why: `Ubuntu's AppArmor forbids user namespaces to bubblewrap (${message})`,
      cure: "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    };
  if (refused && setting("/proc/sys/kernel/unprivileged_userns_clone") === "0")
    return {
      why: `the kernel forbids unprivileged user namespaces (${message})`,
      cure: "sudo sysctl -w kernel.unprivileged_userns_clone=1",
    };
  if (setting("/proc/sys/user/max_user_namespaces") === "0")
    return {
      why: `the kernel allows no user namespaces (${message})`,
      cure: "sudo sysctl -w user.max_user_namespaces=10000",
    };
  if ((refused && existsSync("/.dockerenv")) || (refused && existsSync("/run/.containerenv")))
    return {
      why: `this container may not create namespaces (${message})`,
      cure: "start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined --cap-add SYS_ADMIN, or run the gate outside of it",
    };
  return {
    why: `bubblewrap fails here (${message})`,
    cure: "bwrap --unshare-all --ro-bind / / true   # shows the same error",
  };
}

function setting(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
