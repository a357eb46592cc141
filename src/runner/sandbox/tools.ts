import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { NODE_LAUNCHER } from "./launcher-node.ts";
import { PERL_LAUNCHER } from "./launcher-perl.ts";

/** The programs a sandbox is made of, as found on this machine. */
export interface Tools {
  readonly bwrap: string;
  readonly launcher: {
    readonly program: string;
    readonly file: string;
    readonly text: string;
  };
  /** Bounds the number of processes; without it only the watch does. */
  readonly prlimit: string | null;
  /** Leaves root behind; needed only as root. */
  readonly setpriv: string | null;
  readonly privileged: boolean;
}

export function findTools(
  environment: Readonly<Record<string, string | undefined>>,
  launcher: "auto" | "perl" | "node" = "auto",
): Tools | null {
  const path = `${environment.PATH ?? ""}${delimiter}/usr/bin${delimiter}/bin`;
  const find = (name: string): string | null =>
    path
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file)) ?? null;
  const bwrap = find("bwrap");
  if (bwrap === null) return null;
  const perl = existsSync("/usr/bin/perl") && launcher !== "node";
  return {
    bwrap,
    launcher: perl
      ? { program: "/usr/bin/perl", file: "launch.pl", text: PERL_LAUNCHER }
      : { program: process.execPath, file: "launch.cjs", text: NODE_LAUNCHER },
    prlimit: systemProgram("prlimit"),
    setpriv: systemProgram("setpriv"),
    privileged: process.getuid?.() === 0,
  };
}

/** These run inside, where only the system's own folders exist. */
function systemProgram(name: string): string | null {
  return [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? null;
}
