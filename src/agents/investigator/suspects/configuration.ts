// Configuration that others read: ConfigMaps (feature flags among them), Services, policies, quotas.
import {
  asList,
  asObject,
  asText,
  type JsonFields,
  parseJson,
  valueAt,
} from "../../../model/json.ts";
import type { ObjectHistory } from "../read/objects.ts";
import type { FieldChange, ObservedChange } from "../reason/changes.ts";
import { latest, selectorMatches, stringMap, type WorkloadState } from "../reason/cluster.ts";
import { type Findings, type SuspectedCause, suspect } from "./suspect.ts";
import { citable, fieldSentence } from "./workloads.ts";

export function* changedConfigMaps(scene: Findings): Generator<SuspectedCause> {
  for (const change of scene.changes) {
    if (change.history.kind !== "ConfigMap" || change.how === "deleted") continue;
    const fields = change.fields.filter((field) => field.path.startsWith("data."));
    if (change.how === "changed" && fields.length === 0) continue;
    const readers = readersOf(scene, change.history).map((workload) => workload.name);
    const meant = servicesNamedIn(scene, fields);
    const broken = brokenFile(change.history);
    const users = readers.flatMap((reader) => [...(scene.graph.callers.get(reader) ?? [])]);
    yield suspect({
      name: change.key,
      mechanism:
        broken !== null
          ? `ConfigMap ${change.history.name} holds ${broken}, which is not valid JSON`
          : change.how === "created"
            ? `ConfigMap ${change.history.name} was created`
            : `ConfigMap ${change.history.name} was changed: ${fields.slice(0, 3).map(fieldSentence).join("; ")}`,
      harm: broken !== null ? 4 : meant.length > 0 || limiting(fields) ? 2 : 1,
      victims: meant.length > 0 ? meant : readers.length > 0 ? readers : [...new Set(users)],
      causes: broken === null ? [] : readersOf(scene, change.history).map(({ key }) => key),
      began: { from: change.notBefore, to: change.notAfter },
      evidence: fields
        .slice(0, 2)
        .map((field) => ({ file: change.history.file, match: keyOf(field) })),
    });
  }
}

/** A file called .json that is none: whoever reads it fails. */
function brokenFile(configMap: ObjectHistory): string | null {
  const data = stringMap(valueAt(latest(configMap), "data"));
  const bad = Object.entries(data).find(
    ([name, text]) => name.endsWith(".json") && parseJson(text) === null && text.trim() !== "null",
  );
  return bad?.[0] ?? null;
}

/** A number that fell to less than half, or to nothing, is a limit that may be met now. */
function limiting(fields: readonly FieldChange[]): boolean {
  return fields.some(({ from, to }) => {
    const [was, is] = [Number(from ?? "x"), Number(to ?? "x")];
    return Number.isFinite(was) && Number.isFinite(is) && was > 0 && is < was / 2;
  });
}

/** The most telling part of a path is a key: "flags.adHighCpu.defaultVariant" is about adHighCpu. */
function keyOf(field: FieldChange): string {
  const keys = field.path.split(".").filter((key) => /^[A-Za-z][A-Za-z0-9_-]{3,}$/.test(key));
  return keys.sort((a, b) => b.length - a.length)[0] ?? citable(field);
}

function readersOf(scene: Findings, configMap: ObjectHistory): WorkloadState[] {
  return [...scene.cluster.workloads.values()].filter((workload) => {
    if (workload.namespace !== configMap.namespace) return false;
    const spec = JSON.stringify(valueAt(latest(workload.history), "spec.template.spec") ?? {});
    return (
      spec.includes(`"configMap":{"name":"${configMap.name}"`) ||
      spec.includes(`"configMapRef":{"name":"${configMap.name}"`) ||
      new RegExp(`"configMap(KeyRef)?":\\{[^}]*"name":"${escapeRegExp(configMap.name)}"`).test(spec)
    );
  });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Keys are usually named for what they steer: "paymentFailure" speaks of payment. */
function servicesNamedIn(scene: Findings, fields: readonly FieldChange[]): string[] {
  const text = fields.map((field) => ` ${words(field.path)} `).join(" ");
  const names = new Set([...scene.cluster.byName.keys(), ...scene.incident.traces.services.keys()]);
  const found = [...names].filter((name) => text.includes(` ${words(name)} `));
  const prefixed = [...names].filter(
    (name) => words(name).includes(" ") && text.includes(` ${words(name).split(" ")[0]} `),
  );
  const all = found.length > 0 ? found : prefixed;
  return all.filter(
    (name) =>
      !all.some((other) => other !== name && ` ${words(other)} `.includes(` ${words(name)} `)),
  );
}

function words(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .toLowerCase()
    .trim();
}

export function* brokenServices(scene: Findings): Generator<SuspectedCause> {
  for (const change of scene.changes) {
    if (change.history.kind !== "Service") continue;
    const { history } = change;
    const fields = change.fields.filter((field) => /^spec\.(selector|ports|type)/.test(field.path));
    if (change.how === "changed" && fields.length === 0) continue;
    if (change.how === "created") continue;
    const names = scene.cluster.selected(
      history.namespace,
      valueAt(history.versions[0]?.body, "spec.selector"),
    );
    yield suspect({
      name: change.key,
      mechanism:
        change.how === "deleted"
          ? `Service ${history.name} was deleted: its name no longer resolves`
          : `Service ${history.name} was changed: ${fields.map(fieldSentence).join("; ")}`,
      harm: 3,
      victims: [...new Set([history.name, ...names.map((workload) => workload.name)])],
      began: { from: change.notBefore, to: change.notAfter },
      evidence: [
        { file: history.file, match: fields[0] ? citable(fields[0]) : `"name":"${history.name}"` },
      ],
    });
  }
}

export function* denyingPolicies(scene: Findings): Generator<SuspectedCause> {
  for (const history of scene.incident.objects.byKey.values()) {
    if (history.kind !== "NetworkPolicy") continue;
    const spec = asObject(valueAt(latest(history), "spec"));
    const change = changeFor(scene, history);
    const denies = deniesIngress(spec) || deniesEgress(spec);
    if (!denies && !change) continue;
    const selected = [...scene.cluster.workloads.values()].filter(
      (workload) =>
        workload.namespace === history.namespace &&
        selectorMatches(spec.podSelector ?? {}, workload.labels),
    );
    const everything = Object.keys(asObject(valueAt(spec, "podSelector"))).length === 0;
    const victims = everything
      ? [...scene.cluster.byName.keys()]
      : selected.map((workload) => workload.name);
    yield suspect({
      name: `${history.namespace}/NetworkPolicy/${history.name}`,
      mechanism: `NetworkPolicy ${history.name} ${denies ? "admits no traffic to" : "restricts"} the pods of ${victims.slice(0, 5).join(", ") || "nobody"}`,
      harm: (denies ? 3 : 1.5) - (change ? 0 : 1.5),
      victims,
      began: change ? { from: change.notBefore, to: change.notAfter } : null,
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

function changeFor(scene: Findings, history: ObjectHistory): ObservedChange | null {
  return (
    scene.changes.find((change) => change.history === history && change.how !== "deleted") ?? null
  );
}

function deniesIngress(spec: JsonFields): boolean {
  const types = asList(spec.policyTypes).map(asText);
  if (types.length > 0 && !types.includes("Ingress")) return false;
  return !asList(spec.ingress).some((rule) => opens(asObject(rule)));
}

function deniesEgress(spec: JsonFields): boolean {
  if (!asList(spec.policyTypes).map(asText).includes("Egress")) return false;
  return !asList(spec.egress).some((rule) => opens(asObject(rule)));
}

/** A rule whose list of ports or peers is there and empty was meant to admit nothing. */
function opens(rule: JsonFields): boolean {
  return !(Array.isArray(rule.ports) && rule.ports.length === 0);
}

/** A quota or limit range that keeps pods from being created: the controllers say so in an event. */
export function* exhaustedQuotas(scene: Findings): Generator<SuspectedCause> {
  for (const event of scene.incident.events) {
    const match = /exceeded quota: ([a-z0-9.-]+)/.exec(event.note);
    if (!match?.[1] || event.namespace === null) continue;
    const workload =
      scene.cluster.workloadOfPod(event.namespace, `${event.name}-xxxxx`) ??
      scene.cluster.byName.get(event.name) ??
      null;
    const key = `${event.namespace}/ResourceQuota/${match[1]}`;
    yield suspect({
      name: key,
      mechanism: `ResourceQuota ${match[1]} is used up, so pods of ${workload?.name ?? event.name} cannot be created`,
      harm: 4,
      victims: workload ? [workload.name] : [],
      began: { from: event.first - 60_000, to: event.first },
      evidence: [{ file: event.file, match: `exceeded quota: ${match[1]}` }],
      causes: workload ? [workload.key] : [],
    });
  }
}

/** Autoscalers that were put in place or altered. */
export function* changedAutoscalers(scene: Findings): Generator<SuspectedCause> {
  for (const change of scene.changes) {
    if (change.history.kind !== "HorizontalPodAutoscaler" || change.how === "deleted") continue;
    const fields = change.fields.filter((field) => field.path.startsWith("spec."));
    if (change.how === "changed" && fields.length === 0) continue;
    const target = asText(valueAt(latest(change.history), "spec.scaleTargetRef.name"));
    yield suspect({
      name: change.key,
      mechanism: `HorizontalPodAutoscaler ${change.history.name} of ${target} was ${change.how}${fields.length > 0 ? `: ${fields.slice(0, 3).map(fieldSentence).join("; ")}` : ""}`,
      harm: 1.5,
      victims: target === "" ? [] : [target],
      began: { from: change.notBefore, to: change.notAfter },
      evidence: [{ file: change.history.file, match: change.history.name }],
    });
  }
}

/** Any other object that appeared or changed: named with what it selects, or whom its name speaks of. */
export function* otherChanges(scene: Findings): Generator<SuspectedCause> {
  for (const change of scene.changes) {
    const { history } = change;
    if (KNOWN.has(history.kind) || history.kind.endsWith("Chaos") || history.kind === "Schedule")
      continue;
    const fields = change.fields.filter((field) => !/^metadata\.annotations/.test(field.path));
    if (change.how === "changed" && fields.length === 0) continue;
    const selector =
      valueAt(latest(history), "spec.selector") ?? valueAt(latest(history), "spec.podSelector");
    const labels = stringMap(asObject(selector).matchLabels ?? selector);
    const selected =
      Object.keys(labels).length > 0 ? scene.cluster.selected(history.namespace, selector) : [];
    const named = servicesNamedIn(scene, [
      { path: [history.name, ...hostsOf(latest(history))].join(" "), from: null, to: null },
    ]);
    const mesh = isMesh(history, fields);
    const everyone = mesh && selected.length === 0 && named.length === 0;
    const space = history.kind === "Namespace" ? history.name : history.namespace;
    const all = [...scene.cluster.workloads.values()].filter(
      ({ namespace }) => namespace === space,
    );
    yield suspect({
      name: change.key,
      mechanism: `${history.kind} ${history.name} was ${change.how}${fields.length > 0 ? `: ${fields.slice(0, 3).map(fieldSentence).join("; ")}` : ""}`,
      harm: mesh ? 2.5 : 1,
      victims: everyone
        ? all.map(({ name }) => name)
        : selected.length > 0
          ? selected.map((workload) => workload.name)
          : named,
      began: { from: change.notBefore, to: change.notAfter },
      evidence: [{ file: history.file, match: history.name }],
    });
  }
}

/** A service mesh steers all traffic of what it covers, so its objects harm more than most. */
function isMesh(history: ObjectHistory, fields: readonly FieldChange[]): boolean {
  const version = asText(latest(history).apiVersion);
  if (/istio\.io|linkerd|gateway\.networking/.test(version)) return true;
  return history.kind === "Namespace" && fields.some(({ path }) => /istio|mesh|inject/.test(path));
}

function hostsOf(body: JsonFields): string[] {
  const hosts = [...asList(valueAt(body, "spec.hosts")), valueAt(body, "spec.host")].map(asText);
  return hosts.map((host) => host.split(".")[0] ?? "").filter((host) => host !== "");
}

const KNOWN = new Set([
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "ConfigMap",
  "Service",
  "NetworkPolicy",
  "ResourceQuota",
  "HorizontalPodAutoscaler",
  "Node",
]);
