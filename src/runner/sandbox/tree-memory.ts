import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";

/** Less shared memory than this is not divided among processes, because that means reading every page. */
const WORTH_SHARING = 64 * 1024 * 1024;

/**
 * The memory that processes use together: their own, what they share (each page once), and unnamed files (memfd), mapped
 * or not. Memory that the kernel uses for them (sockets, pipes, descriptors being sent) only a control group could count.
 */
export function memoryOf(pids: readonly number[]): number {
  const resident = pids.map((pid) => ({ pid, status: readProcess(`/proc/${pid}/status`) }));
  const own = sum(resident.map(({ status }) => bytesAt(status, "RssAnon")));
  const mapped = sum(resident.map(({ status }) => bytesAt(status, "RssShmem")));
  const shared = mapped < WORTH_SHARING ? mapped : sum(pids.map(shareOf));
  return own + shared + namelessBytes(pids);
}

/** A page shared by three processes counts a third for each. */
function shareOf(pid: number): number {
  const rollup = readProcess(`/proc/${pid}/smaps_rollup`);
  return rollup === ""
    ? bytesAt(readProcess(`/proc/${pid}/status`), "RssShmem")
    : bytesAt(rollup, "Pss_Shmem");
}

function namelessBytes(pids: readonly number[]): number {
  const files = new Map<string, number>();
  for (const pid of pids) {
    for (const name of listed(`/proc/${pid}/fd`)) {
      const path = `/proc/${pid}/fd/${name}`;
      if (!linkOf(path).startsWith("/memfd:")) continue;
      const facts = statSync(path, { throwIfNoEntry: false });
      if (facts !== undefined) files.set(`${facts.dev} ${facts.ino}`, facts.blocks * 512);
    }
  }
  return sum([...files.values()]);
}

function bytesAt(text: string, name: string): number {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text);
  return match === null ? 0 : Number(match[1]) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Empty if a process has ended or cannot be inspected. */
export function readProcess(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

function listed(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
