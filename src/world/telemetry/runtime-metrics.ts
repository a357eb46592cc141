import type { Language } from "../application/types.ts";
import type { PodRuntime } from "../cluster/cluster.ts";
import { memoryOf } from "../cluster/controllers/kubelet/memory.ts";
import { decimals } from "./tables.ts";

type Reading = readonly [metric: string, value: string];

/** What the language's own instrumentation says of a process, by the names its SDK gives. */
export function runtimeMetrics(runtime: PodRuntime): readonly Reading[] {
  return runtime.workload.instrumented ? READINGS[runtime.workload.language](runtime) : [];
}

/** Two thirds of what the container holds is heap, the rest is code, stacks and buffers. */
const heap = (runtime: PodRuntime) => String(Math.floor((memoryOf(runtime) * 1024 * 2) / 3));
const busy = (runtime: PodRuntime) => decimals(runtime.load, 1000);
const seconds = (runtime: PodRuntime) => decimals(runtime.cpuTotal, 1_000_000);
const working = (base: number) => (runtime: PodRuntime) =>
  String(base + Math.floor(runtime.load / 40));

const THREADS = working(27);
const GOROUTINES = working(18);

const process = (runtime: PodRuntime): readonly Reading[] => [
  ["process_cpu_time_seconds_total", seconds(runtime)],
  ["process_memory_usage_bytes", String(memoryOf(runtime) * 1024)],
];
const silent = (): readonly Reading[] => [];

const READINGS: Readonly<Record<Language, (runtime: PodRuntime) => readonly Reading[]>> = {
  java: (runtime) => [
    ["jvm_cpu_recent_utilization_ratio", busy(runtime)],
    ["jvm_memory_used_bytes", heap(runtime)],
    ["jvm_thread_count", THREADS(runtime)],
  ],
  go: (runtime) => [
    ["go_goroutine_count", GOROUTINES(runtime)],
    ["go_memory_used_bytes", heap(runtime)],
  ],
  javascript: (runtime) => [
    ["nodejs_eventloop_utilization_ratio", busy(runtime)],
    ["v8js_memory_heap_used_bytes", heap(runtime)],
  ],
  python: process,
  dotnet: process,
  ruby: silent,
  rust: silent,
  php: silent,
  cpp: silent,
  envoy: silent,
  nginx: silent,
  elixir: silent,
  c: silent,
};
