// Installs what the tests need from the system, where it may; says by name what stays missing.
// Usage: node scripts/system.mjs   (called before `npm test`; never fails: tests that lack a program are skipped by name)
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Program -> Debian package. Each is used by tests only; the gate itself needs bubblewrap at most. */
const PROGRAMS = [
  ["bwrap", "bubblewrap"],
  ["prometheus", "prometheus"],
  ["promtool", "prometheus"],
  ["kubectl", "kubernetes-client"],
  ["chromium", "chromium"],
];

const folders = (process.env.PATH ?? "").split(":").concat("/usr/bin", "/usr/sbin");
const present = (program) => folders.some((folder) => existsSync(`${folder}/${program}`));
const missing = () => PROGRAMS.filter(([program]) => !present(program));

const wanted = [...new Set(missing().map(([, name]) => name))];
if (wanted.length > 0 && process.platform === "linux" && existsSync("/usr/bin/apt-get")) {
  const sudo = process.getuid() === 0 ? [] : ["sudo", "-n"];
  const allowed = process.getuid() === 0 || spawnSync("sudo", ["-n", "true"]).status === 0;
  if (allowed) {
    console.log(`installing for the tests: ${wanted.join(", ")}`);
    const apt = (...words) => {
      const [command, ...rest] = [...sudo, "apt-get", ...words];
      const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      return spawnSync(command, rest, { env: environment, stdio: ["ignore", "ignore", "inherit"] })
        .status;
    };
    // Services that a package would start have no place in a test run.
    apt("update", "-qq");
    for (const name of wanted) apt("install", "-y", "-qq", "--no-install-recommends", name);
    spawnSync(sudo[0] ?? "true", [...sudo.slice(1), "systemctl", "disable", "--now", "prometheus"]);
  }
}
const absent = missing().map(([program]) => program);
if (absent.length > 0)
  console.log(`not installed, so their tests are skipped: ${absent.join(", ")}`);
