import type { ServerResponse } from "node:http";
import type { KubernetesObject } from "../index/objects.ts";
import type { Life } from "../live/life.ts";
import type { WatchStart } from "./lists.ts";

/** One client's watch of a world: what it wants to see, and in which form. */
interface LiveWatch extends WatchStart {
  readonly life: Life;
  readonly response: ServerResponse;
  /** The objects that are as asked, at this moment. */
  readonly select: () => readonly KubernetesObject[];
  /** Objects that went since a version and were as asked. */
  readonly gone: (since: number) => readonly KubernetesObject[];
  readonly document: (object: KubernetesObject) => unknown;
  readonly bookmark: (initial: boolean) => unknown;
}

const BOOKMARK_MS = 60_000;

interface SeenObject {
  readonly version: string;
  readonly object: KubernetesObject;
}

/** The changes since the client's version, and every later one as it happens. */
export function watchLive(watch: LiveWatch): void {
  const { life, response, from } = watch;
  let closed = false;
  response.once("close", () => {
    closed = true;
  });
  const seen = new Map<string, SeenObject>();
  let marked = life.nowMs;
  const lines: string[] = [];
  const say = (type: string, object: KubernetesObject) =>
    lines.push(JSON.stringify({ type, object: watch.document(object) }));
  const flush = (): boolean => {
    if (lines.length === 0) return false;
    response.write(`${lines.splice(0).join("\n")}\n`);
    return true;
  };
  for (const object of from === null ? [] : watch.gone(from)) say("DELETED", object);
  for (const object of watch.select()) {
    const version = object.metadata.resourceVersion ?? "";
    seen.set(keyOf(object), { version, object });
    if (from === null) say("ADDED", object);
    else if (Number(version) > from)
      say(life.bornAt(object.metadata.uid ?? "") > from ? "ADDED" : "MODIFIED", object);
  }
  if (watch.initial) lines.push(JSON.stringify(watch.bookmark(true)));
  flush();
  let looked = life.cluster.store.writes;
  const look = (): void => {
    const here = new Set<string>();
    for (const object of watch.select()) {
      const key = keyOf(object);
      here.add(key);
      const version = object.metadata.resourceVersion ?? "";
      const known = seen.get(key);
      if (known?.version === version) continue;
      seen.set(key, { version, object });
      say(known === undefined ? "ADDED" : "MODIFIED", object);
    }
    for (const [key, { object }] of seen) {
      if (here.has(key)) continue;
      seen.delete(key);
      const metadata = { ...object.metadata, resourceVersion: String(life.version) };
      say("DELETED", { ...object, metadata });
    }
  };
  const pump = (): boolean => {
    const { writes } = life.cluster.store;
    if (writes !== looked) look();
    looked = writes;
    const told = flush();
    // A bookmark asks for nothing, so nobody waits for what the client makes of it.
    if (watch.bookmarks && life.nowMs - marked >= BOOKMARK_MS) {
      marked = life.nowMs;
      response.write(`${JSON.stringify(watch.bookmark(false))}\n`);
    }
    return told;
  };
  life.attach({ pump, closed: () => closed, telemetry: false });
}

function keyOf({ metadata }: KubernetesObject): string {
  return metadata.uid ?? `${metadata.namespace ?? ""}/${metadata.name}`;
}
