import { asList, asObject, asText, valueAt } from "../../../model/json.ts";
import type { Observations } from "../incident.ts";
import type { ObservedCluster } from "./cluster.ts";
import { latest } from "./cluster.ts";

/** Who needs whom: from spans, and from the addresses that workloads are configured with. */
export interface Graph {
  readonly callees: ReadonlyMap<string, ReadonlySet<string>>;
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
}

export function buildGraph(incident: Observations, cluster: ObservedCluster): Graph {
  const callees = new Map<string, Set<string>>();
  const callers = new Map<string, Set<string>>();
  const link = (caller: string, callee: string) => {
    if (caller === callee) return;
    setOf(callees, caller).add(callee);
    setOf(callers, callee).add(caller);
  };
  for (const edge of incident.traces.edges.values()) link(edge.caller, edge.callee);
  // Spans name the Service that is called; behind it are workloads of other names (versions, data stores).
  for (const service of cluster.services.values()) {
    const selector = valueAt(latest(service), "spec.selector");
    for (const { name } of cluster.selected(service.namespace, selector)) link(service.name, name);
  }
  for (const workload of cluster.byName.values()) {
    for (const host of addressesOf(workload.history).map((address) => address.host)) {
      if (cluster.services.has(host) || cluster.byName.has(host)) link(workload.name, host);
    }
  }
  return { callees, callers };
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key);
  if (known) return known;
  const fresh = new Set<string>();
  map.set(key, fresh);
  return fresh;
}

/** Everything that leads to `from` over `links`, itself included. */
export function reachable(
  links: ReadonlyMap<string, ReadonlySet<string>>,
  from: Iterable<string>,
): Set<string> {
  const seen = new Set<string>(from);
  const queue = [...seen];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const neighbour of links.get(next) ?? []) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      queue.push(neighbour);
    }
  }
  return seen;
}

interface Address {
  readonly variable: string;
  readonly value: string;
  readonly host: string;
  readonly port: number | null;
}

/** Environment values that look like the address of another service. */
export function addressesOf(history: Parameters<typeof latest>[0]): Address[] {
  const spec = valueAt(latest(history), "spec.template.spec");
  const found: Address[] = [];
  for (const container of asList(valueAt(spec, "containers"))) {
    for (const entry of asList(asObject(container).env)) {
      const variable = asText(asObject(entry).name);
      const value = asText(asObject(entry).value);
      const address = parseAddress(value);
      if (address) found.push({ variable, value, ...address });
    }
  }
  return found;
}

function parseAddress(value: string): { host: string; port: number | null } | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/\s]*@)?([a-z][a-z0-9-]*)((?:\.[a-z0-9-]+)*)(?::(\d+))?(?:[/,?].*)?$/.exec(
      value,
    );
  if (!match?.[1]) return null;
  return { host: match[1], port: match[3] === undefined ? null : Number(match[3]) };
}
