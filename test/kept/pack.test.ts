import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packFolders, readPack, unpack } from "../../src/kept/pack.ts";
import { temporaryFolder } from "../tasks/snapshots.ts";

function folder(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, "a/tries"), { recursive: true });
  writeFileSync(join(root, "a/answer.json"), "{}");
  writeFileSync(join(root, "a/stdout.log"), Buffer.from([0, 10, 255, 10]));
  writeFileSync(join(root, "a/tries/empty"), "");
  symlinkSync("/etc/passwd", join(root, "a/link"));
  return root;
}

test("every regular file comes back with its bytes; links are left out", async () => {
  const bytes = packFolders(folder(), ["a"]);
  const files = readPack(bytes);
  if (files === null) throw new Error("not read");
  expect([...files.keys()]).toEqual(["a/answer.json", "a/stdout.log", "a/tries/empty"]);
  const target = temporaryFolder();
  await unpack(files, target);
  expect([...readFileSync(join(target, "a/stdout.log"))]).toEqual([0, 10, 255, 10]);
  expect(readFileSync(join(target, "a/tries/empty"), "utf8")).toBe("");
});

test("half a pack is none, and neither is one with something behind it", () => {
  const bytes = packFolders(folder(), ["a"]);
  for (const cut of [0, 1, 20, bytes.length - 1])
    expect(readPack(bytes.subarray(0, cut))).toBeNull();
  expect(readPack(Buffer.concat([bytes, Buffer.from("x")]))).toBeNull();
});

test.each(["../x", "a/../../x", "/etc/x", "a//x", "."])("%s is no path in a pack", (path) => {
  const header = JSON.stringify({ format: "sre-gate-pack@1", files: [[path, 1]] });
  expect(readPack(Buffer.from(`${header}\nx`))).toBeNull();
});
