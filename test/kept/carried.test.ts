import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { CARRIED, layOut, readKept } from "../../src/kept/carried.ts";
import { carry } from "../../src/kept/carry.ts";
import { temporaryFolder } from "../tasks/snapshots.ts";

const FOLDERS = ["attempts", "decisions", "facts"];
const NOW = Date.UTC(2026, 10, 26);
const DAY = 86_400_000;

function put(folder: string, path: string, text: string, made = NOW): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), made / 1000, made / 1000);
}

/** What the next job begins with: the one file and nothing else. */
function travel(folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== CARRIED) rmSync(join(folder, name), { recursive: true });
}

const text = (folder: string, path: string): string | null => {
  const bytes = readKept(folder, path);
  return bytes === null ? null : Buffer.from(bytes).toString();
};

test("what one job kept, the next reads out of one file", () => {
  const folder = temporaryFolder();
  put(folder, "attempts/a.pack", "first");
  put(folder, "facts/f.json", "[]");
  expect(carry(folder, FOLDERS, NOW)).toBe(true);
  travel(folder);
  expect(text(folder, "attempts/a.pack")).toBe("first");
  expect(text(folder, "facts/f.json")).toBe("[]");
  expect(text(folder, "facts/other.json")).toBeNull();
  expect(readdirSync(folder)).toEqual([CARRIED]);
});

test("a job adds to what it was given, and its own wins", () => {
  const folder = temporaryFolder();
  put(folder, "attempts/a.pack", "first");
  carry(folder, FOLDERS, NOW);
  travel(folder);
  put(folder, "attempts/a.pack", "first, again");
  put(folder, "attempts/b.pack", "second");
  expect(text(folder, "attempts/a.pack")).toBe("first, again");
  expect(carry(folder, FOLDERS, NOW)).toBe(true);
  travel(folder);
  expect(text(folder, "attempts/a.pack")).toBe("first, again");
  expect(text(folder, "attempts/b.pack")).toBe("second");
});

test("a job that adds nothing writes nothing", () => {
  const folder = temporaryFolder();
  expect(carry(folder, FOLDERS, NOW)).toBe(false);
  put(folder, "decisions/d/run.json", "{}");
  carry(folder, FOLDERS, NOW);
  travel(folder);
  const before = statSync(join(folder, CARRIED)).mtimeMs;
  expect(carry(folder, FOLDERS, NOW)).toBe(false);
  // Laid out to be read is not added.
  layOut(folder, "decisions/d");
  expect(carry(folder, FOLDERS, NOW)).toBe(false);
  expect(statSync(join(folder, CARRIED)).mtimeMs).toBe(before);
});

test("a folder is laid out whole, and one that is there stays", () => {
  const folder = temporaryFolder();
  put(folder, "decisions/d/run.json", "run");
  put(folder, "decisions/d/times.json", "times");
  put(folder, "decisions/other/run.json", "other");
  carry(folder, FOLDERS, NOW);
  travel(folder);
  layOut(folder, "decisions/d");
  expect(readFileSync(join(folder, "decisions/d/run.json"), "utf8")).toBe("run");
  expect(readFileSync(join(folder, "decisions/d/times.json"), "utf8")).toBe("times");
  expect(readdirSync(join(folder, "decisions"))).toEqual(["d"]);
  put(folder, "decisions/d/run.json", "newer");
  layOut(folder, "decisions/d");
  expect(readFileSync(join(folder, "decisions/d/run.json"), "utf8")).toBe("newer");
});

test("what a killed process was about to move stays behind", () => {
  const folder = temporaryFolder();
  put(folder, "attempts/a.pack.0f3a", "half");
  put(folder, "facts/f.json.4711", "half");
  put(folder, "decisions/d.part/run.json", "half");
  expect(carry(folder, FOLDERS, NOW)).toBe(false);
});

test("nothing grows for ever: a month, twenty decisions", () => {
  const folder = temporaryFolder();
  put(folder, "attempts/old.pack", "old", NOW - 31 * DAY);
  put(folder, "attempts/new.pack", "new", NOW - 29 * DAY);
  for (let number = 0; number < 25; number += 1)
    for (const name of ["decision.json", "run.json"])
      put(
        folder,
        `decisions/d${String(number).padStart(2, "0")}/${name}`,
        `${number}`,
        NOW - number * 1000,
      );
  carry(folder, FOLDERS, NOW);
  travel(folder);
  expect(text(folder, "attempts/old.pack")).toBeNull();
  expect(text(folder, "attempts/new.pack")).toBe("new");
  expect(text(folder, "decisions/d19/run.json")).toBe("19");
  expect(text(folder, "decisions/d19/decision.json")).toBe("19");
  expect(text(folder, "decisions/d20/run.json")).toBeNull();
});

test("nor beyond a number of bytes: the newest stay", () => {
  const folder = temporaryFolder();
  for (const [age, name] of ["new", "old", "older"].entries())
    put(folder, `attempts/${name}.pack`, "x".repeat(40), NOW - age * DAY);
  carry(folder, FOLDERS, NOW, 100);
  travel(folder);
  expect(
    ["new", "old", "older"].map((name) => text(folder, `attempts/${name}.pack`)?.length),
  ).toEqual([40, 40, undefined]);
});

test("half a file holds nothing, and neither does one whose paths lead out", () => {
  const folder = temporaryFolder();
  put(folder, "attempts/a.pack", "first");
  carry(folder, FOLDERS, NOW);
  travel(folder);
  const bytes = readFileSync(join(folder, CARRIED));
  for (const cut of [0, 1, 20, bytes.length - 1]) {
    writeFileSync(join(folder, CARRIED), bytes.subarray(0, cut));
    expect(text(folder, "attempts/a.pack")).toBeNull();
  }
  const hostile = JSON.stringify({
    format: "sre-gate-carried@1",
    files: [["../carried-x", 1, NOW]],
  });
  writeFileSync(join(folder, CARRIED), `${hostile}\nx`);
  expect(text(folder, "../carried-x")).toBeNull();
  rmSync(join(folder, CARRIED));
  mkdirSync(join(folder, CARRIED));
  expect(text(folder, "attempts/a.pack")).toBeNull();
  layOut(folder, "..");
  expect(readdirSync(dirname(folder))).not.toContain("carried-x");
});

test("ten thousand files, and one of a megabyte", () => {
  const folder = temporaryFolder();
  for (let number = 0; number < 10_000; number += 1)
    put(folder, `facts/${number}.json`, `${number}`);
  put(folder, "attempts/large.pack", "x".repeat(1024 * 1024));
  carry(folder, FOLDERS, NOW);
  travel(folder);
  expect(text(folder, "facts/9999.json")).toBe("9999");
  expect(text(folder, "attempts/large.pack")?.length).toBe(1024 * 1024);
});
