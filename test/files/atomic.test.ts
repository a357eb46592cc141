import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeDurably, writeIfPossible, writeWhole } from "../../src/files/atomic.ts";
import { temporaryFolder } from "../support/snapshot.ts";

const place = temporaryFolder("atomic");
afterAll(() => place.remove());

test("writes text, bytes and pieces whole, making the folders above", async () => {
  const path = join(place.path, "a/b/file");
  writeWhole(path, "one");
  expect(readFileSync(path, "utf8")).toBe("one");
  writeWhole(path, Buffer.from("two"));
  expect(readFileSync(path, "utf8")).toBe("two");
  await writeDurably(path, [Buffer.from("thr"), Buffer.from("ee")]);
  expect(readFileSync(path, "utf8")).toBe("three");
  expect(readdirSync(join(place.path, "a/b"))).toEqual(["file"]);
});

test("what breaks off in the middle leaves the old file and nothing beside it", () => {
  const path = join(place.path, "old/file");
  writeWhole(path, "old");
  const broken = function* () {
    yield Buffer.from("new");
    throw new Error("cut");
  };
  expect(() => writeWhole(path, broken())).toThrow("cut");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(join(place.path, "old"))).toEqual(["file"]);
});

test("a cache that cannot be written costs nothing but time", () => {
  const blocked = join(place.path, "blocked");
  writeFileSync(blocked, "a file where a folder should be");
  expect(() => writeWhole(join(blocked, "file"), "x")).toThrow();
  writeIfPossible(join(blocked, "file"), "x");
  mkdirSync(join(place.path, "taken"));
  writeIfPossible(join(place.path, "taken"), "x");
  expect(readdirSync(join(place.path, "taken"))).toEqual([]);
});
