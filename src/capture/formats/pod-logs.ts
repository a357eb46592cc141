import { PLAIN_LOG } from "../observation.ts";
import type { OpenFile } from "../source/text.ts";
import { type Format, ownerOfPod, type Sink } from "./format.ts";
import { factsOf, stampOf } from "./log-lines.ts";

interface Container {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

const POD = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";

/** Where dumps put a container's lines, and what each part of the path names. */
const PLACES: readonly RegExp[] = [
  // A support bundle: cluster-resources/pods/logs/NAMESPACE/POD/CONTAINER.log
  new RegExp(
    `(?:^|/)pods/logs/(?<namespace>${POD})/(?<pod>${POD})/(?<container>${POD}?)(?:-previous)?\\.log$`,
  ),
  // must-gather: namespaces/NAMESPACE/pods/POD/CONTAINER/CONTAINER/logs/current.log
  new RegExp(
    `(?:^|/)namespaces/(?<namespace>${POD})/pods/(?<pod>${POD})/(?<container>${POD})/${POD}/logs/(?:current|previous)(?:\\.insecure)?\\.log$`,
  ),
  // kubectl cluster-info dump: NAMESPACE/POD/logs.txt
  new RegExp(`(?:^|/)(?<namespace>${POD})/(?<pod>${POD})/logs\\.txt$`),
  // By hand: logs/NAMESPACE/POD/CONTAINER.log, logs/NAMESPACE_POD_CONTAINER.log, logs/NAMESPACE/POD.log
  new RegExp(`(?:^|/)logs/(?<namespace>${POD})/(?<pod>${POD})/(?<container>${POD})\\.(?:log|txt)$`),
  new RegExp(`(?:^|/)(?<namespace>${POD})_(?<pod>${POD})_(?<container>${POD})\\.(?:log|txt)$`),
  new RegExp(`(?:^|/)logs/(?<namespace>${POD})/(?<pod>${POD})\\.(?:log|txt)$`),
  new RegExp(`(?:^|/)(?<pod>${POD})\\.log$`),
];

function placeOf(path: string): Container | null {
  for (const place of PLACES) {
    const found = place.exec(path)?.groups;
    if (found)
      return {
        namespace: found.namespace ?? "",
        pod: found.pod ?? "",
        container: (found.container ?? "").replace(/-previous$/, ""),
      };
  }
  return null;
}

const START = /^==== START logs for container (\S+) of pod (\S+)\/(\S+) ====$/;
const END = /^==== END logs for container /;

/** What containers wrote, a line at a time. */
export const podLogs: Format = {
  title: "container logs",
  claims: ({ path, head }) => placeOf(path) !== null && !/^\uFEFF?\s*[[{]\s*$/.test(head),
  read: async (file, sink) => {
    const place = placeOf(file.path);
    if (place !== null) await readLines(file, place, sink);
  },
};

async function readLines(file: OpenFile, place: Container, sink: Sink): Promise<void> {
  let container = place;
  let last: bigint | null = null;
  let zoneless = 0;
  for await (const line of file.lines()) {
    const start = START.exec(line);
    if (start) {
      const [, name = "", namespace = "", pod = ""] = start;
      container = { namespace, pod, container: name };
      last = null;
      continue;
    }
    if (line.trim() === "" || END.test(line)) continue;
    const stamp = stampOf(line);
    const body = stamp?.body ?? line;
    const facts = factsOf(body, sink.zone, stamp?.at ?? sink.asOf);
    // A line without a time, such as one of a stack trace, belongs to the one before it.
    last = stamp?.at ?? facts.at ?? last;
    if (stamp === null && facts.isZoneless) zoneless += 1;
    sink.add({
      ...PLAIN_LOG,
      at: last,
      severity: facts.severity,
      severityNumber: facts.severityNumber,
      service: ownerOfPod(container.pod),
      body,
      resource: resourceOf(container),
    });
  }
  if (zoneless > 0)
    sink.leave(`zones of log lines (read as ${zoneName(sink.zone)}; --zone says otherwise)`, 0);
}

export function zoneName(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function resourceOf({ namespace, pod, container }: Container): Record<string, string> {
  return {
    ...(container === "" ? {} : { "k8s.container.name": container }),
    ...(namespace === "" ? {} : { "k8s.namespace.name": namespace }),
    "k8s.pod.name": pod,
    "service.name": ownerOfPod(pod),
  };
}
