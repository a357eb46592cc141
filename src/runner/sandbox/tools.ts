import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Runs launcher.pl inside the sandbox, where only the system's own folders exist. */
export const PERL = "/usr/bin/perl";

/** The programs a sandbox is made of, as found on this machine. */
export interface Tools {
  readonly bwrap: string;
  /** The command that limits processes and open files; without it only the watch limits processes. */
  readonly limits: readonly string[];
  /** Drops root; needed only as root. */
  readonly setpriv: string | null;
  readonly privileged: boolean;
}

export function findTools(environment: Readonly<Record<string, string | undefined>>): Tools | null {
  const path = `${environment.PATH ?? ""}${delimiter}/usr/bin${delimiter}/bin`;
  const find = (name: string): string | null =>
    path
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file)) ?? null;
  const bwrap = find("bwrap");
  if (bwrap === null) return null;
  return {
    bwrap,
    limits: limitWords(systemProgram("prlimit")),
    setpriv: systemProgram("setpriv"),
    privileged: process.getuid?.() === 0,
  };
}

const LIMITS = [
  ["nproc", "processes", 1024],
  ["nofile", "open files", 8192],
  ["core", "core file size", 0],
  ["memlock", "locked memory", 65_536],
] as const;

/** Never above the current limit: only root may raise one, and root has been dropped by then. */
function limitWords(prlimit: string | null): string[] {
  if (prlimit === null) return [];
  const ours = readFileSync("/proc/self/limits", "utf8");
  const words = LIMITS.map(([flag, name, wanted]) => {
    const hard = new RegExp(`^Max ${name} +\\S+ +(\\d+)`, "m").exec(ours)?.[1];
    return `--${flag}=${hard === undefined ? wanted : Math.min(wanted, Number(hard))}`;
  });
  return [prlimit, ...words];
}

/** These run inside the sandbox, where only the system's own folders exist. */
function systemProgram(name: string): string | null {
  return [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? null;
}
