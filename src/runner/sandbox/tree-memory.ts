import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";

/** Below this nobody asks whose shared memory it is: it costs a look at every page of a process. */
const WORTH_SHARING = 64 * 1024 * 1024;

/**
 * The bytes that processes hold together: what is their own, what they share (each page once), and what lies in files
 * without a name (memfd), mapped or not. What the kernel keeps for them (sockets, pipes, descriptors under way from one
 * to the other) only a control group could count.
 */
export function memoryOf(pids: readonly number[]): number {
  const resident = pids.map((pid) => ({ pid, status: readProcess(`/proc/${pid}/status`) }));
  const own = sum(resident.map(({ status }) => bytesAt(status, "RssAnon")));
  const mapped = sum(resident.map(({ status }) => bytesAt(status, "RssShmem")));
  const shared = mapped < WORTH_SHARING ? mapped : sum(pids.map(shareOf));
  return own + shared + namelessBytes(pids);
}

/** A page that three processes share counts a third in each. */
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

/** Empty where a process is gone, or was never ours to look into. */
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
