// One of several processes that write into one store. Bundled by store.test.ts.
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { attemptPath } from "../../src/store/record.ts";
import { AttemptStore } from "../../src/store/store.ts";

const [folder = "", name = ""] = process.argv.slice(2);
const store = new AttemptStore(folder);
for (let repeat = 1; repeat <= 100; repeat += 1) {
  const planned = { task: name, repeat };
  await store.add(
    {
      subject: { task: "t", agent: "a", instrument: "i" },
      attempt: {
        ...planned,
        state: "answered",
        reason: "x".repeat(repeat * 100),
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
    },
    "/nonexistent",
  );
}
