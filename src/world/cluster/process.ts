import type { Image } from "./images.ts";
import type { Container } from "./kinds.ts";

/** What a container's command does, as far as a simulated kubelet can tell. */
export type Process =
  /** The program of the image; a start script may fill memory or disk beside it, in MiB a second. */
  | {
      readonly kind: "server";
      readonly fillMemory: number;
      readonly fillDisk: number;
      /** Files and connections it may hold open at once. */
      readonly descriptors: number | null;
    }
  /** Something else, for so many seconds; null goes on for ever. */
  | { readonly kind: "script"; readonly seconds: number | null; readonly exitCode: number }
  | { readonly kind: "missing"; readonly command: string };

const SHELLS = ["sh", "bash", "ash", "/bin/sh", "/bin/bash", "/bin/ash", "/usr/bin/env"];
const TOOLS =
  "cat curl date dig echo env kubectl ls nc nslookup ping printf ps psql sleep tail test top true false valkey-cli redis-cli wget".split(
    " ",
  );
export const SERVER = {
  kind: "server",
  fillMemory: 0,
  fillDisk: 0,
  descriptors: null,
} as const satisfies Process;

/** `file` reads a path of the container from what is mounted there, or null. */
export function processOf(
  container: Container,
  image: Image | null,
  file: (path: string) => string | null,
): Process {
  const { command = [], args = [] } = container;
  const serves = image === null || image.serves;
  const words = command.length > 0 ? [...command, ...args] : serves ? [] : [...args];
  const [first] = words;
  if (first === undefined) return serves ? SERVER : { kind: "script", seconds: 0, exitCode: 0 };
  const name = first.replace(/^(\/usr)?\/bin\//, "");
  if (SHELLS.includes(first) || SHELLS.includes(name)) return shell(words.slice(1), file);
  if (TOOLS.includes(name)) return script(words.join(" "));
  return { kind: "missing", command: first };
}

function shell(words: readonly string[], file: (path: string) => string | null): Process {
  const rest = words.filter((one) => !/^-[a-z]+$/.test(one));
  const [path = ""] = rest;
  const text = file(path);
  if (text === null && path.startsWith("/") && !path.includes(" "))
    return { kind: "script", seconds: 0, exitCode: 127 };
  if (text?.includes("docker-entrypoint")) {
    return {
      kind: "server",
      fillMemory: rateOf(text, "FILL_MIB_PER_SECOND"),
      fillDisk: rateOf(text, "FILL_DISK_MIB_PER_SECOND"),
      descriptors: null,
    };
  }
  const limited = /^ulimit -n (\d{1,9}) && exec \/\S*entrypoint/.exec(rest.join(" "))?.[1];
  if (limited !== undefined) return { ...SERVER, descriptors: Number(limited) };
  return script(text ?? rest.join(" "));
}

function rateOf(text: string, name: string): number {
  return Number(new RegExp(`^${name}=(\\d+)$`, "m").exec(text)?.[1] ?? "0");
}

function script(text: string): Process {
  const exitCode = Number(/\bexit (\d{1,3})\b/.exec(text)?.[1] ?? (/^false\b/.test(text) ? 1 : 0));
  const endless = /sleep infinity|tail -f|while (true|:)/.test(text);
  const sleep = Number(/\bsleep (\d{1,9})/.exec(text)?.[1] ?? 0);
  return { kind: "script", seconds: endless ? null : sleep, exitCode: exitCode % 256 };
}
