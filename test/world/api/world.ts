import type { Action, Answer, Json } from "../../../src/world/actions.ts";
import { admit } from "../../../src/world/api/admit.ts";
import { incidentOf, worldOf } from "../../../src/world/incident.ts";
import type { World } from "../../../src/world/world.ts";

/** A world in which nothing is broken, at its window's end. */
export function healthyWorld(seed = "1"): World {
  const incident = incidentOf({
    task: "api-test",
    application: "otel-demo",
    faults: [],
    seed,
    distractors: ["harmless-chaos"],
    without: [],
    volume: "small",
    shape: "with-before",
    ticket: "alerts",
  });
  const world = worldOf(incident, { faults: "none", telemetry: "silent", admit });
  return world.pass(60);
}

export interface Write {
  readonly verb: Action["verb"];
  /** As in an address: "apps/v1/namespaces/NS/deployments/cart/scale"; the core group begins with "v1". */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: Json;
  readonly query?: Readonly<Record<string, string>>;
}

export function actionOf(world: World, write: Write): Action {
  const parts = write.path.split("/");
  const group = parts[0] === "v1" ? "" : (parts.shift() ?? "");
  const version = parts.shift() ?? "";
  const namespaced = parts[0] === "namespaces" && parts.length > 2;
  const namespace = namespaced ? (parts[1] ?? "") : null;
  const [resource = "", name = null, subresource = null] = namespaced ? parts.slice(2) : parts;
  return {
    at: world.now,
    verb: write.verb,
    target: { group, version, resource, namespace, name, subresource },
    contentType: write.contentType ?? "application/json",
    body: write.body ?? null,
    ...(write.query === undefined ? {} : { query: write.query }),
  };
}

export function act(world: World, write: Write): Answer {
  return world.act(actionOf(world, write));
}

export const STRATEGIC = "application/strategic-merge-patch+json";
export const MERGE = "application/merge-patch+json";
export const JSON_PATCH = "application/json-patch+json";
export const APPLY = "application/apply-patch+yaml";
