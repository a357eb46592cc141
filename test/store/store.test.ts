import { spawn } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { EarlierRuns } from "../../src/store/earlier-runs.ts";
import { appendToLog, lineOf, readLog, rewriteLog, textOf } from "../../src/store/log.ts";
import { type AttemptRecord, attemptPath } from "../../src/store/record.ts";
import { SharedStore } from "../../src/store/shared-store.ts";
import { AttemptStore, LOG_NAME } from "../../src/store/store.ts";
import { temporaryFolder } from "../runner/request.ts";
import { bundleProgram } from "../support/bundle.ts";

const SUBJECT = { task: "t", agent: "a", instrument: "i" };
const NO_FILES = "/nonexistent";
const ANY = { notBefore: null, notAfter: null };

function recordOf(task: string, repeat: number, more: Partial<AttemptRecord> = {}): AttemptRecord {
  const planned = { task, repeat };
  return {
    subject: SUBJECT,
    attempt: {
      ...planned,
      state: "answered",
      reason: null,
      diagnosis: null,
      repaired: [],
      usage: UNKNOWN_USAGE,
      tries: 1,
      cached: false,
      attemptedChanges: 0,
    },
    times: {
      ...planned,
      startedAt: "2026-11-20T12:00:00.000Z",
      seconds: 1,
      firstCandidateSeconds: null,
    },
    files: attemptPath(planned),
    ...more,
  };
}

function at(startedAt: string): Partial<AttemptRecord> {
  return { times: { ...recordOf("x", 1).times, startedAt } };
}

describe("a log", () => {
  it("holds every whole line, whatever was cut, changed or written between", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string(), cut: fc.nat(200) }), { maxLength: 20 }),
        async (writes) => {
          const path = join(temporaryFolder(), "log");
          const whole: string[] = [];
          for (const [index, { text, cut }] of writes.entries()) {
            const line = lineOf({ name: `n${index}`, text: JSON.stringify(text) });
            if (cut < line.length) appendFileSync(path, `\n${line.slice(0, cut)}`);
            else {
              await appendToLog(path, line);
              whole.push(JSON.stringify(text));
            }
          }
          const read = [...readLog(path).values()].flat().flatMap((line) => textOf(line) ?? []);
          expect(read).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not believe a line whose bytes were changed", () => {
    const line = lineOf({ name: "n", text: '{"score":0}' });
    expect(textOf(line)).toBe('{"score":0}');
    expect(textOf(line.replace(":0", ":1"))).toBeNull();
    expect(textOf(line.replace(" n ", " m "))).toBeNull();
  });

  it("is rewritten whole or not at all", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "log");
    await rewriteLog(path, [lineOf({ name: "a", text: "1" })]);
    expect(readLog(path).size).toBe(1);
    // A folder in its place takes no file.
    mkdirSync(join(folder, "taken/log"), { recursive: true });
    await expect(rewriteLog(join(folder, "taken/log"), [])).rejects.toThrow();
    expect(readdirSync(join(folder, "taken"))).toEqual(["log"]);
  });
});

describe("a store", () => {
  it("gives the first that was measured within the time that is asked for", async () => {
    const store = new AttemptStore(temporaryFolder());
    const moments = [
      "2026-11-21T00:00:00.000Z",
      "2026-11-20T00:00:00.000Z",
      "2026-11-22T00:00:00.000Z",
    ];
    for (const moment of moments) await store.add(recordOf("a", 1, at(moment)), NO_FILES);
    const found = (notBefore: string | null, notAfter: string | null) =>
      store.find({
        subject: SUBJECT,
        planned: { task: "a", repeat: 1 },
        age: {
          notBefore: notBefore === null ? null : new Date(notBefore),
          notAfter: notAfter === null ? null : new Date(notAfter),
        },
      })?.times.startedAt;
    expect(found(null, null)).toBe(moments[1]);
    expect(found("2026-11-20T12:00:00Z", null)).toBe(moments[0]);
    expect(found("2026-11-21T12:00:00Z", "2026-11-21T13:00:00Z")).toBeUndefined();
  });

  it("answers for exactly what was measured, and never with what was not", async () => {
    const store = new AttemptStore(temporaryFolder());
    const { attempt } = recordOf("a", 1);
    await store.add(recordOf("a", 1, { attempt: { ...attempt, state: "infra-error" } }), NO_FILES);
    await store.add(recordOf("b", 1), NO_FILES);
    const found = (task: string, more = {}) =>
      store.find({ subject: { ...SUBJECT, ...more }, planned: { task, repeat: 1 }, age: ANY });
    expect(found("a")).toBeNull();
    expect(found("b")?.attempt.task).toBe("b");
    for (const other of [{ task: "u" }, { agent: "u" }, { instrument: "u" }])
      expect(found("b", other)).toBeNull();
    expect(
      store.latest({ subject: SUBJECT, planned: { task: "a", repeat: 1 } })?.attempt.state,
    ).toBe("infra-error");
  });

  it("takes no record whose files lie elsewhere", async () => {
    const folder = temporaryFolder();
    await new AttemptStore(folder).keepOnly([recordOf("a", 1, { files: "../../etc" })]);
    expect(new AttemptStore(folder).records()).toEqual([]);
  });

  it("shares the bytes of transcripts, and a run that writes anew changes none of another's", async () => {
    const [one, two] = [new AttemptStore(temporaryFolder()), new AttemptStore(temporaryFolder())];
    const record = recordOf("a", 1);
    mkdirSync(one.filesOf(record), { recursive: true });
    writeFileSync(join(one.filesOf(record), "answer.json"), "first");
    await one.add(record, one.filesOf(record));
    await two.add(record, one.filesOf(record));
    const inode = (path: string) => statSync(path).ino;
    expect(inode(join(two.filesOf(record), "answer.json"))).toBe(
      inode(join(one.filesOf(record), "answer.json")),
    );
  });

  it("opens 10,000 attempts in less than a second", async () => {
    const folder = temporaryFolder();
    const records = Array.from({ length: 10_000 }, (_, index) =>
      recordOf(`t${index % 100}`, Math.floor(index / 100) + 1),
    );
    await new AttemptStore(folder).keepOnly(records);
    const begun = process.cpuUsage();
    const store = new AttemptStore(folder);
    const found = records.filter(({ subject, attempt }) =>
      store.find({ subject, planned: attempt, age: ANY }),
    );
    // Of the processor's time, which does not hang on what else runs; the bench has it by the clock.
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    expect(found).toHaveLength(10_000);
    expect(seconds).toBeLessThan(1);
  });

  it("is written by several processes at once, and loses nothing", async () => {
    const folder = temporaryFolder();
    const main = join(folder, "writer.mjs");
    await bundleProgram(new URL("writer-main.ts", import.meta.url), main);
    const target = join(folder, "store");
    const writers = ["one", "two", "three"].map(
      (name) =>
        new Promise((done) =>
          spawn(process.execPath, [main, target, name], { stdio: "inherit" }).once("exit", done),
        ),
    );
    expect(await Promise.all(writers)).toEqual([0, 0, 0]);
    expect(new AttemptStore(target).records()).toHaveLength(300);
    expect(readFileSync(join(target, LOG_NAME), "utf8").split("\n").filter(Boolean)).toHaveLength(
      300,
    );
  });
});

describe("what all runs of a machine share", () => {
  const months = (cache: string) => readdirSync(join(cache, "measured"));
  const wanted = (task: string) => ({ subject: SUBJECT, planned: { task, repeat: 1 }, age: ANY });

  it("is kept for the newest three months, and no longer", async () => {
    const cache = temporaryFolder();
    const first = await SharedStore.open(cache);
    for (const month of ["2025-12", "2026-01", "2026-08", "2026-09"])
      await first.add(recordOf("a", 1, at(`${month}-20T12:00:00.000Z`)), NO_FILES);
    expect(months(cache)).toHaveLength(4);
    const second = await SharedStore.open(cache);
    expect(months(cache)).toEqual(["2026-01", "2026-08", "2026-09"]);
    // The first that is known, whichever month it is of.
    expect(second.find(wanted("a"))?.record.times.startedAt).toBe("2026-01-20T12:00:00.000Z");
    await second.add(recordOf("b", 1, at("2026-10-01T00:00:00.000Z")), NO_FILES);
    const third = await SharedStore.open(cache);
    expect(third.records()).toHaveLength(3);
    expect(third.find(wanted("a"))?.record.times.startedAt).toBe("2026-08-20T12:00:00.000Z");
    expect(third.find(wanted("b"))).not.toBeNull();
  });

  it("holds an agent's attempts at one task and repeat apart by their moments", async () => {
    const store = await SharedStore.open(temporaryFolder());
    const moments = ["2026-11-20T12:00:00.000Z", "2026-11-21T12:00:00.000Z"];
    for (const moment of moments) await store.add(recordOf("a", 1, at(moment)), NO_FILES);
    expect(new Set(store.records().map(({ files }) => files)).size).toBe(2);
  });
});

describe("what earlier runs left", () => {
  it("is opened one after the other, and only while something is missing", async () => {
    const stores = await Promise.all(
      ["a", "b", "c"].map(async (task) => {
        const store = new AttemptStore(temporaryFolder());
        await store.add(recordOf(task, 1), NO_FILES);
        return store;
      }),
    );
    let opened = 0;
    const runs = new EarlierRuns(async () => stores[opened++] ?? null);
    const find = (task: string) =>
      runs.find({ subject: SUBJECT, planned: { task, repeat: 1 }, age: ANY });
    expect((await find("a"))?.record.attempt.task).toBe("a");
    expect(opened).toBe(1);
    const both = await Promise.all([find("b"), find("b")]);
    expect(both.map((found) => found?.record.attempt.task)).toEqual(["b", "b"]);
    expect(opened).toBe(2);
    expect(await find("nothing")).toBeNull();
    expect(opened).toBe(4);
    await find("nothing");
    expect(opened).toBe(4);
  });
});
