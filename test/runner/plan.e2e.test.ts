import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ProgressEvent, runPlan } from "../../src/runner/run.ts";
import { AttemptStore } from "../../src/store/store.ts";
import { requestFor, temporaryFolder } from "./request.ts";

const tasks = ["a", "b", "c"];

describe("runPlan", () => {
  it("returns attempts in plan order and tells of each as it finishes", async () => {
    const events: ProgressEvent[] = [];
    const request = requestFor({ command: ["./answers.sh"], tasks, repeats: 2, events });
    const outcome = await runPlan({ ...request, concurrency: 4 });
    expect(outcome.stopped).toBe("complete");
    expect(outcome.attempts.map(({ task, repeat }) => ({ task, repeat }))).toEqual(request.plan);
    const finished = events.filter((event) => event.kind === "finished");
    expect(finished.map((event) => event.done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(finished.every((event) => event.total === 6 && event.seconds > 0)).toBe(true);
  });

  it("looks at exactly the first n, in plan order, and starts nothing after a stop", async () => {
    const seen: string[][] = [];
    const root = temporaryFolder();
    const request = requestFor({ root, command: ["./answers.sh"], tasks, repeats: 3 });
    const outcome = await runPlan({
      ...request,
      looks: [3, 6, 9],
      concurrency: 4,
      decide: (prefix) => {
        seen.push(prefix.map((attempt) => `${attempt.task}${attempt.repeat}`));
        return prefix.length >= 6 ? "stop" : "continue";
      },
    });
    expect(seen).toEqual([
      ["a1", "b1", "c1"],
      ["a1", "b1", "c1", "a2", "b2", "c2"],
    ]);
    expect(outcome.stopped).toBe("look");
    expect(outcome.attempts).toHaveLength(6);
    expect(existsSync(join(root, "out/attempts/a/3"))).toBe(false);
  });

  it("runs as many agents at once as it may, and never one more", async () => {
    const root = temporaryFolder();
    const seats = join(root, "seats");
    mkdirSync(seats);
    const request = requestFor({ root, command: ["./counts-others.sh", seats], tasks, repeats: 6 });
    await runPlan({ ...request, concurrency: 3 });
    const crowds = request.plan.map(({ task, repeat }) =>
      Number.parseInt(
        readFileSync(join(root, `out/attempts/${task}/${repeat}/stdout.log`), "utf8"),
        10,
      ),
    );
    expect(Math.max(...crowds)).toBe(3);
  });

  it("keeps what finished when it is stopped, and leaves no scratch behind", async () => {
    const root = temporaryFolder();
    const controller = new AbortController();
    const request = requestFor({ root, command: ["./waits.sh", "0.5"], tasks, repeats: 3 });
    const outcome = await runPlan({
      ...request,
      concurrency: 2,
      signal: controller.signal,
      progress: (event) => {
        if (event.kind === "finished" && event.done === 2) controller.abort();
      },
    });
    expect(outcome.stopped).toBe("signal");
    const states = outcome.attempts.map((attempt) => attempt.state);
    expect(states.filter((state) => state === "answered")).toHaveLength(2);
    expect(states.filter((state) => state === "cancelled")).toHaveLength(7);
    expect(outcome.attempts).toHaveLength(9);
    expect(new AttemptStore(join(root, "out")).records()).toHaveLength(2);
    expect(readdirSync(join(root, "out"))).not.toContain(".staging");
  });
});
