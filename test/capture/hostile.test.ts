import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/problem.ts";
import { sourceFolder, takeFiles, takeIn } from "./captured.ts";

interface Entry {
  readonly path: string;
  readonly content?: string;
  readonly type?: string;
  readonly link?: string;
  readonly size?: number;
}

/** A tar archive as an attacker would write it: nothing of it is checked. */
function tar(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ path, content = "", type = "0", link = "", size }) => {
    const header = Buffer.alloc(512);
    const body = Buffer.from(content);
    header.write(path, 0, 100);
    header.write("0000644\0", 100);
    header.write((size ?? body.length).toString(8).padStart(11, "0"), 124);
    header.write(type, 156);
    header.write(link, 157, 100);
    header.write("ustar\x0000", 257);
    header.fill(" ", 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const POD = JSON.stringify({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "a", namespace: "b" },
});
const GOOD: Entry = { path: "pods.json", content: POD };

async function codeOf(bytes: Uint8Array, name = "bundle.tar.gz"): Promise<string> {
  const source = sourceFolder({ [name]: bytes });
  try {
    const taken = await takeIn([join(source.path, name)]);
    taken.remove();
    return "read";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.problems[0]?.help).not.toBe("");
    return error.problems[0]?.code ?? "";
  } finally {
    source.remove();
  }
}

const packed = (...entries: Entry[]) => gzipSync(tar(entries));

describe("an archive that means harm is refused by a code", () => {
  test.each([
    ["leads up", packed({ ...GOOD, path: "../../etc/cron.d/x" })],
    ["leads up in the middle", packed({ ...GOOD, path: "a/../../x.json" })],
    ["is absolute", packed({ ...GOOD, path: "/etc/passwd" })],
    ["is absolute elsewhere", packed({ ...GOOD, path: "C:/x.json" })],
    ["leads up with other slashes", packed({ ...GOOD, path: "..\\..\\x.json" })],
    ["commands a terminal", packed({ ...GOOD, path: "a\u001b[2J.json" })],
    ["links to an absolute path", packed({ path: "a", type: "2", link: "/etc/shadow" })],
    ["links out of it", packed({ path: "a/b", type: "2", link: "../../x" })],
    ["links hard out of it", packed({ path: "a/b", type: "1", link: "../x" })],
    ["is a device", packed({ path: "sda", type: "4" })],
    ["is a pipe", packed({ path: "pipe", type: "6" })],
    ["claims to be endless", packed({ ...GOOD, size: 8 ** 11 - 1 }, GOOD)],
  ])("a path that %s", async (_name, bytes) => {
    expect(await codeOf(bytes)).toMatch(/^CAPTURE_ARCHIVE_(REFUSED|BROKEN)$/);
  });

  test("a bomb: zeros that unpack to a thousand times as much", async () => {
    const zeros = Buffer.alloc(300 << 20);
    const [header] = [tar([{ ...GOOD, size: zeros.length }]).subarray(0, 512)];
    expect(await codeOf(gzipSync(Buffer.concat([header, zeros])))).toBe("CAPTURE_ARCHIVE_REFUSED");
  }, 60_000);

  test("other archives are told apart, with what unpacks them", async () => {
    expect(await codeOf(Buffer.from("PK\u0003\u0004rest"), "b.zip")).toBe("CAPTURE_ARCHIVE_KIND");
    expect(await codeOf(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1]), "b.tar.zst")).toBe(
      "CAPTURE_ARCHIVE_KIND",
    );
  });

  test("no source, an empty one", async () => {
    await expect(takeIn(["/nowhere/at/all"])).rejects.toThrow("CAPTURE_SOURCE_MISSING");
    await expect(takeFiles({})).rejects.toThrow("CAPTURE_SOURCE_EMPTY");
  });
});

test("a link inside the archive is told and not followed", async () => {
  const source = sourceFolder({
    "b.tar.gz": packed(GOOD, { path: "a/latest.json", type: "2", link: "../pods.json" }),
  });
  const taken = await takeIn([join(source.path, "b.tar.gz")]);
  expect(taken.links).toBe(1);
  expect(taken.signals.objects.out).toBe(1);
  taken.remove();
  source.remove();
});

test("names of pods and services lead to no file outside the record", async () => {
  const dump = ["../../../evil", "..", "/etc/x", "a\u0000b", "con/../x"]
    .map((pod) => `{__name__="up", pod=${JSON.stringify(pod)}} 1 1767607200000`)
    .join("\n");
  const taken = await takeFiles({ "dump.prom": `${dump}\n` });
  expect(readdirSync(join(taken.folder, "..")).sort()).toEqual(["record"]);
  expect(readdirSync(taken.folder)).toEqual(["metrics"]);
  taken.remove();
});

test("long names and sizes of pax and GNU are read", async () => {
  const long = `namespaces/${"x".repeat(120)}/core/pods.json`;
  const record = (text: string) => {
    const length = text.length + 1 + String(text.length + 4).length;
    return `${length} ${text}`;
  };
  const pax = packed({ path: "p", type: "x", content: record(`path=${long}\n`) }, GOOD);
  const gnu = packed({ path: "././@LongLink", type: "L", content: `${long}\0` }, GOOD);
  expect(await codeOf(pax)).toBe("read");
  expect(await codeOf(gnu)).toBe("read");
});

describe("cut, mixed and damaged", () => {
  const bundle = readFileSync(
    join(import.meta.dirname, "../fixtures/captures/support-bundle.tar.gz"),
  );
  const otlp = readFileSync(join(import.meta.dirname, "../fixtures/captures/otlp/metrics.json"));
  const events =
    '{"kind":"EventList","apiVersion":"v1","items":[{"metadata":{"name":"a"},"type":"Warning"}]}';

  test("a cut archive is broken, wherever it is cut", async () => {
    for (const share of [0.01, 0.3, 0.7, 0.99])
      expect(await codeOf(bundle.subarray(0, Math.floor(bundle.length * share)))).toBe(
        "CAPTURE_ARCHIVE_BROKEN",
      );
  });

  test("any bytes give a record or a coded error, never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<readonly [string, Uint8Array]>(
          ["bundle.tar.gz", bundle],
          ["bundle.tar", tar([GOOD, { path: "events.json", content: events }])],
          ["metrics.json", otlp],
          [
            "pods.yaml",
            Buffer.from("items:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n- x\n"),
          ],
          ["dump.prom", Buffer.from('{__name__="up", a="b"} 1 1767607200000\n')],
          [
            "log.csv",
            Buffer.from(
              'Timestamp,TimeUnixNano,Node,PodName,Container,TraceID,SpanID,Log\n1,2,3,4,5,6,7,"8"\n',
            ),
          ],
        ),
        fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom("set", "cut", "insert")), {
          maxLength: 6,
        }),
        async ([name, bytes], changes) => {
          let damaged = Buffer.from(bytes);
          for (const [at, byte, how] of changes) {
            const place = at % (damaged.length || 1);
            if (how === "set") damaged[place] = byte;
            else if (how === "cut") damaged = damaged.subarray(0, place);
            else
              damaged = Buffer.concat([
                damaged.subarray(0, place),
                Buffer.from([byte]),
                damaged.subarray(place),
              ]);
          }
          expect(await codeOf(damaged, name)).toMatch(/^(read|CAPTURE_[A-Z_]+)$/);
        },
      ),
      { numRuns: 150, seed: 28 },
    );
  }, 120_000);
});
