import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { behindShim } from "../../src/runner/command/shim.ts";
import { openProject } from "../support/project.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { temporaryFolder } from "./request.ts";

function program(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A version manager as pyenv is: its shim asks it for the version that the folder's file names. */
function manager(root: string, name = "pyenv") {
  const home = join(root, `.${name}`);
  const asked = `echo "${home}/versions/$(cat .version)/bin/$2"`;
  return {
    own: program(join(home, "libexec", name), asked),
    shim: program(join(home, "shims/snake"), `exec "${home}/libexec/${name}" exec snake "$@"`),
    version: (number: string, text = "exit 0") =>
      program(join(home, `versions/${number}/bin/snake`), text),
  };
}

describe("a version manager's shim", () => {
  it.each(["pyenv", "asdf"])("of %s stands for what it would start in the folder", (name) => {
    const root = temporaryFolder();
    const { shim, version } = manager(root, name);
    const [old, fresh] = [version("3.9"), version("3.13")];
    for (const [number, expected] of [
      ["3.9", old],
      ["3.13", fresh],
    ] as const) {
      writeFileSync(join(root, ".version"), number);
      expect(behindShim(shim, root, {})).toBe(expected);
    }
  });

  it("is itself where its manager does not say, names nothing to start, or the folder may be a stranger's", () => {
    const root = temporaryFolder();
    const { own, shim, version } = manager(root);
    version("3.13");
    writeFileSync(join(root, ".version"), "3.13");
    expect(behindShim(shim, root, { GITHUB_ACTIONS: "true" })).toBe(shim);
    writeFileSync(join(root, ".version"), "4.0");
    expect(behindShim(shim, root, {})).toBe(shim);
    program(own, "echo 'no version is set' >&2; exit 1");
    expect(behindShim(shim, root, {})).toBe(shim);
  });

  it("is what the manager's shims hold, and nothing beside", () => {
    const root = temporaryFolder();
    const { version } = manager(root);
    writeFileSync(join(root, ".version"), "3.13");
    version("3.13");
    for (const place of [".pyenv/bin/snake", "my-shims/snake", "other/shims/snake"]) {
      const path = program(join(root, place), "exit 0");
      expect(behindShim(path, root, {})).toBe(path);
    }
  });

  it.skipIf(!HAS_BUBBLEWRAP).each([
    ["by name", "snake"],
    ["by its first line", "./agent.sh"],
  ])("is found %s inside a sandbox, where its manager is not", async (_, run) => {
    using project = openProject(["alpha"]);
    const home = temporaryFolder();
    const { shim, version } = manager(home);
    const answer = `printf '{"contributing_factors":[{"name":"shop/Deployment/cart"}]}' > "$SRE_GATE_OUTPUT"`;
    version("3.13", answer);
    project.write(".version", "3.13");
    writeFileSync(join(project.folder, "agent.sh"), "#!/usr/bin/env snake\n");
    chmodSync(join(project.folder, "agent.sh"), 0o755);
    project.write(
      "sre-gate.yaml",
      `agent: {run: ${run}, files: [.version]}\njudge: {tasks: ["*"], isolation: required}\n`,
    );
    const { code, stdout, stderr } = await project.cli(["run", "--json"], {
      env: { PATH: `${dirname(shim)}:${process.env.PATH}` },
    });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).score.mean, stderr).toBe(1);
  });
});
