/** A folder or file of the host that the agent may read, at `target` inside. */
export interface Mount {
  readonly source: string;
  readonly target: string;
  /** Only for builds, which work on a copy. */
  readonly writable?: boolean;
}

/** A path inside a mounted folder that is covered by something empty. */
export interface Hidden {
  readonly path: string;
  readonly isFolder: boolean;
}

/** The size of an attempt's memory-backed disk, in bytes. */
export interface Sizes {
  readonly workspace: number;
  readonly temporary: number;
  readonly home: number;
}

export interface BwrapPlan {
  /** Merged-usr systems have /bin -> usr/bin: shown as the link it is. */
  readonly links: readonly Mount[];
  /** In order: the operating system; paths in it to cover; everything else, over both. */
  readonly system: readonly Mount[];
  readonly hidden: readonly Hidden[];
  readonly mounts: readonly Mount[];
  readonly sizes: Sizes;
  readonly network: "proxy" | "open" | "none";
  /** As root the sandbox really changes the user; otherwise a user namespace maps ours to nobody. */
  readonly privileged: boolean;
  readonly disableUserNamespaces: boolean;
  readonly seccompDescriptor: number | null;
}

export const INSIDE = {
  snapshot: "/incident/snapshot",
  prompt: "/incident/prompt.md",
  workspace: "/workspace",
  home: "/home/agent",
  temporary: "/tmp",
  gate: "/run/sre-gate",
  port: 41184,
} as const;

const DEV_SHM_BYTES = 64 * 1024 * 1024;

/** The arguments before the command. Order matters: a later mount covers an earlier one. */
export function bwrapArguments(plan: BwrapPlan): string[] {
  return [
    ...namespaces(plan),
    "--die-with-parent",
    "--new-session",
    "--cap-drop",
    "ALL",
    // Needed to drop root inside; the next step drops these capabilities with the user.
    ...(plan.privileged
      ? ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"]
      : []),
    ...(plan.seccompDescriptor === null ? [] : ["--seccomp", String(plan.seccompDescriptor)]),
    ...plan.links.flatMap((link) => ["--symlink", link.source, link.target]),
    ...folders(parents([...plan.system, ...plan.mounts])),
    "--proc",
    "/proc",
    "--dev",
    "/dev",
    ...sizedFolder("/dev/shm", DEV_SHM_BYTES, "1777"),
    "--remount-ro",
    "/dev",
    ...sizedFolder(INSIDE.temporary, plan.sizes.temporary, "1777"),
    ...sizedFolder(INSIDE.home, plan.sizes.home, "0777"),
    ...sizedFolder(INSIDE.workspace, plan.sizes.workspace, "0777"),
    ...bound(plan.system),
    ...plan.hidden.flatMap(nothingAt),
    ...bound(plan.mounts),
    "--remount-ro",
    "/",
    "--chdir",
    INSIDE.workspace,
  ];
}

function bound(mounts: readonly Mount[]): string[] {
  return mounts.flatMap((mount) => [
    ...(underSized(mount.target) ? folders(ancestors(mount.target)) : []),
    mount.writable ? "--bind" : "--ro-bind",
    mount.source,
    mount.target,
  ]);
}

function nothingAt({ path, isFolder }: Hidden): string[] {
  return isFolder
    ? ["--perms", "0555", "--tmpfs", path, "--remount-ro", path]
    : ["--ro-bind", "/dev/null", path];
}

function namespaces(plan: BwrapPlan): string[] {
  return [
    "--unshare-pid",
    "--unshare-ipc",
    "--unshare-uts",
    "--unshare-cgroup-try",
    "--hostname",
    "incident",
    ...(plan.network === "open" ? [] : ["--unshare-net"]),
    ...(plan.privileged ? [] : ["--unshare-user", "--uid", "65534", "--gid", "65534"]),
    ...(plan.disableUserNamespaces ? ["--disable-userns"] : []),
  ];
}

/** bubblewrap would create missing parents readable by root only, and the agent runs as another user. */
function folders(paths: readonly string[]): string[] {
  return paths.flatMap((path) => ["--perms", "0755", "--dir", path]);
}

function parents(mounts: readonly Mount[]): string[] {
  const targets = mounts.map((mount) => mount.target).filter((target) => !underSized(target));
  return [...new Set([INSIDE.home, ...targets].flatMap(ancestors))];
}

/** Below /tmp and similar folders, parents can only be created once the folder itself is mounted. */
function underSized(path: string): boolean {
  return [INSIDE.temporary, INSIDE.home, INSIDE.workspace].some((folder) =>
    path.startsWith(`${folder}/`),
  );
}

/** /a/b/c -> /a, /a/b. */
function ancestors(path: string): string[] {
  const words = path.split("/").slice(1, -1);
  return words.map((_, index) => `/${words.slice(0, index + 1).join("/")}`);
}

function sizedFolder(path: string, bytes: number, mode: string): string[] {
  return ["--perms", mode, "--size", String(bytes), "--tmpfs", path];
}
