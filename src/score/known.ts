import type { KeyTarget } from "./answer-key.ts";
import { type Entity, formatEntity, workloadBases } from "./entity/entity.ts";
import { isWorkload, sameKind } from "./entity/kinds.ts";

/** Every object that a snapshot shows, by canonical name; null where there is no snapshot to look into. */
export type Inventory = ReadonlySet<string> | null;

/**
 * Whether the ground truth itself has the name: a filter spells it out, no wildcard consumes any of it, and nothing is
 * added except a suffix that Kubernetes generates.
 */
export function isSpelledOut(target: KeyTarget, entity: Pick<Entity, "name">): boolean {
  return [entity.name, ...workloadBases(entity.name)].some(
    (name) =>
      target.name === name ||
      // Filters for pods end where the generated part begins: `checkout-.*`.
      target.patterns.some(({ spells }) => spells(name) || spells(`${name}-`)),
  );
}

/** Whether the snapshot has the object, or the workload that a generated name belongs to. */
export function isPresent(entity: Entity, objects: ReadonlySet<string>): boolean {
  if (!isWorkload(entity.kind)) return objects.has(formatEntity(entity));
  const names = [entity.name, ...workloadBases(entity.name)];
  if (names.some((name) => objects.has(formatEntity({ ...entity, name })))) return true;
  const namespace = entity.namespace ?? "?";
  for (const object of readObjects(objects)) {
    if (object.namespace !== namespace || !isWorkload(object.kind)) continue;
    if (names.includes(object.name) || workloadBases(object.name).includes(entity.name))
      return true;
  }
  return false;
}

/**
 * Whether the filter spells out another object of the snapshot, and therefore means that one: if there is a `frontend`,
 * the filter `frontend\b` does not mean `frontend-proxy`.
 */
export function meansAnother(target: KeyTarget, objects: ReadonlySet<string>): boolean {
  return readObjects(objects).some(
    (object) =>
      object.namespace === (target.namespace ?? "?") &&
      (sameKind(object.kind, target.kind) ||
        (isWorkload(object.kind) && isWorkload(target.kind))) &&
      isSpelledOut(target, object),
  );
}

interface ObjectName {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

const read = new WeakMap<ReadonlySet<string>, readonly ObjectName[]>();

/** An inventory's names, parsed once for all answers that are looked up in it. */
function readObjects(objects: ReadonlySet<string>): readonly ObjectName[] {
  const known = read.get(objects);
  if (known) return known;
  const names = [...objects].map((text) => {
    const [namespace = "", kind = "", ...name] = text.split("/");
    return { namespace, kind, name: name.join("/") };
  });
  read.set(objects, names);
  return names;
}
