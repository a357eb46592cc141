import type { KubernetesObject } from "../../index/objects.ts";
import { columnsFor } from "./columns.ts";

export type IncludeObject = "Metadata" | "Object" | "None";

interface TableForm {
  readonly resource: string;
  /** Milliseconds since the epoch: ages count from here. */
  readonly now: number;
  /** Of the API group that tables belong to. */
  readonly version: string;
  readonly include: IncludeObject;
}

/** Rows as `kubectl get` prints them: the server decides what a kind's columns are. */
export function tableOf(
  objects: readonly KubernetesObject[],
  metadata: unknown,
  { resource, now, version, include }: TableForm,
): unknown {
  const { names, cells } = columnsFor(resource);
  return {
    kind: "Table",
    apiVersion: `meta.k8s.io/${version}`,
    metadata,
    columnDefinitions: definitions(names),
    rows: objects.map((object) => ({
      cells: cells(object, now),
      object: included(object, include, version),
    })),
  };
}

function definitions(names: string): unknown[] {
  const [shown = "", wide = ""] = names.split("|");
  return [shown, wide].flatMap((part, priority) =>
    part
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => ({
        name: titled(word.replaceAll("_", " ")),
        type: INTEGERS.has(word) ? "integer" : "string",
        format: word === "NAME" ? "name" : "",
        description: "",
        priority,
      })),
  );
}

const INTEGERS: ReadonlySet<string> = new Set([
  "UP-TO-DATE",
  "AVAILABLE",
  "DESIRED",
  "CURRENT",
  "COUNT",
]);

/** kubectl writes headings in capitals itself; the server sends "Cluster-IP". */
function titled(word: string): string {
  return word.toLowerCase().replace(/(^|[ -])([a-z])/g, (letters) => letters.toUpperCase());
}

function included(object: KubernetesObject, include: IncludeObject, version: string): unknown {
  if (include === "None") return null;
  if (include === "Object") return object;
  return {
    kind: "PartialObjectMetadata",
    apiVersion: `meta.k8s.io/${version}`,
    metadata: object.metadata,
  };
}
