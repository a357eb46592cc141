import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lines = readFileSync("Containerfile", "utf8")
  .replaceAll(/\\\n/g, " ")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const words = (instruction: string) =>
  lines
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.split(/\s+/).slice(1));

/** No engine runs here: this reads the file as far as that goes. Nothing here says that the image builds. */
test("the container's file copies what lies here, and has what the sandbox needs", () => {
  expect(lines.every((line) => /^(FROM|RUN|COPY|WORKDIR|ENTRYPOINT) /.test(line))).toBe(true);
  expect(words("FROM")).toEqual([
    [expect.stringMatching(/^docker\.io\/library\/node:\d+-bookworm-slim$/)],
  ]);
  const copied = words("COPY").flatMap((list) => list.slice(0, -1));
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { files: string[] };
  // What the package brings, the image brings.
  const tops = files.map((path) => path.split("/")[0] ?? "");
  expect(tops.filter((top) => !copied.includes(top))).toEqual([]);
  const installed = words("RUN").flat();
  expect(
    ["bubblewrap", "git", "kubernetes-client", "perl"].filter((name) => !installed.includes(name)),
  ).toEqual([]);
  expect(lines.at(-1)).toBe('ENTRYPOINT ["sre-gate"]');
});
