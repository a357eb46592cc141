import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject, type Project } from "../support/project.ts";

const CLI = resolve("dist/cli.js");
const HAS_KUBECTL = spawnSync("kubectl", ["version", "--client"]).status === 0;
const HAS_SCRIPT = spawnSync("script", ["--version"]).status === 0;

const REPAIR = `kubectl rollout undo deploy/product-catalog -n otel-demo
kubectl rollout status deploy/product-catalog -n otel-demo
`;

let project: Project;
beforeEach(() => {
  project = openProject(["record"]);
});
afterEach(() => project[Symbol.dispose]());

interface Playing {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Commands come in through a pipe, as from a script. `stopOn`: Ctrl-C when it has said that. */
function play(
  words: string,
  input: string,
  { path = process.env.PATH ?? "", stopOn }: { path?: string; stopOn?: RegExp } = {},
): Promise<Playing> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [CLI, "play", ...words.split(" ")], {
      cwd: project.folder,
      env: { PATH: path, HOME: project.folder },
    });
    let [out, err, stopped] = ["", "", false];
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (stopOn?.test(out) && !stopped) {
        stopped = true;
        child.kill("SIGINT");
      }
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

describe("an incident played by hand", () => {
  it.skipIf(!HAS_KUBECTL)("is repaired through a pipe, and judged", async () => {
    const { code, out, err } = await play(
      "shop-03 --time hand",
      `date +%s\nsleep 60\ndate +%s\n${REPAIR}`,
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^shop-03: Product pages fail\n\nAlerts that fire:\n {2}critical {2}/);
    expect(out).toContain("Time stands still while you think");
    const [before = 0, after = 0] = (out.match(/^\d{10}$/gm) ?? []).map(Number);
    expect(after - before).toBe(60);
    expect(out).toMatch(
      /What you did:\n {2}1:\d\d {2}patch deployments\/product-catalog in otel-demo {2}taken\n/,
    );
    expect(out).toContain("The cause: otel-demo/Deployment/product-catalog\n");
    expect(out).toContain("score 1: repaired");
    expect(out).toContain("failing requests, a column a minute");
  });

  it("can be handed over, and says that this was not needed", async () => {
    const { code, out } = await play("shop-03 --time hand", "hand-over the team of the shop\n");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("You changed nothing.\nYou handed it over."),
    ]);
    expect(out).toContain("score 0.25: handed over, though a fix existed");
  });

  it.skipIf(!HAS_KUBECTL || !HAS_SCRIPT)(
    "opens one's own shell at a terminal, with time going on",
    async () => {
      const line = `${process.execPath} ${CLI} play shop-03 --time 30`;
      const child = spawn("script", ["-qec", line, "/dev/null"], {
        cwd: project.folder,
        env: {
          PATH: process.env.PATH ?? "",
          HOME: project.folder,
          SHELL: "/bin/bash",
          TERM: "dumb",
        },
      });
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
        if (/\(incident\) /.test(out) && child.stdin.writable) child.stdin.end(`${REPAIR}exit\n`);
      });
      await new Promise((done) => child.on("close", done));
      expect(out).toContain("Time goes on 30 times as fast as your clock.");
      expect(out).toContain("successfully rolled out");
      expect(out).toContain("score 1: repaired");
    },
  );

  it("says where it answers and how to get kubectl where there is none, and serves until it is stopped", async () => {
    const bin = join(project.folder, "bin");
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, "node"));
    const { code, out } = await play("shop-03 --serve", "", {
      path: bin,
      stopOn: /Served until Ctrl-C/,
    });
    expect(code).toBe(0);
    expect(out).toContain(
      "kubectl is not on your PATH. To get one: sudo apt-get install kubernetes-client",
    );
    expect(out).toMatch(
      /export KUBECONFIG=\/.*\/kubeconfig\n {2}export PROMETHEUS_URL=http:\/\/127\.0\.0\.1:\d+\/prometheus\n/,
    );
    expect(out).toContain("You changed nothing.");
  });

  it.skipIf(!HAS_KUBECTL)("is frozen where it is a record", async () => {
    const { code, out, err } = await play("record", "kubectl delete pod cart-0 -n shop\n");
    expect([code, err]).toEqual([0, expect.stringContaining("Forbidden")]);
    expect(out).toContain("This is a record: look at all of it, and change nothing.");
    expect(out).toContain("1 change was refused.\nThe cause: shop/Deployment/cart\n");
  });

  it.each([
    ["shop-03 shop-04", "PLAY_TASK"],
    ["shop-*", "PLAY_TASK"],
    ["shop-03 --time soon", "PLAY_TIME"],
    ["shop-03 --time 0", "PLAY_TIME"],
    ["record --time 2", "PLAY_RECORD"],
    ["no-such-task", "TASK"],
  ])("refuses %j", async (words, code) => {
    const said = await play(words, "");
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(code)]);
  });
});

it.skipIf(!HAS_KUBECTL)("the session of docs/play.md goes as it says", async () => {
  const page = readFileSync("docs/play.md", "utf8");
  const [, session = ""] = /```console\n([\s\S]*?)```/.exec(page) ?? [];
  const [first = "", ...commands] = session
    .split("\n")
    .filter((line) => line.startsWith("$ "))
    .map((line) => line.slice(2));
  const { out } = await play(
    first.replace("node dist/cli.js play ", ""),
    `${commands.join("\n")}\n`,
  );
  const said = session
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("$ ") && line !== "...");
  for (const line of said) expect(out).toContain(line);
});
