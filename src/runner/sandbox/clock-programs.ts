import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLOCK_PREFIX } from "../../surfaces/systems.ts";
import { INSIDE, type Mount } from "./arguments.ts";
import CLOCK from "./clock.pl?raw";
import { PERL } from "./tools.ts";

const NAMES = ["sleep", "date"] as const;
const SYSTEM_FOLDERS = ["/usr/bin", "/bin"];

/** Below a folder of ours: what stands in for the system's programs, and the system's own. */
const BIN = "bin";
const OWN = "own";

/**
 * `sleep` and `date` of the incident, where nothing shuts the agent in: they come first on its PATH, and one who calls
 * them by their whole path gets the system's. Null where there is no Perl to run them.
 */
export function clockOnPath(folder: string): string | null {
  if (!existsSync(PERL)) return null;
  const bin = join(folder, BIN);
  const own = SYSTEM_FOLDERS.find((one) => NAMES.every((name) => existsSync(join(one, name))));
  writePrograms(bin, own ?? "/usr/bin");
  return bin;
}

export interface ClockInSandbox {
  readonly path: string;
  readonly mounts: readonly Mount[];
}

/** The same in a sandbox, where they lie over the system's own as well: `/bin/sleep 60` finds them too. */
export function clockInSandbox(gate: string): ClockInSandbox {
  const seenAs = (name: string) => join(INSIDE.gate, name);
  writePrograms(join(gate, BIN), seenAs(OWN));
  mkdirSync(join(gate, OWN));
  const mounts = NAMES.flatMap((name) => {
    const places = SYSTEM_FOLDERS.map((folder) => join(folder, name));
    const found = places.find((place) => existsSync(place));
    if (found === undefined) return [];
    // Something to lay the system's own program over.
    writeFileSync(join(gate, OWN, name), "");
    const program = realpathSync(found);
    return [
      { source: program, target: join(seenAs(OWN), name) },
      ...places
        .filter((place) => isOwnFile(place))
        .map((target) => ({ source: join(gate, BIN, name), target })),
    ];
  });
  return { path: seenAs(BIN), mounts };
}

/** A link leads to a program that has many names (busybox): that one stays what it is. */
function isOwnFile(place: string): boolean {
  const folder = lstatSync(join(place, ".."), { throwIfNoEntry: false });
  return (
    folder?.isDirectory() === true && lstatSync(place, { throwIfNoEntry: false })?.isFile() === true
  );
}

function writePrograms(bin: string, system: string): void {
  mkdirSync(bin, { recursive: true });
  const text = CLOCK.replaceAll("{system}", system).replaceAll(
    "{clock}",
    `http://127.0.0.1:${INSIDE.port}${CLOCK_PREFIX}`,
  );
  for (const name of NAMES) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
}
