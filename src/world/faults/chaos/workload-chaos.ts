import type { Application } from "../../application/types.ts";
import {
  argument,
  type ExperimentName,
  type Fault,
  ordinary,
  type Site,
  served,
} from "../fault.ts";
import { schedule, scheduleRoot, stopSchedule } from "./network-chaos.ts";

interface Experiment {
  readonly kind: string;
  readonly word: string;
  readonly spec: (site: Site) => Record<string, unknown>;
  readonly targets: (application: Application) => readonly string[];
}

const written = (language: string) => (application: Application) =>
  application.workloads
    .filter(
      (one) => one.language === language && one.role === "service" && one.operations.length > 0,
    )
    .map((one) => one.name);
const http = served;

const EXPERIMENTS: Readonly<Record<ExperimentName, Experiment>> = {
  "pod-chaos": {
    kind: "PodChaos",
    word: "pod-failure",
    targets: ordinary,
    spec: () => ({ action: "pod-failure", duration: "55s" }),
  },
  "cpu-stress-chaos": {
    kind: "StressChaos",
    word: "cpu-stress",
    targets: http,
    spec: () => ({ stressors: { cpu: { workers: 4, load: 100 } } }),
  },
  "memory-stress-chaos": {
    kind: "StressChaos",
    word: "memory-stress",
    targets: ordinary,
    spec: () => ({ stressors: { memory: { workers: 2, size: "512MB" } } }),
  },
  "http-abort-chaos": {
    kind: "HTTPChaos",
    word: "http-abort",
    targets: http,
    spec: () => ({ port: 8080, method: "POST", path: "*", abort: true }),
  },
  "http-tamper-chaos": {
    kind: "HTTPChaos",
    word: "http-body-tamper",
    targets: http,
    spec: () => ({
      port: 8080,
      method: "POST",
      patch: { body: { type: "JSON", value: '{"tampered": true}' } },
    }),
  },
  "jvm-return-chaos": {
    kind: "JVMChaos",
    word: "jvm-return",
    targets: written("java"),
    spec: () => ({
      action: "return",
      class: "AdService",
      method: "getAds",
      value: "null",
      port: 9277,
    }),
  },
  "jvm-stress-chaos": {
    kind: "JVMChaos",
    word: "jvm-stress",
    targets: written("java"),
    spec: () => ({ action: "stress", cpuCount: 2, port: 9277 }),
  },
  "io-chaos": {
    kind: "IOChaos",
    word: "io-latency",
    targets: (application) =>
      application.workloads.filter((one) => one.role === "datastore").map((one) => one.name),
    spec: () => ({
      action: "latency",
      delay: "1900ms",
      path: "/var/lib/data/**",
      percent: 100,
      volumePath: "/var/lib/data",
    }),
  },
};

/** Experiments on the pods themselves, each under a Schedule that renews it every minute. */
function faultOf(id: ExperimentName, experiment: Experiment): Fault {
  return {
    id,
    family: "chaos",
    category: "Chaos",
    steps: 2,
    technologies: 3,
    arguments: ["name"],
    targets: experiment.targets,
    plan(site) {
      const name = argument(site, "name", `${site.target}-${experiment.word}`);
      const create = schedule(site, name, experiment.kind, experiment.spec(site));
      return {
        roots: [scheduleRoot(name, experiment.kind)],
        path: [site.target],
        condition: `Schedule ${name} injects ${experiment.word} into the pods of ${site.target}`,
        repair: `Pause or delete Schedule ${name} in chaos-mesh`,
        remedy: stopSchedule(name),
        patches: [
          { after: 0, apply: (cluster) => void cluster.store.create(structuredClone(create)) },
        ],
      };
    },
  };
}

export const workloadChaos: Readonly<Record<ExperimentName, Fault>> = {
  "pod-chaos": faultOf("pod-chaos", EXPERIMENTS["pod-chaos"]),
  "cpu-stress-chaos": faultOf("cpu-stress-chaos", EXPERIMENTS["cpu-stress-chaos"]),
  "memory-stress-chaos": faultOf("memory-stress-chaos", EXPERIMENTS["memory-stress-chaos"]),
  "http-abort-chaos": faultOf("http-abort-chaos", EXPERIMENTS["http-abort-chaos"]),
  "http-tamper-chaos": faultOf("http-tamper-chaos", EXPERIMENTS["http-tamper-chaos"]),
  "jvm-return-chaos": faultOf("jvm-return-chaos", EXPERIMENTS["jvm-return-chaos"]),
  "jvm-stress-chaos": faultOf("jvm-stress-chaos", EXPERIMENTS["jvm-stress-chaos"]),
  "io-chaos": faultOf("io-chaos", EXPERIMENTS["io-chaos"]),
};
