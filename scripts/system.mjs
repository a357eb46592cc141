// Installs what the tests need from the system, where it may; says by name what stays missing.
// Usage: node scripts/system.mjs   (called before `npm test`; never fails: tests that lack a program are skipped by name)
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installReal } from "./real.mjs";

/** Program -> Debian package. Each is used by tests only; the gate itself needs bubblewrap at most. */
const PROGRAMS = [
  ["bwrap", "bubblewrap"],
  ["prometheus", "prometheus"],
  ["promtool", "prometheus"],
  ["kubectl", "kubernetes-client"],
  ["chromium", "chromium"],
];
/** The oldest kubectl that tests ask is Debian's. Where another one is installed, it is unpacked here. */
const OLDEST = "node_modules/.cache/debian-kubectl";

const folders = (process.env.PATH ?? "").split(":").concat("/usr/bin", "/usr/sbin");
const present = (program) => folders.some((folder) => existsSync(`${folder}/${program}`));
const missing = () => PROGRAMS.filter(([program]) => !present(program));
const quietly = (command, ...words) => spawnSync(command, words, { stdio: "ignore" }).status === 0;

const wanted = [...new Set(missing().map(([, name]) => name))];
const unpack =
  present("kubectl") &&
  existsSync("node_modules") &&
  !existsSync(OLDEST) &&
  !quietly("dpkg", "-s", "kubernetes-client");
if (
  (wanted.length > 0 || unpack) &&
  process.platform === "linux" &&
  existsSync("/usr/bin/apt-get")
) {
  const sudo = process.getuid() === 0 ? [] : ["sudo", "-n"];
  const allowed = process.getuid() === 0 || quietly("sudo", "-n", "true");
  if (allowed) {
    const apt = (...words) => {
      const [command, ...rest] = [...sudo, "apt-get", ...words];
      const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      return spawnSync(command, rest, { env: environment, stdio: ["ignore", "ignore", "inherit"] })
        .status;
    };
    apt("update", "-qq");
    if (wanted.length > 0) console.log(`installing for the tests: ${wanted.join(", ")}`);
    for (const name of wanted) apt("install", "-y", "-qq", "--no-install-recommends", name);
    // Services that a package would start have no place in a test run.
    if (wanted.length > 0)
      spawnSync(sudo[0] ?? "true", [
        ...sudo.slice(1),
        ...["systemctl", "disable", "--now", "prometheus"],
      ]);
  }
  if (unpack) {
    const folder = mkdtempSync(join(tmpdir(), "sre-gate-kubectl-"));
    spawnSync("apt-get", ["download", "-qq", "kubernetes-client"], {
      cwd: folder,
      stdio: "ignore",
    });
    const [archive] = readdirSync(folder);
    mkdirSync(dirname(OLDEST), { recursive: true });
    if (archive !== undefined) quietly("dpkg", "-x", join(folder, archive), OLDEST);
    rmSync(folder, { recursive: true, force: true });
  }
}
const absent = missing().map(([program]) => program);
if (absent.length > 0)
  console.log(`not installed, so their tests are skipped: ${absent.join(", ")}`);
installReal();
