import { readFileSync } from "node:fs";
import { asObject, asText, type JsonFields, parseJson, valueAt } from "../../model/json.ts";

/** An object of the cluster by its place, as an answer names it. */
export interface ObjectPlace {
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
}

export interface Reply {
  readonly status: number;
  readonly body: JsonFields;
}

interface Resource {
  readonly path: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

/** The Kubernetes API over plain HTTP, so that nothing need be installed. */
export class KubernetesClient {
  readonly #server: string;
  readonly #resources = new Map<string, Promise<Resource | null>>();

  constructor(kubeconfig: string) {
    const config = parseJson(readFileSync(kubeconfig, "utf8"));
    const clusters = asObject(config).clusters;
    const first: unknown = Array.isArray(clusters) ? clusters[0] : null;
    this.#server = asText(valueAt(asObject(first), "cluster.server"));
    if (this.#server === "") throw new Error(`${kubeconfig} names no server`);
  }

  async get(place: ObjectPlace): Promise<JsonFields | null> {
    const { status, body } = await this.#ask("GET", await this.#path(place));
    return status === 200 ? body : null;
  }

  async list(kind: string): Promise<JsonFields[]> {
    const resource = await this.#resource(kind);
    if (resource === null) return [];
    const { body } = await this.#ask("GET", `${resource.path}/${resource.plural}`);
    return Array.isArray(body.items) ? body.items.map(asObject) : [];
  }

  async patch(place: ObjectPlace, body: JsonFields): Promise<Reply> {
    return this.#ask("PATCH", await this.#path(place), body, "application/merge-patch+json");
  }

  async remove(place: ObjectPlace): Promise<Reply> {
    return this.#ask("DELETE", await this.#path(place));
  }

  async create(body: JsonFields): Promise<Reply> {
    const namespace = asText(valueAt(body, "metadata.namespace")) || null;
    const kind = asText(body.kind);
    const path = await this.#path({ kind, namespace, name: "" });
    return this.#ask("POST", path.replace(/\/$/, ""), body, "application/json");
  }

  async #path({ kind, namespace, name }: ObjectPlace): Promise<string> {
    const resource = await this.#resource(kind);
    if (resource === null) throw new Error(`the cluster serves no ${kind}`);
    const scope = resource.namespaced && namespace !== null ? `/namespaces/${namespace}` : "";
    return `${resource.path}${scope}/${resource.plural}/${name}`;
  }

  /** By discovery, as any client finds it. */
  #resource(kind: string): Promise<Resource | null> {
    const known = this.#resources.get(kind) ?? this.#discover(kind);
    this.#resources.set(kind, known);
    return known;
  }

  async #discover(kind: string): Promise<Resource | null> {
    const groups = (await this.#ask("GET", "/apis")).body.groups;
    const versions = (Array.isArray(groups) ? groups : []).map((group) =>
      asText(valueAt(asObject(group), "preferredVersion.groupVersion")),
    );
    for (const path of ["/api/v1", ...versions.map((version) => `/apis/${version}`)]) {
      const found = (await this.#ask("GET", path)).body.resources;
      for (const entry of Array.isArray(found) ? found.map(asObject) : [])
        if (entry.kind === kind && !asText(entry.name).includes("/"))
          return { path, plural: asText(entry.name), namespaced: entry.namespaced === true };
    }
    return null;
  }

  async #ask(method: string, path: string, body?: JsonFields, type?: string): Promise<Reply> {
    const response = await fetch(`${this.#server}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        accept: "application/json",
        ...(type === undefined ? {} : { "content-type": type }),
      },
    });
    return { status: response.status, body: asObject(parseJson(await response.text())) };
  }
}
