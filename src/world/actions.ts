import type { Cluster } from "./cluster/cluster.ts";

/** What is asked of the API server. Reading moves nothing, so it is not among them. */
export type Verb = "create" | "update" | "patch" | "delete" | "deletecollection";

/** The address of an object as a request names it, for example apps/v1, deployments, scale of one Deployment. */
export interface Target {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** The plural of the path, for example "deployments". */
  readonly resource: string;
  /** Null for what belongs to no namespace. */
  readonly namespace: string | null;
  /** Null where an object is created or a whole collection deleted. */
  readonly name: string | null;
  /** "scale", "status", "eviction", "binding"; null for the object itself. */
  readonly subresource: string | null;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [field: string]: Json;
}

/** One write to the cluster as a value: with seed and scenario, the list of them makes the same world again. */
export interface Action {
  /** Simulated seconds since the start of the window; the world stands there when it is done. */
  readonly at: number;
  readonly verb: Verb;
  readonly target: Target;
  /** Of the body; tells a merge patch from a strategic one. */
  readonly contentType: string;
  readonly body: Json;
  /** Parameters of the request that change what it does: dryRun, fieldManager, force, labelSelector, ... */
  readonly query?: Readonly<Record<string, string>>;
}

/** What the API server says: the object, or a Status where it refuses. A refused action changes nothing. */
export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Admission: decides about one action and writes what it asks into the store. */
export type Admit = (cluster: Cluster, action: Action) => Answer;
