import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** A machine whose `apt-get install` fails so many times, and then leaves a bubblewrap that works. */
function prepare(failures: number, runner = "github-hosted") {
  const folder = mkdtempSync(join(tmpdir(), "prepare-"));
  try {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    const program = (name: string, text: string) => {
      writeFileSync(join(bin, name), `#!/bin/bash\n${text}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    // Only what the script itself needs: no bubblewrap of this machine.
    for (const name of ["mkdir", "mktemp", "uname", "tee", "rm", "cat", "wc", "chmod"])
      program(name, `exec /usr/bin/${name} "$@"`);
    program("sleep", `echo "sleep $*" >> "${folder}/calls"`);
    program("sudo", `shift; exec "$@"`);
    program("sysctl", "exit 1");
    program(
      "apt-get",
      [
        `echo "apt-get $*" >> "${folder}/calls"`,
        '[ "$1" = update ] && exit 0',
        `echo x >> "${folder}/tries"`,
        `[ "$(cat "${folder}/tries" | wc -l)" -gt ${failures} ] || exit 100`,
        `printf '#!/bin/bash\\nexit 0\\n' > "${bin}/bwrap"; chmod 755 "${bin}/bwrap"`,
      ].join("\n"),
    );
    const { status, stdout, stderr } = spawnSync("/bin/bash", [resolve(".github/prepare.sh")], {
      encoding: "utf8",
      env: {
        PATH: bin,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: join(folder, "output"),
        RUNNER_ENVIRONMENT: runner,
      },
    });
    const calls = spawnSync("cat", [join(folder, "calls")], { encoding: "utf8" }).stdout;
    const output = readFileSync(join(folder, "output"), "utf8");
    return { status, stdout, stderr, output, calls: calls.split("\n").filter(Boolean) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const INSTALL = "apt-get install -y -qq bubblewrap";
const UPDATE = "apt-get update -qq";

describe.runIf(process.platform === "linux")("a hosted runner without bubblewrap", () => {
  test.each([
    ["whose lists are new", 0, [INSTALL]],
    ["whose lists are old", 1, [INSTALL, UPDATE, INSTALL]],
    ["whose mirror was busy", 2, [INSTALL, UPDATE, INSTALL, "sleep 10", UPDATE, INSTALL]],
  ])("%s gets it", (_, failures, calls) => {
    const end = prepare(failures);
    expect(end.status, end.stderr).toBe(0);
    expect(end.calls).toEqual(calls);
    expect(end.stdout).toBe("");
    expect(end.output).toMatch(/^work=.*run-/);
  });

  test("that cannot get it goes on and says so: the gate decides what that means", () => {
    const end = prepare(9);
    expect(end.status, end.stderr).toBe(0);
    expect(end.calls).toHaveLength(6);
    expect(end.stdout).toContain("::notice title=sre-gate::bubblewrap does not run here");
  });

  test("of one's own is left as it is", () => {
    const end = prepare(0, "self-hosted");
    expect([end.status, end.calls]).toEqual([0, []]);
    expect(end.stdout).toContain("bubblewrap does not run here");
  });
});
