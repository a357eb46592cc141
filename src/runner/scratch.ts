import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "sre-gate-run-";

/** A private folder for one run. What killed runs of the same user left behind goes at this occasion. */
export async function makeScratch(): Promise<string> {
  const parent = shortTemporary();
  await sweep(parent);
  return mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
}

/** A socket's path may be 107 bytes long, so the folder above it must be short. */
function shortTemporary(): string {
  const usual = tmpdir();
  return usual.length <= 50 ? usual : "/tmp";
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = /^sre-gate-run-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
