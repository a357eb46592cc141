import { cpSync, existsSync } from "node:fs";
import { join, posix } from "node:path";
import { isWholeOf } from "../github/artifacts.ts";
import { whyNotOwn } from "../github/own-workflow.ts";
import { filesAt, type PastRun, pastRuns } from "../github/past-runs.ts";
import { headInQueue } from "../github/pulls.ts";
import { artifactsOf, unpackArtifact } from "../github/run-artifacts.ts";
import { ACTION_FILES, type ActionSource } from "../github/trust.ts";
import { EarlierRuns } from "../store/earlier-runs.ts";
import { AttemptStore, LOG_NAME } from "../store/store.ts";
import type { ActionJob } from "./job.ts";
import { actionSource, cacheFolder, type ReportTarget } from "./report-target.ts";

/** How often the pull request was judged before, and which attempts of those runs may be used. */
export interface Earlier {
  /** Null where none may be used. */
  readonly runs: EarlierRuns | null;
  /** When runs of this pull request ended red; null where nobody knows. */
  readonly failures: readonly Date[] | null;
  /** Why attempts of earlier runs are measured anew, in sentences. Grows while their artifacts are opened. */
  readonly whyAnew: string[];
}

/** Each is a download. After more pushes than this, attempts are measured anew. */
const MOST_OPENED = 5;

const UNKNOWN =
  "How often this pull request was judged before is not known: the token needs `actions: read`";
const ANEW = "What earlier runs of this pull request measured is measured anew";
const DEPENDABOT = "dependabot[bot]";

/** For pull requests only: a run that a maintainer starts by hand was requested by a person. */
export async function earlierRuns(job: ActionJob, target: ReportTarget): Promise<Earlier> {
  const { api, place } = job;
  if (target.number === null || target.named !== null)
    return { runs: null, failures: [], whyAnew: [] };
  const branch = await branchOf(job);
  if (branch === null || place.workflow === null)
    return { runs: null, failures: null, whyAnew: [`${UNKNOWN}.`] };
  const own = Number(place.runId);
  const found = await pastRuns(api, { workflow: place.workflow, branch, ownRun: own });
  if (!found.ok)
    return { runs: null, failures: null, whyAnew: [`${UNKNOWN} (${found.failure.message}).`] };
  const failures = found.value.flatMap(({ failedAt }) => failedAt ?? []);
  const reason = await whyNothingServes(job, target, place.workflow);
  if (reason !== null) {
    const others = found.value.some(({ id }) => id !== own);
    return { runs: null, failures, whyAnew: others ? [`${ANEW}: ${reason}.`] : [] };
  }
  const whyAnew: string[] = [];
  const stores = storesOf({ job, target, workflow: place.workflow, whyAnew }, found.value);
  const runs = new EarlierRuns(async () => (await stores.next()).value ?? null);
  return { runs, failures, whyAnew };
}

/** A queue's own branch has no history: that of the pull request counts. */
async function branchOf({ api, event }: ActionJob): Promise<string | null> {
  if (event.kind === "pull-request") return event.branch;
  if (event.kind !== "merge-group" || event.pullRequest === null) return null;
  const head = await headInQueue(api, event.pullRequest);
  return head.ok ? head.value.branch : null;
}

async function whyNothingServes(
  job: ActionJob,
  target: ReportTarget,
  workflow: string,
): Promise<string | null> {
  const { event, git, inputs } = job;
  if (!inputs.reuse) return "the input `reuse` is false";
  if (target.fork) return "it comes from a fork";
  if (event.kind === "pull-request" && event.author === DEPENDABOT) return "it is Dependabot's";
  const text = await git.show(target.sides.baseSha, workflow);
  if (text === null) return `the base has no ${workflow}`;
  const other = whyNotOwn(text, actionSource(job));
  return other === null ? null : `not only the gate runs in ${workflow}, ${other}`;
}

interface Opening {
  readonly job: ActionJob;
  readonly target: ReportTarget;
  readonly workflow: string;
  readonly whyAnew: string[];
}

/** The newest first: its artifact also holds what it took over from older ones. */
async function* storesOf(
  of: Opening,
  runs: readonly PastRun[],
): AsyncGenerator<AttemptStore, null> {
  const { job, target, workflow, whyAnew } = of;
  const judges = judgesWith(workflow, actionSource(job));
  const base = await job.git.files(target.sides.baseSha);
  let opened = 0;
  for (const run of runs) {
    if (opened === MOST_OPENED) break;
    const listed = await artifactsOf(job.api, run.id);
    const ours = listed.ok ? listed.value.filter(({ name }) => isOurs(job, name)) : [];
    if (!listed.ok) whyAnew.push(`${ANEW}: ${listed.failure.message}.`);
    if (ours.length === 0) continue;
    const files = await filesAt(job.api, run.headSha);
    const other = files.ok ? firstDifference(base, files.value, judges) : null;
    if (!files.ok || other !== null) {
      const why = files.ok
        ? `it ran with another ${other} than the base has`
        : files.failure.message;
      whyAnew.push(`${ANEW} where it is of ${run.headSha.slice(0, 12)}: ${why}.`);
      continue;
    }
    opened += 1;
    for (const artifact of ours) {
      const folder = join(job.folders.work, "earlier", String(artifact.id));
      const damage = await unpackArtifact(job.api, artifact, folder, isEvidence);
      if (damage !== null) {
        whyAnew.push(`${ANEW} where it lies in ${artifact.name} of run ${run.id}: ${damage}.`);
        continue;
      }
      job.runner.note(`opened ${artifact.name} of run ${run.id}`);
      copyFacts(folder, cacheFolder(job));
      yield new AttemptStore(folder);
      yield new AttemptStore(join(folder, "base"));
    }
  }
  return null;
}

/** Whether this gate left the artifact, in whichever part or attempt of the run. */
function isOurs({ inputs: { artifact: prefix, config } }: ActionJob, name: string): boolean {
  return prefix !== "" && isWholeOf({ prefix, config }, name.replace(/-\d+-of-\d+(?=-\d+$)/, ""));
}

function isEvidence(path: string): boolean {
  const own = path.replace(/^base\//, "");
  return own.startsWith("attempts/") || own === LOG_NAME || path.startsWith("facts/");
}

/** The files that decide what ran: the workflow, and the gate where it is used by a path of the repository. */
function judgesWith(workflow: string, gate: ActionSource): (path: string) => boolean {
  const own = gate.kind === "folder" ? ACTION_FILES.map((file) => posix.join(gate.path, file)) : [];
  return (path) => path === workflow || own.some((file) => path.startsWith(file));
}

function firstDifference(
  base: ReadonlyMap<string, string>,
  head: ReadonlyMap<string, string>,
  counts: (path: string) => boolean,
): string | null {
  const paths = [...new Set([...base.keys(), ...head.keys()])].filter(counts);
  return paths.find((path) => base.get(path) !== head.get(path)) ?? null;
}

/** What scoring found in snapshots, so that the next job need not open them. */
export function copyFacts(from: string, to: string): void {
  const facts = join(from, "facts");
  if (existsSync(facts)) cpSync(facts, join(to, "facts"), { recursive: true, force: false });
}
