import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fillSnapshot } from "../../support/bulk.ts";
import { bundleProgram } from "../../support/bundle.ts";
import { temporaryFolder } from "../../support/snapshot.ts";

const MEGABYTES = 80;
const HEAP = 40;

const place = temporaryFolder("index-memory");
afterAll(() => place.remove());

it("indexes a snapshot in a heap half its size", async () => {
  const folder = join(place.path, "snapshot");
  await fillSnapshot(folder, MEGABYTES);
  const program = await bundleProgram(
    new URL("build-main.ts", import.meta.url),
    join(place.path, "build.mjs"),
  );
  const words = [`--max-old-space-size=${HEAP}`, program, folder, join(place.path, "index")];
  const found = JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" }));
  expect(found.spans).toBeGreaterThan(25_000);
  expect(found.logs).toBeGreaterThan(25_000);
}, 120_000);
