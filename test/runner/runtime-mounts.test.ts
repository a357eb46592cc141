import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { runPlan } from "../../src/runner/run.ts";
import { findRuntime } from "../../src/runner/sandbox/runtime-mounts.ts";
import { interpreterIn } from "../../src/runner/sandbox/shebang.ts";
import { HAS_BUBBLEWRAP } from "./bubblewrap.ts";
import { requestFor, temporaryFolder } from "./request.ts";

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** A machine with a repository, a secret beside it and tools that lie where tools do. */
function machine() {
  const root = realpathSync(temporaryFolder());
  const repository = join(root, "repository");
  write(join(root, "secrets/seed"), "the-secret-seed\n");
  write(join(root, "project/bin/tool"), `#!/bin/sh\n# the-secret-tool\n${looksIn(root)}`, 0o755);
  write(join(root, "project/seed"), "the-secret-seed\n");
  mkdirSync(join(root, "python/bin"), { recursive: true });
  copyFileSync(realpathSync("/bin/sh"), join(root, "python/bin/python"));
  write(join(root, "python/lib/library"), "the library\n");
  return { root, repository };
}

const looksIn = (root: string): string =>
  `echo ran\ncat ${root}/secrets/* ${root}/project/seed ${root}/python/lib/* ${root}/repository/tasks/one/ground_truth.yaml\n`;

/** What an agent of this first line reads of the machine. */
async function readBy(firstLine: (root: string) => string): Promise<string> {
  const { root, repository } = machine();
  write(join(repository, "agent.sh"), `${firstLine(root)}\n${looksIn(root)}`, 0o755);
  return runIn(root, ["./agent.sh"]);
}

async function runIn(root: string, command: string[], guarded: string[] = []): Promise<string> {
  const repository = join(root, "repository");
  const base = requestFor({ root: repository, command, request: { isolation: "required" } });
  const agent = { ...base.agent, cwd: repository, files: ["*.sh"] };
  await runPlan({ ...base, agent, guarded });
  const said = join(base.out, "attempts/one/1/stdout.log");
  // Who never started said nothing.
  return existsSync(said) ? readFileSync(said, "utf8") : "";
}

describe.skipIf(!HAS_BUBBLEWRAP)("the first line of the agent's script", () => {
  test.each<[string, (root: string) => string, string]>([
    ["the argument of -u", (root) => `#!/usr/bin/env -S -u ${root}/secrets /bin/sh`, "ran\n"],
    ["what holds the tasks", (root) => `#!/usr/bin/env -S -u ${root}/repository /bin/sh`, "ran\n"],
    ["what holds everything", (root) => `#!/usr/bin/env -S --unset ${root} /bin/sh`, "ran\n"],
    ["the argument of -C", (root) => `#!/usr/bin/env -S -C ${root}/secrets /bin/sh`, ""],
    ["a folder as interpreter", (root) => `#!${root}/secrets`, ""],
    ["a file that nobody can run", (root) => `#!${root}/secrets/seed`, ""],
    ["the machine by another name", () => "#!/proc/self/root/bin/sh", "ran\n"],
  ])("mounts no more than an interpreter: %s", async (_name, firstLine, said) => {
    expect(await readBy(firstLine)).toBe(said);
  });

  test("brings in the interpreter it names, with its libraries", async () => {
    expect(await readBy((root) => `#!${root}/python/bin/python`)).toBe("ran\nthe library\n");
    const split = (root: string) => `#!/usr/bin/env -S -i A=b ${root}/python/bin/python`;
    expect(await readBy(split)).toBe("ran\nthe library\n");
  });

  test("brings in the interpreter alone where its folder holds what the request guards", async () => {
    const { root, repository } = machine();
    write(join(repository, "agent.sh"), `#!${root}/python/bin/python\n${looksIn(root)}`, 0o755);
    expect(await runIn(root, ["./agent.sh"], [join(root, "python/lib")])).toBe("ran\n");
  });

  test("brings in a script that it names, but not the project around it", async () => {
    expect(await readBy((root) => `#!/usr/bin/env -S ${root}/project/bin/tool`)).toBe("ran\n");
  });
});

describe.skipIf(!HAS_BUBBLEWRAP)("a link that the agent's half commits", () => {
  const linked = (to: string): { root: string; repository: string } => {
    const { root, repository } = machine();
    mkdirSync(join(repository, "bin"), { recursive: true });
    write(join(repository, "agent.sh"), `#!${repository}/bin/link.sh\n${looksIn(root)}`, 0o755);
    symlinkSync(join(root, to), join(repository, "bin/link.sh"));
    return { root, repository };
  };

  test("to a script outside shows neither it nor what lies around it", async () => {
    const { root } = linked("project/bin/tool");
    const { mounts } = runtimeOf(root, join(root, "repository/bin/link.sh"));
    expect(mounts.filter(({ source }) => source.startsWith(root))).toEqual([]);
    expect(await runIn(root, ["./agent.sh"])).not.toContain("secret");
    expect(await runIn(root, ["./bin/link.sh"])).not.toContain("secret");
  });

  test("to an interpreter, as a virtual environment has it, brings it in", () => {
    const { root } = linked("python/bin/python");
    const { mounts } = runtimeOf(root, join(root, "repository/agent.sh"));
    for (const part of ["bin", "lib"])
      expect(mounts).toContainEqual({
        source: join(root, "python", part),
        target: join(root, "python", part),
      });
  });
});

function runtimeOf(root: string, program: string, guarded: string[] = [], path = "/usr/bin") {
  const repository = join(root, "repository");
  mkdirSync(repository, { recursive: true });
  return findRuntime({
    command: [program],
    environment: { PATH: path },
    repository,
    guarded,
    judged: [],
  });
}

describe("a virtual environment that the judge mounts", () => {
  const environment = (root: string): string => {
    const folder = join(root, "environment");
    write(join(folder, "pyvenv.cfg"), `home = ${root}/python/bin\n`);
    mkdirSync(join(folder, "bin"));
    symlinkSync(join(root, "python/bin/python"), join(folder, "bin/python"));
    return folder;
  };

  it("brings the Python it was made from, whatever the command starts with", () => {
    const { root, repository } = machine();
    const judged = [environment(root)];
    const search = { command: ["/bin/sh"], environment: { PATH: "/usr/bin" }, repository, judged };
    const seen = (guarded: string[]) =>
      findRuntime({ ...search, guarded })
        .mounts.map(({ source }) => source)
        .filter((source) => source.startsWith(root));
    expect(seen([])).toEqual(["bin", "lib"].map((part) => join(root, "python", part)));
    expect(seen([join(root, "python")])).toEqual([]);
  });

  test.skipIf(!HAS_BUBBLEWRAP)("starts in the sandbox by its own name, from a shell", async () => {
    const { root, repository } = machine();
    const folder = environment(root);
    const command = ["sh", "-c", `${folder}/bin/python -c 'echo started'`];
    const base = requestFor({ root: repository, command, request: { isolation: "required" } });
    mkdirSync(repository, { recursive: true });
    await runPlan({ ...base, judge: { ...base.judge, mounts: [folder] } });
    const log = readFileSync(join(base.out, "attempts/one/1/stdout.log"), "utf8");
    expect(log).toBe("started\n");
  });
});

describe.skipIf(!HAS_BUBBLEWRAP)(
  "a program outside the repository that the agent's half names",
  () => {
    test("is no way to read what lies beside its libraries", async () => {
      const { root, repository } = machine();
      write(join(root, "python/.credentials"), "the-secret-key\n");
      write(join(root, "python/conf/database.yml"), "the-secret-password\n");
      const looks = `echo ran; cat ${root}/python/.credentials ${root}/python/conf/* ${root}/python/lib/*`;
      mkdirSync(repository, { recursive: true });
      expect(await runIn(root, [join(root, "python/bin/python"), "-c", looks])).toBe(
        "ran\nthe library\n",
      );
    });

    test("is no way to the tasks by a link among its libraries", () => {
      const { root } = machine();
      write(join(root, "repository/tasks/one/ground_truth.yaml"), "the-secret-truth\n");
      symlinkSync(join(root, "repository/tasks"), join(root, "python/share"));
      const { mounts } = runtimeOf(root, join(root, "python/bin/python"));
      const own = mounts.map(({ source }) => source).filter((source) => source.startsWith(root));
      expect(own).toEqual([join(root, "python/bin"), join(root, "python/lib")]);
    });

    test("is no way to read a file that only has the right to run", async () => {
      const { root, repository } = machine();
      write(join(root, "secrets/bin/seed"), "the-secret-seed\n", 0o755);
      const seed = join(root, "secrets/bin/seed");
      write(join(repository, "agent.sh"), `#!/usr/bin/env -S ${seed}\n`, 0o755);
      const { mounts } = runtimeOf(root, join(repository, "agent.sh"));
      expect(mounts.filter(({ source }) => source.startsWith(root))).toEqual([]);
    });
  },
);

describe("findRuntime", () => {
  const sourcesBelow = (root: string, program: string, guarded: string[] = [], path?: string) =>
    runtimeOf(root, program, guarded, path)
      .mounts.map(({ source }) => source)
      .filter((source) => source.startsWith(root));

  it("refuses a program of a guarded folder, also by a link to it", () => {
    const { root } = machine();
    symlinkSync(join(root, "python"), join(root, "alias"));
    for (const [named, guarded] of [
      ["python", "python"],
      ["alias", "python"],
      ["python", "alias"],
    ] as const)
      expect(sourcesBelow(root, join(root, named, "bin/python"), [join(root, guarded)])).toEqual(
        [],
      );
  });

  it("brings no folder that holds a guarded one, also by a link to it", () => {
    const { root } = machine();
    symlinkSync(join(root, "python"), join(root, "alias"));
    const guarded = [join(root, "python/lib")];
    for (const name of ["python", "alias"]) {
      const seen = sourcesBelow(root, join(root, name, "bin/python"), guarded);
      expect(seen).toContain(join(root, name, "bin/python"));
      expect(seen).not.toContain(join(root, name));
    }
  });

  it("brings the installation of a script that PATH finds", () => {
    const { root } = machine();
    const bin = join(root, "project/bin");
    expect(sourcesBelow(root, join(bin, "tool"), [], bin)).toEqual([join(root, "project")]);
    expect(sourcesBelow(root, join(bin, "tool"))).toEqual([join(bin, "tool")]);
  });
});

describe("interpreterIn", () => {
  it.each([
    ["#!/bin/sh", "/bin/sh"],
    ["#! /bin/sh -e\r", "/bin/sh"],
    ["#!/usr/bin/env python3", "python3"],
    ["#!/usr/bin/env -S python3 -u", "python3"],
    ["#!/usr/bin/env -Spython3 -u", "python3"],
    ["#!/usr/bin/env -iS A=b python3", "python3"],
    ["#!/usr/bin/env --split-string=python3 -u", "python3"],
    ["#!/usr/bin/env -S -u NAME -C /folder python3", "python3"],
    ["#!/usr/bin/env -S -uNAME -C/folder python3", "python3"],
    ["#!/usr/bin/env -S -iu NAME --chdir /folder --unset=B python3", "python3"],
    ["#!/usr/bin/env -S --chd /folder -- A=b python3", "python3"],
    ["#!/usr/bin/env -S A='b c' D=\"/e /f\" python3", "python3"],
    ["#!/usr/bin/env -S - python3", "python3"],
    ["#!/usr/bin/env -S -u", null],
    ["#!/usr/bin/env", null],
    ["#!", null],
    ["echo", null],
  ])("%j starts %j", (line, interpreter) => {
    expect(interpreterIn(line)).toBe(interpreter);
  });
});
