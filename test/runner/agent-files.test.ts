import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { findAgentFiles } from "../../src/runner/agent/files.ts";
import { temporaryFolder } from "./request.ts";

/** Bytes that are UTF-8 nowhere. */
const bytes = (folder: string, end: string) =>
  Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from(end)]);

async function found(cwd: string, files: readonly string[]) {
  const one = await findAgentFiles({ cwd, files: [...files] }, [], []).catch((e: unknown) => e);
  if (one instanceof UserError) return one.problems;
  if (one instanceof Error) throw one;
  return one;
}

describe("a name among the agent's files that is not UTF-8", () => {
  it("is refused with its place, for a file as for a folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(`${folder}/lib`);
    writeFileSync(bytes(`${folder}/lib`, ".txt"), "");
    mkdirSync(bytes(folder, ""));
    const problems = await found(folder, ["**"]);
    const refused = { code: "AGENT_FILE_NAME", where: "agent.files" };
    expect(problems).toMatchObject([
      { ...refused, message: expect.stringContaining('"lib/\ufffd\ufffd.txt"') },
      { ...refused, message: expect.stringContaining('"\ufffd\ufffd"') },
    ]);
  });

  it("is nobody's business where no glob means it", async () => {
    const folder = temporaryFolder();
    writeFileSync(bytes(folder, ".txt"), "");
    writeFileSync(`${folder}/a.py`, "");
    writeFileSync(`${folder}/\ufffd.py`, "");
    expect(await found(folder, ["*.py"])).toMatchObject({
      files: [`${folder}/a.py`, `${folder}/\ufffd.py`],
    });
  });
});

describe("a script that the command names", () => {
  it("brings the package.json that Node reads for it, and none above that", async () => {
    const folder = temporaryFolder();
    mkdirSync(`${folder}/agents/mine/src`, { recursive: true });
    for (const place of ["", "agents/", "agents/mine/"]) {
      writeFileSync(`${folder}/${place}package.json`, "{}");
    }
    const script = `${folder}/agents/mine/src/main.js`;
    writeFileSync(script, "");
    const { files } = await findAgentFiles({ cwd: folder, files: [] }, [script], []);
    expect(files).toEqual([`${folder}/agents/mine/package.json`, script]);
  });
});
