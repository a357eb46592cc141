// What holds for every task is shown on a few of full@1; SRE_GATE_TEST_ALL=1 shows it on each (ten minutes).
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/model/digest.ts";
import type { Action, Admit } from "../../src/world/actions.ts";
import type { Cluster } from "../../src/world/cluster/cluster.ts";
import { type Incident, incidentOf, type WorldWish, worldOf } from "../../src/world/incident.ts";
import type { Piece } from "../../src/world/telemetry/tables.ts";
import type { World } from "../../src/world/world.ts";
import { scenarios } from "../support/incidents.ts";
import { sample } from "../support/sample.ts";

const tasks = [...scenarios()];

/** Writes one annotation, as little as an action can do. */
const annotate: Admit = (cluster, { target, body }) => {
  const object = cluster.store.find("Namespace", "", target.name ?? "");
  if (!object) throw new Error(`no Namespace ${target.name}`);
  object.metadata.annotations = { ...object.metadata.annotations, note: String(body) };
  cluster.store.noted(object);
  return { status: 200, body: {} };
};

function note(at: number, text: string): Action {
  const target = { group: "", version: "v1", resource: "namespaces", namespace: null };
  return {
    at,
    verb: "patch",
    target: { ...target, name: "default", subresource: null },
    contentType: "application/merge-patch+json",
    body: text,
  };
}

const world = (incident: Incident, wish: Partial<WorldWish> = {}): World =>
  worldOf(incident, { faults: "all", telemetry: "recorded", admit: annotate, ...wish });

const text = (pieces: Iterable<Piece>) => {
  const parts: string[] = [];
  for (const { file, text } of pieces) parts.push(file, "\n", text);
  return parts.join("");
};

/** Everything a world can be asked for, objects and Secrets included. */
function state({ cluster, now, recorder }: World): string {
  const objects = cluster.store
    .kinds()
    .map((kind) => [kind, [...cluster.store.every(kind)]] as const);
  const { fired } = recorder.alerts;
  return sha256(JSON.stringify([now, objects, [...fired], recorder.alerts.snapshot(now)]));
}

/** Version numbers move with every write of anybody, as they do in a cluster. */
const withoutVersions = (all: string) => all.replace(/("+)resourceVersion\1:\1\d+\1/g, "");

describe("a world", () => {
  const [, request] = tasks[1] ?? [];
  if (!request) throw new Error("no tasks");
  const incident = incidentOf(request);
  const { end } = incident.window;

  it("goes on after the recording, in one step or in many, with the same bytes", () => {
    const once = world(incident);
    const whole = text(once.advance(end + 900));
    const often = world(incident);
    let parts = "";
    for (let until = -400; until <= end + 900; until += 37) parts += text(often.advance(until));
    parts += text(often.advance(end + 900));
    expect(sha256(parts)).toBe(sha256(whole));
    expect(state(often)).toBe(state(once));
    const recorded = text(world(incident).advance(end));
    expect(whole.startsWith(recorded)).toBe(true);
  });

  it("has the same objects and alerts when nobody records it", () => {
    expect(state(world(incident, { telemetry: "silent" }).pass(end + 600))).toBe(
      state(world(incident).pass(end + 600)),
    );
  });

  it("is made again from its scenario and its actions", () => {
    const actions = [note(end, "one"), note(end + 65, "two")];
    const play = () => {
      const one = world(incident);
      let all = "";
      for (const action of actions) {
        all += text(one.advance(action.at));
        one.act(action);
      }
      all += text(one.advance(end + 300));
      return all + state(one);
    };
    expect(sha256(play())).toBe(sha256(play()));
  });

  it("refuses an action of another moment", () => {
    expect(() => world(incident).act(note(3, "late"))).toThrow("an action of second 3");
  });

  it("is not moved by another world that is played between its steps", () => {
    const alone = text(world(incident).advance(end));
    const [, request] = tasks[40] ?? [];
    if (!request) throw new Error("no task");
    const other = world(incidentOf(request));
    const one = world(incident);
    let parts = "";
    for (let until = -360; until <= end; until += 60) {
      parts += text(one.advance(until));
      other.pass(until);
    }
    expect(sha256(parts)).toBe(sha256(alone));
  });
});

/** What each patch of the story writes, as a list of changes. */
function written(incident: Incident, faults: "all" | "none"): string[] {
  const log: string[] = [];
  const story = incident.story.map((one) => ({
    at: one.at,
    apply: (cluster: Cluster) => {
      const before = specs(cluster);
      const rows = cluster.events.rows.length;
      one.apply(cluster);
      const changes = [...specs(cluster)].filter(([key, spec]) => before.get(key) !== spec);
      const events = cluster.events.rows.slice(rows).map(({ event }) => event.reason);
      log.push(`${one.at} ${changes.map(([key]) => key).join(" ")} ${events.join(" ")}`);
    },
  }));
  world({ ...incident, story }, { faults, telemetry: "silent" }).pass(incident.window.end);
  return log;
}

function specs(cluster: Cluster): Map<string, string> {
  const all = new Map<string, string>();
  for (const kind of cluster.store.kinds()) {
    for (const { metadata, status: _, ...rest } of cluster.store.every(kind)) {
      all.set(`${kind}/${metadata.namespace}/${metadata.name}`, JSON.stringify(rest));
    }
  }
  return all;
}

describe("every task of full@1", () => {
  it("has the same distractors with and without its fault", () => {
    for (const [id, request] of sample(tasks, 6)) {
      const incident = incidentOf(request);
      expect(written(incident, "all"), id).toEqual(written(incident, "none"));
    }
  });

  it("is not moved by an annotation, nor by which run came first", () => {
    for (const [id, request] of sample(tasks, 6)) {
      const incident = incidentOf(request);
      // Some faults lie hours before anybody could have written a note.
      const at = Math.max(incident.window.incident - 300, 0);
      const until = at + 600;
      const noted = world(incident);
      const first = text(noted.advance(at));
      noted.act(note(at, "reviewed"));
      const after = withoutVersions(first + text(noted.advance(until)));
      const plain = withoutVersions(text(world(incident).advance(until)));
      const strip = (all: string) => all.replace(/,""annotations"":\{""note"":""[^"]*""\}/g, "");
      expect(sha256(strip(after)), id).toBe(sha256(strip(plain)));
    }
  });
});
