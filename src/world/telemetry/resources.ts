import type { Language } from "../application/types.ts";
import type { Cluster, PodRuntime } from "../cluster/cluster.ts";
import { repr } from "./tables.ts";

const SDK: Readonly<Record<Language, readonly [string, string] | null>> = {
  go: ["go", "1.38.0"],
  dotnet: ["dotnet", "1.12.0"],
  java: ["java", "1.53.0"],
  javascript: ["nodejs", "2.1.0"],
  python: ["python", "1.37.0"],
  ruby: ["ruby", "1.9.0"],
  rust: ["rust", "0.30.0"],
  php: ["php", "1.7.1"],
  cpp: ["cpp", "1.22.0"],
  envoy: ["cpp", "1.34.0"],
  nginx: ["cpp", "1.21.0"],
  elixir: null,
  c: null,
};

/** Resource attributes of one pod as the collector's k8sattributes processor fills them in. */
export function resourceOf(cluster: Cluster, runtime: PodRuntime): string {
  const known = cluster.memory.resources.get(runtime);
  if (known !== undefined) return known;
  const { pod, workload } = runtime;
  const sdk = SDK[workload.language];
  const text = repr({
    [workload.kind === "StatefulSet" ? "k8s.statefulset.name" : "k8s.deployment.name"]:
      workload.name,
    "k8s.namespace.name": pod.metadata.namespace ?? "",
    "k8s.node.name": pod.spec.nodeName ?? "",
    "k8s.pod.ip": pod.status.podIP ?? "",
    "k8s.pod.name": pod.metadata.name,
    "k8s.pod.start_time": pod.status.startTime ?? "",
    "k8s.pod.uid": pod.metadata.uid,
    "service.name": workload.name,
    "service.namespace": cluster.application.partOf,
    "service.version": cluster.application.version,
    ...(sdk
      ? {
          "telemetry.sdk.language": sdk[0],
          "telemetry.sdk.name": "opentelemetry",
          "telemetry.sdk.version": sdk[1],
        }
      : {}),
  });
  if (pod.status.podIP) cluster.memory.resources.set(runtime, text);
  return text;
}

const WORDS: Readonly<Record<Language, readonly [string, string, string]>> = {
  go: ["INFO", "WARN", "ERROR"],
  dotnet: ["Information", "Warning", "Error"],
  java: ["INFO", "WARN", "ERROR"],
  javascript: ["info", "warn", "error"],
  python: ["INFO", "WARNING", "ERROR"],
  ruby: ["INFO", "WARN", "ERROR"],
  rust: ["INFO", "WARN", "ERROR"],
  php: ["INFO", "WARNING", "ERROR"],
  cpp: ["INFO", "WARN", "ERROR"],
  envoy: ["", "", ""],
  nginx: ["", "", ""],
  elixir: ["info", "warning", "error"],
  c: ["", "", ""],
};

/** Languages do not agree on how to spell a severity, and some say none. */
export function severityOf(
  language: Language,
  severity: "debug" | "info" | "warn" | "error",
): { readonly text: string; readonly number: string } {
  const [info, warn, error] = WORDS[language];
  switch (severity) {
    case "debug":
      return { text: info === "" ? "" : "DEBUG", number: info === "" ? "0" : "5" };
    case "info":
      return { text: info, number: info === "" ? "0" : "9" };
    case "warn":
      return { text: warn, number: warn === "" ? "0" : "13" };
    case "error":
      return { text: error, number: error === "" ? "0" : "17" };
  }
}

export function scopeOf(language: Language): readonly [string, string] {
  switch (language) {
    case "go":
      return [
        "go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc",
        "0.63.0",
      ];
    case "javascript":
      return ["@opentelemetry/instrumentation-http", "0.203.0"];
    case "python":
      return ["opentelemetry.instrumentation.grpc", "0.58b0"];
    case "java":
      return ["io.opentelemetry.grpc-1.6", "2.20.0-alpha"];
    case "dotnet":
      return ["Microsoft.AspNetCore", ""];
    default:
      return ["", ""];
  }
}
