import { isTurn } from "../../clock.ts";
import { admitPod } from "../admit-pod.ts";
import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster.ts";
import { isDue } from "../cron.ts";
import { deleteObject } from "../deletion.ts";
import { type CronJob, type Job, ownedBy, type Pod } from "../kinds.ts";
import { createPod, deletePod, isLeaving, ownerOf } from "../pods.ts";
import { labelled } from "../template-hash.ts";

/** CronJobs make Jobs when they are due, Jobs make pods until enough of them have succeeded. */
export function jobControllers(cluster: Cluster): void {
  for (const cron of cluster.store.list("CronJob")) if (!isLeaving(cron)) schedule(cluster, cron);
  for (const job of [...cluster.store.list("Job")]) if (!isLeaving(job)) run(cluster, job);
}

function schedule(cluster: Cluster, cron: CronJob): void {
  const { name, namespace = "default", uid } = cron.metadata;
  const jobs = [...cluster.store.list("Job")].filter((one) => ownerOf(one)?.uid === uid);
  prune(cluster, cron, jobs);
  if (cron.spec.suspend) return;
  if (!isDue(cron.spec.schedule, cluster.clock.startMs, cluster.now, STEP_SECONDS)) return;
  const active = jobs.filter((one) => !finished(one));
  const policy = cron.spec.concurrencyPolicy ?? "Allow";
  if (policy === "Forbid" && active.length > 0) return;
  if (policy === "Replace") for (const job of active) deleteObject(cluster, job);
  if (cluster.store.full("Job") !== null) return;
  const minute = Math.floor((cluster.clock.startMs / 1000 + cluster.now) / 60);
  if (cluster.store.get("Job", namespace, `${name}-${minute}`)) return;
  const job = cluster.store.create<Job>({
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {
      name: `${name}-${minute}`,
      namespace,
      generation: 1,
      labels: { ...cron.spec.jobTemplate.metadata?.labels },
      ownerReferences: ownedBy(cron),
    },
    spec: structuredClone(cron.spec.jobTemplate.spec),
    status: {},
  });
  cron.status = { ...cron.status, lastScheduleTime: cluster.clock.iso(cluster.now) };
  cluster.store.noted(cron);
  cluster.events.record(cron, "Normal", "SuccessfulCreate", `Created job ${job.metadata.name}`, {
    component: "cronjob-controller",
  });
}

/** Finished Jobs are kept as far as the history reaches, the newest of each kind. */
function prune(cluster: Cluster, cron: CronJob, jobs: readonly Job[]): void {
  const { successfulJobsHistoryLimit = 3, failedJobsHistoryLimit = 1 } = cron.spec;
  const keep = { Complete: successfulJobsHistoryLimit, Failed: failedJobsHistoryLimit };
  for (const [type, limit] of Object.entries(keep)) {
    const done = jobs.filter((one) => finished(one) === type);
    for (const job of done.slice(0, Math.max(0, done.length - limit))) deleteObject(cluster, job);
  }
}

function finished(job: Job): string | null {
  const done = job.status.conditions?.find((one) => one.status === "True");
  return done && (done.type === "Complete" || done.type === "Failed") ? done.type : null;
}

function run(cluster: Cluster, job: Job): void {
  if (finished(job) !== null) {
    expire(cluster, job);
    return;
  }
  const pods = podsOf(cluster, job);
  const count = (phase: string) => pods.filter((one) => one.status.phase === phase).length;
  const succeeded = count("Succeeded");
  const failed = count("Failed");
  const active = pods.filter((one) => !["Succeeded", "Failed"].includes(one.status.phase));
  const { parallelism = 1, completions = 1, backoffLimit = 6, suspend } = job.spec;
  const before = JSON.stringify(job.status);
  const startTime = job.status.startTime ?? cluster.clock.iso(cluster.now);
  job.status = { ...job.status, startTime, active: active.length, succeeded, failed };
  if (succeeded >= completions)
    finish(cluster, job, "Complete", "CompletionsReached", "Job completed");
  else if (failed + restartsOf(cluster, active) > backoffLimit)
    finish(
      cluster,
      job,
      "Failed",
      "BackoffLimitExceeded",
      "Job has reached the specified backoff limit",
    );
  else if (overdue(cluster, job))
    finish(
      cluster,
      job,
      "Failed",
      "DeadlineExceeded",
      "Job was active longer than specified deadline",
    );
  else if (!suspend) {
    const wanted = Math.min(parallelism, completions - succeeded);
    for (let missing = wanted - active.length; missing > 0; missing -= 1) create(cluster, job);
  }
  if (finished(job) !== null || suspend) {
    for (const pod of active) {
      const runtime = cluster.runtimes.get(pod.metadata.uid);
      if (runtime) deletePod(cluster, runtime);
    }
  }
  if (JSON.stringify(job.status) !== before) cluster.store.noted(job);
}

function podsOf(cluster: Cluster, job: Job): Pod[] {
  return [...cluster.store.list("Pod")].filter(
    (pod) => ownerOf(pod)?.uid === job.metadata.uid && !isLeaving(pod),
  );
}

function restartsOf(cluster: Cluster, pods: readonly Pod[]): number {
  return pods
    .map((pod) => cluster.runtimes.get(pod.metadata.uid))
    .reduce((sum, one: PodRuntime | undefined) => sum + (one?.restarts ?? 0), 0);
}

function overdue(cluster: Cluster, job: Job): boolean {
  const { activeDeadlineSeconds } = job.spec;
  if (activeDeadlineSeconds === undefined || job.status.startTime === undefined) return false;
  return job.status.startTime <= cluster.clock.iso(cluster.now - activeDeadlineSeconds);
}

function finish(
  cluster: Cluster,
  job: Job,
  type: "Complete" | "Failed",
  reason: string,
  message: string,
): void {
  const at = cluster.clock.iso(cluster.now);
  job.status = {
    ...job.status,
    active: 0,
    ...(type === "Complete" ? { completionTime: at } : {}),
    conditions: [{ type, status: "True", reason, message, lastTransitionTime: at }],
  };
  const [kind, word] =
    type === "Complete" ? (["Normal", "Completed"] as const) : (["Warning", reason] as const);
  cluster.events.record(job, kind, word, message, { component: "job-controller" });
}

function expire(cluster: Cluster, job: Job): void {
  const { ttlSecondsAfterFinished } = job.spec;
  const at = job.status.conditions?.[0]?.lastTransitionTime;
  if (ttlSecondsAfterFinished === undefined || at === undefined) return;
  if (at <= cluster.clock.iso(cluster.now - ttlSecondsAfterFinished)) deleteObject(cluster, job);
}

function create(cluster: Cluster, job: Job): void {
  const { name, namespace = "default", uid } = job.metadata;
  const template = labelled(job.spec.template, {
    "batch.kubernetes.io/controller-uid": uid,
    "batch.kubernetes.io/job-name": name,
    "job-name": name,
  });
  const problem = admitPod(cluster, namespace, template.spec);
  const detail = { component: "job-controller" };
  if (problem !== null) {
    if (isTurn(cluster.now, 30))
      cluster.events.record(job, "Warning", "FailedCreate", `Error creating: ${problem}`, detail);
    return;
  }
  const serial = cluster.memory.nextSerial(`job/${namespace}/${name}`);
  const suffix = cluster.streams.of(`job-pod/${namespace}/${name}/${serial}`).suffix(5);
  const pod = createPod(cluster, job, `${name}-${suffix}`, template);
  cluster.events.record(
    job,
    "Normal",
    "SuccessfulCreate",
    `Created pod: ${pod.metadata.name}`,
    detail,
  );
}
