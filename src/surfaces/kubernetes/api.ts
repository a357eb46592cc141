import type { ServerResponse } from "node:http";
import { byCodePoint } from "../../model/order.ts";
import { roleOf } from "../../world/api/admit.ts";
import { REVIEWS, type ResourceKind } from "../../world/api/kinds.ts";
import { scaleOf } from "../../world/api/parts.ts";
import { denied, type Role } from "../../world/api/role.ts";
import { fieldSelector, labelSelector } from "../../world/api/selectors.ts";
import {
  badRequest,
  forbidden,
  methodNotAllowed,
  noSuchResource,
  notFound,
  StatusError,
} from "../../world/api/status.ts";
import type { Fields } from "../../world/api/values.ts";
import { BudgetError } from "../budget.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import type { KubernetesObject } from "../index/objects.ts";
import type { Snapshot } from "../snapshot.ts";
import { allowed, review } from "./access.ts";
import { readBody } from "./body.ts";
import { coreVersions, groupDocument, groupList, resourceList } from "./discovery.ts";
import { liveKinds, recordedKinds } from "./kinds.ts";
import {
  bookmark,
  listDocument,
  objectDocument,
  openWatch,
  pageOf,
  shapeOf,
  watchObjects,
} from "./lists.ts";
import { LiveObjects } from "./live-objects.ts";
import { followLog, podLog } from "./logs.ts";
import { type ClusterObjects, RecordedObjects } from "./objects.ts";
import { openApiDocument } from "./openapi.ts";
import { statusAnswer } from "./status.ts";
import { textField } from "./table/reach.ts";
import { type ApiTarget, findTarget } from "./target.ts";
import { metricsObjects } from "./top.ts";
import { watchLive } from "./watch.ts";
import { isWatch, verbOf, WRITING, writeTo } from "./write.ts";

/** The Kubernetes API of the snapshot's cluster at the snapshot's end, for a user who may only read. */
export function kubernetesApi(
  snapshot: Snapshot,
): (call: SurfaceCall, response: ServerResponse) => SurfaceAnswer | "streaming" {
  const server = new ApiServer(snapshot);
  return (call, response) => {
    try {
      return server.answer(call, response);
    } catch (error) {
      if (error instanceof StatusError) return statusAnswer(error);
      if (error instanceof BudgetError) {
        return statusAnswer(
          new StatusError(
            504,
            "Timeout",
            "the request is too expensive; narrow it by namespace, selector or limit",
          ),
        );
      }
      throw error;
    }
  };
}

class ApiServer {
  readonly snapshot: Snapshot;
  readonly objects: ClusterObjects;
  readonly role: Role | null;
  readonly kinds: readonly ResourceKind[];

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    const { life, clock } = snapshot;
    this.objects = life === null ? new RecordedObjects(snapshot) : new LiveObjects(life, clock);
    this.role = life === null ? null : roleOf(life.cluster);
    this.kinds = life === null ? recordedKinds(snapshot) : liveKinds(life.cluster);
  }

  answer(call: SurfaceCall, response: ServerResponse): SurfaceAnswer | "streaming" {
    const [root = "", ...rest] = call.path;
    switch (root) {
      case "healthz":
      case "livez":
      case "readyz":
        return plainText(200, "ok");
      case "version":
        return json(200, this.version());
      case "openapi":
        return openApiDocument(this.kinds, rest, call, {
          writable: this.snapshot.life !== null,
        });
      case "api":
        return rest.length === 0
          ? json(200, coreVersions())
          : this.#group("", rest, call, response);
      case "apis": {
        const [group, ...below] = rest;
        if (group === undefined) return json(200, groupList(this.kinds));
        if (below.length === 0) return json(200, groupDocument(this.kinds, group));
        return this.#group(group, below, call, response);
      }
      case "":
        return json(200, {
          paths: ["/api", "/api/v1", "/apis", "/healthz", "/openapi/v2", "/version"],
        });
      default:
        throw noSuchResource();
    }
  }

  /** The version the nodes report. */
  version(): unknown {
    const nodes = this.kinds.find((one) => one.group === "" && one.resource === "nodes");
    const [node] = nodes === undefined ? [] : this.objects.list(nodes, null);
    const gitVersion = textField(node, "status.nodeInfo.kubeletVersion", "v1.32.4");
    const [, major = "1", minor = "32"] = /^v(\d+)\.(\d+)/.exec(gitVersion) ?? [];
    return {
      major,
      minor,
      gitVersion,
      gitCommit: "",
      gitTreeState: "clean",
      buildDate: "1970-01-01T00:00:00Z",
      goVersion: "",
      compiler: "gc",
      platform: "linux/amd64",
    };
  }

  #group(
    group: string,
    [version = "", ...path]: readonly string[],
    call: SurfaceCall,
    response: ServerResponse,
  ): SurfaceAnswer | "streaming" {
    if (path.length === 0) return json(200, resourceList(this.kinds, group, version));
    const target = findTarget(this.kinds, group, version, path);
    if (REVIEWS.includes(target.kind)) return this.#review(target, call);
    const verb = verbOf(target, call);
    const { life } = this.snapshot;
    this.#noteTouch(target, verb, call);
    if (life !== null && WRITING.has(verb))
      return writeTo(this.snapshot, life, { target, verb }, call);
    this.#authorise(target, verb, call);
    if (group === "metrics.k8s.io") return this.#metrics(target, call);
    if (target.subresource === "log" && target.kind.resource === "pods")
      return this.#log(target, call, response);
    if (target.name === null) return this.#list(target, call, response);
    return this.#get(target, call);
  }

  #review(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    if (call.method !== "POST") throw methodNotAllowed();
    const body = readBody(call.body, call.contentType);
    if (body === null || typeof body !== "object")
      throw badRequest("the object provided is unrecognized (must be of type JSON)");
    return json(201, review(target.kind, body as Record<string, unknown>, this.role));
  }

  /** Every write to a record, every way into a container, and every secret is refused and counted. */
  #authorise(target: ApiTarget, verb: string, call: SurfaceCall): void {
    const { kind } = target;
    const asked = {
      verb,
      group: kind.group,
      resource: kind.resource,
      subresource: target.subresource,
      namespace: target.namespace ?? (kind.resource === "namespaces" ? (target.name ?? "") : ""),
      name: target.name ?? "",
    };
    if (allowed(this.role, asked)) return;
    // A read through a node's proxy (its logs) is refused, and changes nothing.
    const isRead = kind.resource === "nodes" && verb === "get";
    if (!isRead && call.query.get("dryRun") !== "All") this.snapshot.counts.attemptedChanges += 1;
    if (this.role !== null) throw denied(asked);
    const { group, subresource, namespace, name } = asked;
    const resource = subresource === "" ? kind.resource : `${kind.resource}/${subresource}`;
    throw forbidden(verb, group, resource, { namespace, name });
  }

  #noteTouch({ kind, namespace, name }: ApiTarget, verb: string, call: SurfaceCall): void {
    if (!WRITING.has(verb) || call.query.get("dryRun") === "All") return;
    const touched = namespace ?? (kind.resource === "namespaces" ? name : null);
    const { counts } = this.snapshot;
    if (touched === null || counts.touched.includes(touched)) return;
    counts.touched = [...counts.touched, touched].sort(byCodePoint);
  }

  #list(
    target: ApiTarget,
    call: SurfaceCall,
    response: ServerResponse,
  ): SurfaceAnswer | "streaming" {
    if (isWatch(call)) return this.#watch(target, call, response);
    const shape = this.#shape(target, call);
    const page = pageOf(this.#selected(target, call), call.query);
    for (const _ of page.items) call.budget.hold(2000);
    return json(200, listDocument(shape, page));
  }

  #shape({ kind }: ApiTarget, call: SurfaceCall) {
    return shapeOf(kind, call, this.snapshot.clock.now, this.objects.resourceVersion);
  }

  #watch(target: ApiTarget, call: SurfaceCall, response: ServerResponse): "streaming" {
    const shape = this.#shape(target, call);
    const test = this.#test(target, call);
    const { life } = this.snapshot;
    const { objects } = this;
    if (life === null || !(objects instanceof LiveObjects)) {
      const items = this.#selected(target, call);
      watchObjects(shape, items, response, openWatch(call, response));
      return "streaming";
    }
    const { kind, namespace } = target;
    watchLive({
      life,
      response,
      ...openWatch(call, response),
      select: () => [...objects.list(kind, namespace)].filter(test),
      gone: (since) =>
        life.graves
          .filter(({ object, version }) => version > since && object.kind === kind.kind)
          .map(({ object }) => objects.said(kind, object))
          .filter((one) => namespace === null || one.metadata.namespace === namespace)
          .filter(test),
      document: (object) => objectDocument(this.#shape(target, call), object),
      bookmark: (initial) => bookmark(this.#shape(target, call), initial),
    });
    return "streaming";
  }

  #test({ kind }: ApiTarget, { query }: SurfaceCall): (object: KubernetesObject) => boolean {
    const labels = labelSelector(query.get("labelSelector") ?? "");
    const fields = fieldSelector(query.get("fieldSelector") ?? "", kind.resource);
    return (object) => labels(object.metadata.labels ?? {}) && fields(object);
  }

  #selected(target: ApiTarget, call: SurfaceCall): KubernetesObject[] {
    const { query, budget } = call;
    const test = this.#test(target, call);
    const exact =
      query.get("resourceVersionMatch") === "Exact" ? query.get("resourceVersion") : null;
    const found: KubernetesObject[] = [];
    for (const object of this.objects.list(target.kind, target.namespace, exact)) {
      budget.spend(64);
      if (test(object)) found.push(object);
    }
    return found;
  }

  #get(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    const { kind, name, subresource } = target;
    const version = call.query.get("resourceVersion");
    const object = this.objects.find(kind, target.namespace ?? "", name ?? "", version);
    if (object === null) throw notFound(kind.group, kind.resource, name ?? "");
    if (subresource === "scale") return json(200, scaleOf(object as unknown as Fields));
    if (subresource !== "" && subresource !== "status") throw noSuchResource();
    return json(200, objectDocument(this.#shape(target, call), object));
  }

  #log(
    target: ApiTarget,
    call: SurfaceCall,
    response: ServerResponse,
  ): SurfaceAnswer | "streaming" {
    const { kind, namespace, name } = target;
    const pod = this.objects.find(kind, namespace ?? "", name ?? "");
    if (pod === null) throw notFound("", "pods", name ?? "");
    const follow = /^(true|1)$/.test(call.query.get("follow") ?? "");
    if (follow) return followLog(this.snapshot, pod, call, response);
    return plainText(200, podLog(this.snapshot, pod, call));
  }

  #metrics(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    const pods = this.kinds.find((one) => one.group === "" && one.resource === "pods");
    const podOf = (namespace: string, name: string) => {
      return pods === undefined ? null : this.objects.find(pods, namespace, name);
    };
    const nodeOf = (namespace: string, name: string) =>
      textField(podOf(namespace, name), "spec.nodeName");
    const found = metricsObjects(this.snapshot, target, call.budget, nodeOf);
    if (target.name !== null) return json(200, found[0]);
    const labels = labelSelector(call.query.get("labelSelector") ?? "");
    const items = found.filter(({ metadata }) => {
      const pod =
        metadata.namespace === undefined ? null : podOf(metadata.namespace, metadata.name);
      return labels(pod?.metadata.labels ?? {});
    });
    return json(200, {
      kind: `${target.kind.kind}List`,
      apiVersion: "metrics.k8s.io/v1beta1",
      metadata: {},
      items,
    });
  }
}
