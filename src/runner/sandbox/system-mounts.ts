import { lstatSync, readlinkSync, statSync } from "node:fs";
import { realPath, within } from "../agent/files.ts";
import type { Hidden, Mount } from "./arguments.ts";

const FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
/** The parts of /etc that programs need to link, to resolve users and to trust certificates; no settings of the machine. */
const ETC = [
  "ssl",
  "pki",
  "ca-certificates",
  "crypto-policies",
  "ld.so.cache",
  "ld.so.conf",
  "ld.so.conf.d",
  "alternatives",
  "localtime",
  "mime.types",
  "fonts",
];
/** Only if the agent has the network anyway. */
const ETC_NETWORK = ["resolv.conf", "nsswitch.conf", "services", "protocols"];

export interface SystemMounts {
  readonly links: Mount[];
  readonly mounts: Mount[];
}

/** The operating system, read-only. */
export function systemMounts(network: "proxy" | "open" | "none"): SystemMounts {
  const links: Mount[] = [];
  const mounts: Mount[] = [];
  for (const path of FOLDERS) {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    if (facts?.isSymbolicLink()) links.push({ source: readlinkSync(path), target: path });
    else if (facts?.isDirectory()) mounts.push({ source: path, target: path });
  }
  const names = network === "open" ? [...ETC, ...ETC_NETWORK] : ETC;
  for (const name of names) {
    const path = `/etc/${name}`;
    if (statSync(path, { throwIfNoEntry: false }) !== undefined)
      mounts.push({ source: path, target: path });
  }
  return { links, mounts };
}

/** Whether the system mounts already show a path. */
export function inSystem(path: string): boolean {
  return FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** Settings of the whole machine: npmrc and pip.conf may contain keys of a registry. */
const SETTINGS = ["/usr/etc", "/usr/local/etc"];

/** A gate or repository below /usr is mounted with the system, so its tasks, results and baselines are covered. */
export function hiddenInSystem(guarded: readonly string[]): Hidden[] {
  const places = [...new Set([...SETTINGS, ...guarded].map(realPath))].filter(
    (path) => inSystem(path) && !FOLDERS.includes(path),
  );
  return places.flatMap((path) => {
    const facts = statSync(path, { throwIfNoEntry: false });
    const covered = places.some((other) => other !== path && within(path, [other]));
    return facts === undefined || covered ? [] : [{ path, isFolder: facts.isDirectory() }];
  });
}
