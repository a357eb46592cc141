import type { Verb } from "../../world/actions.ts";
import { beyondPhysics } from "../../world/api/physics.ts";
import { methodNotAllowed } from "../../world/api/status.ts";
import { json, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import type { Life } from "../live/life.ts";
import type { Snapshot } from "../snapshot.ts";
import { readBody } from "./body.ts";
import type { ApiTarget } from "./target.ts";

export const WRITING: ReadonlySet<string> = new Set([
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
]);

const VERBS: Readonly<Record<string, string>> = {
  POST: "create",
  PUT: "update",
  PATCH: "patch",
  DELETE: "delete",
};

/** What a request asks to do, in the words of the role. */
export function verbOf(target: ApiTarget, call: SurfaceCall): string {
  const write = VERBS[call.method];
  if (write !== undefined)
    return write === "delete" && target.name === null ? "deletecollection" : write;
  if (call.method !== "GET" && call.method !== "HEAD") throw methodNotAllowed();
  if (["exec", "attach", "portforward"].includes(target.subresource)) return "create";
  if (target.name !== null) return "get";
  return isWatch(call) ? "watch" : "list";
}

/** A write to a world: admission decides, and time goes on. */
export function writeTo(
  snapshot: Snapshot,
  life: Life,
  { target, verb }: { readonly target: ApiTarget; readonly verb: string },
  call: SurfaceCall,
): SurfaceAnswer {
  if (target.kind.group === "metrics.k8s.io") throw methodNotAllowed();
  const { kind, namespace, name, subresource } = target;
  const { status, body } = life.act({
    verb: verb as Verb,
    target: {
      group: kind.group,
      version: kind.version,
      resource: kind.resource,
      namespace,
      name,
      subresource: subresource === "" ? null : subresource,
    },
    contentType: call.contentType,
    body: readBody(call.body, call.contentType),
    ...(call.query.size === 0 ? {} : { query: Object.fromEntries(call.query) }),
  });
  if (status === 403) snapshot.counts.attemptedChanges += 1;
  const answer = json(status, snapshot.clock.shifted(body));
  const beyond = status < 300 ? beyondPhysics(kind.resource) : null;
  if (beyond === null) return answer;
  snapshot.counts.beyondPhysics += 1;
  // kubectl shows it as a warning.
  return { ...answer, headers: { warning: `299 - ${JSON.stringify(beyond)}` } };
}

export function isWatch(call: SurfaceCall): boolean {
  return /^(true|1)$/.test(call.query.get("watch") ?? "");
}
