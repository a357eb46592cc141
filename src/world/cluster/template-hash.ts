import { canonicalJson } from "../../model/stable.ts";
import { spokenTemplate } from "../api/defaults.ts";
import { safeLetters, textHash } from "../random.ts";
import type { Cluster } from "./cluster.ts";
import type { KubeObject, PodTemplate } from "./kinds.ts";

type Templated = KubeObject & { readonly spec: { readonly template: PodTemplate } };

/** The same template has the same hash in every run, with its defaults written out or not; it is taken anew only when the spec was changed. */
export function templateHash(cluster: Cluster, owner: Templated): string {
  const { uid, generation = 0 } = owner.metadata;
  const known = cluster.memory.templateHashes.get(uid);
  if (known?.generation === generation) return known.hash;
  const hash = safeLetters(textHash(canonicalJson(spokenTemplate(owner.spec.template))), 10);
  cluster.memory.templateHashes.set(uid, { generation, hash });
  return hash;
}

/** A copy of a template with labels of the controller's own. */
export function labelled(template: PodTemplate, labels: Record<string, string>): PodTemplate {
  const copy = structuredClone(template);
  copy.metadata = { ...copy.metadata, labels: { ...copy.metadata?.labels, ...labels } };
  return copy;
}
