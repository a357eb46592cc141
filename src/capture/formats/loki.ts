import { asList, asObject, asText } from "../../model/json.ts";
import { type Pairs, PLAIN_LOG } from "../observation.ts";
import { jsonValues } from "../source/json-values.ts";
import { type Format, ownerOfPod, type Sink } from "./format.ts";
import { factsOf, severityOf } from "./log-lines.ts";

/** What Loki answers for a log query: streams with their lines. */
export const loki: Format = {
  title: "answers of Loki",
  claims: ({ head }) => /^\uFEFF?\s*\{/.test(head) && /"resultType"\s*:\s*"streams"/.test(head),
  read: async ({ text }, sink) => {
    for await (const part of jsonValues(text(), ["data.result.*"])) {
      if ("problem" in part) sink.leave(part.problem);
      else addStream(part.value, sink);
    }
  },
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "k8s.namespace.name": ["k8s_namespace_name", "namespace"],
  "k8s.pod.name": ["k8s_pod_name", "pod", "pod_name", "instance"],
  "k8s.container.name": ["k8s_container_name", "container", "container_name"],
  "k8s.node.name": ["k8s_node_name", "node", "node_name"],
  "service.name": ["service_name", "app", "job"],
};

export function addStream(value: unknown, sink: Sink): void {
  const { stream, values } = asObject(value);
  const labels = asObject(stream) as Pairs;
  const resource: Record<string, string> = {};
  for (const [name, spellings] of Object.entries(NAMES)) {
    const found = spellings.map((one) => labels[one]).find((one) => one !== undefined);
    if (found !== undefined) resource[name] = found;
  }
  const pod = resource["k8s.pod.name"];
  const service = resource["service.name"] ?? (pod === undefined ? "" : ownerOfPod(pod));
  const stated = labels.severity_text ?? labels.level ?? labels.detected_level ?? labels.severity;
  for (const entry of asList(values)) {
    const [time, line, more] = asList(entry);
    const meta = asObject(more);
    if (!/^\d{1,19}$/.test(asText(time))) {
      sink.leave("log lines without a time");
      continue;
    }
    const body = asText(line);
    const own = asText(meta.severity_text) || asText(meta.detected_level) || stated;
    const severity =
      own === undefined || own === "unknown" ? factsOf(body, sink.zone, null) : severityOf(own);
    sink.add({
      ...PLAIN_LOG,
      at: BigInt(asText(time)),
      severity: severity.severity,
      severityNumber: severity.severityNumber,
      service,
      body,
      traceId: asText(meta.trace_id) || (labels.trace_id ?? ""),
      spanId: asText(meta.span_id) || (labels.span_id ?? ""),
      resource,
    });
  }
}
