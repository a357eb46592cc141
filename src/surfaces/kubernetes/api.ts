import type { ServerResponse } from "node:http";
import { valueAt } from "../../model/json.ts";
import { REVIEWS, type ResourceKind } from "../../world/api/kinds.ts";
import { fieldSelector, labelSelector } from "../../world/api/selectors.ts";
import { forbidden, noSuchResource, notFound, StatusError } from "../../world/api/status.ts";
import { BudgetError } from "../budget.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import type { KubernetesObject } from "../index/objects.ts";
import type { Snapshot } from "../snapshot.ts";
import { allowed, review } from "./access.ts";
import { coreVersions, groupDocument, groupList, resourceList } from "./discovery.ts";
import { servedKinds } from "./kinds.ts";
import { listDocument, objectDocument, pageOf, shapeOf, watchObjects } from "./lists.ts";
import { followLog, podLog } from "./logs.ts";
import { SnapshotObjects } from "./objects.ts";
import { openApiDocument } from "./openapi.ts";
import { readReview } from "./review-body.ts";
import { statusAnswer } from "./status.ts";
import { numberField, textField } from "./table/reach.ts";
import { type ApiTarget, findTarget } from "./target.ts";
import { metricsObjects } from "./top.ts";

const VERBS: Readonly<Record<string, string>> = {
  POST: "create",
  PUT: "update",
  PATCH: "patch",
  DELETE: "delete",
};

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
  readonly objects: SnapshotObjects;
  readonly kinds: readonly ResourceKind[];

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.objects = new SnapshotObjects(snapshot);
    this.kinds = servedKinds(snapshot.index, (at) => {
      const version = snapshot.index.objects.entries[at]?.versions.at(-1);
      return version === undefined
        ? {}
        : (JSON.parse(snapshot.index.objects.text(version)) as Record<string, unknown>);
    });
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
        return openApiDocument(this.kinds, rest, call);
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
    const [entry] = nodes === undefined ? [] : this.objects.list(nodes, null);
    const node =
      entry === undefined || nodes === undefined ? null : this.objects.read(nodes, entry);
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
    this.#authorise(target, call);
    if (group === "metrics.k8s.io") return this.#metrics(target, call);
    if (target.subresource === "log" && target.kind.resource === "pods")
      return this.#log(target, call, response);
    if (target.name === null) return this.#list(target, call, response);
    return this.#get(target, call);
  }

  #review(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    if (call.method !== "POST")
      throw new StatusError(
        405,
        "MethodNotAllowed",
        "the server does not allow this method on the requested resource",
      );
    const body = readReview(call.body);
    return json(201, review(target.kind, body));
  }

  /** Every write, every way into a container, and every secret is refused and counted. */
  #authorise(target: ApiTarget, call: SurfaceCall): void {
    const verb = this.#verb(target, call);
    const { kind, namespace, name, subresource } = target;
    if (allowed(verb, kind.group, kind.resource, subresource)) return;
    const dryRun = call.query.get("dryRun") === "All";
    if (!dryRun) this.snapshot.counts.attemptedChanges += 1;
    const resource = subresource === "" ? kind.resource : `${kind.resource}/${subresource}`;
    throw forbidden(verb, kind.group, resource, {
      namespace: namespace ?? (kind.resource === "namespaces" ? (name ?? "") : ""),
      name: name ?? "",
    });
  }

  #verb(target: ApiTarget, call: SurfaceCall): string {
    const write = VERBS[call.method];
    if (write !== undefined)
      return write === "delete" && target.name === null ? "deletecollection" : write;
    if (call.method !== "GET" && call.method !== "HEAD") {
      throw new StatusError(
        405,
        "MethodNotAllowed",
        "the server does not allow this method on the requested resource",
      );
    }
    if (["exec", "attach", "portforward"].includes(target.subresource)) return "create";
    if (target.name !== null) return "get";
    return isWatch(call) ? "watch" : "list";
  }

  #list(
    target: ApiTarget,
    call: SurfaceCall,
    response: ServerResponse,
  ): SurfaceAnswer | "streaming" {
    const { kind } = target;
    const shape = shapeOf(kind, call, this.snapshot.clock.now, this.objects.resourceVersion);
    const items = this.#selected(target, call);
    if (isWatch(call)) return watchObjects(shape, items, call, response);
    const page = pageOf(items, call.query);
    for (const _ of page.items) call.budget.hold(2000);
    return json(200, listDocument(shape, page));
  }

  #selected(target: ApiTarget, call: SurfaceCall): KubernetesObject[] {
    const { query, budget } = call;
    const labels = labelSelector(query.get("labelSelector") ?? "");
    const fields = fieldSelector(query.get("fieldSelector") ?? "", target.kind.resource);
    const exact =
      query.get("resourceVersionMatch") === "Exact" ? query.get("resourceVersion") : null;
    return this.objects
      .list(target.kind, target.namespace)
      .map((entry) => {
        budget.spend(64);
        return this.objects.read(target.kind, entry, exact);
      })
      .filter((object) => labels(object.metadata.labels ?? {}) && fields(object));
  }

  #get(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    const { kind, name, subresource } = target;
    const entry = this.objects.find(kind, target.namespace ?? "", name ?? "");
    if (entry === null) throw notFound(kind.group, kind.resource, name ?? "");
    const asked = call.query.get("resourceVersion");
    const recorded = entry.versions.some((one) => one.resourceVersion === asked) ? asked : null;
    const object = this.objects.read(kind, entry, recorded);
    if (subresource === "scale") return json(200, scaleOf(object));
    if (subresource !== "" && subresource !== "status") throw noSuchResource();
    const shape = shapeOf(kind, call, this.snapshot.clock.now, this.objects.resourceVersion);
    return json(200, objectDocument(shape, object));
  }

  #log(
    target: ApiTarget,
    call: SurfaceCall,
    response: ServerResponse,
  ): SurfaceAnswer | "streaming" {
    const { kind, namespace, name } = target;
    const entry = this.objects.find(kind, namespace ?? "", name ?? "");
    if (entry === null) throw notFound("", "pods", name ?? "");
    const lines = podLog(this.snapshot, this.objects.read(kind, entry), call);
    const follow = /^(true|1)$/.test(call.query.get("follow") ?? "");
    return follow ? followLog(response, lines) : plainText(200, lines);
  }

  #metrics(target: ApiTarget, call: SurfaceCall): SurfaceAnswer {
    const pods = this.kinds.find((one) => one.group === "" && one.resource === "pods");
    const podOf = (namespace: string, name: string) => {
      const entry = pods === undefined ? null : this.objects.find(pods, namespace, name);
      return entry === null || pods === undefined ? null : this.objects.read(pods, entry);
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

function isWatch(call: SurfaceCall): boolean {
  return /^(true|1)$/.test(call.query.get("watch") ?? "");
}

function scaleOf(object: KubernetesObject): unknown {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  const labels = (valueAt(object, "spec.selector.matchLabels") ?? {}) as Record<string, string>;
  const selector = Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");
  return {
    kind: "Scale",
    apiVersion: "autoscaling/v1",
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: numberField(object, "spec.replicas") },
    status: { replicas: numberField(object, "status.replicas"), selector },
  };
}
