import { describe, expect, it } from "vitest";
import type { Action, Json } from "../../../src/world/actions.ts";
import { BUILT_IN, CUSTOM } from "../../../src/world/api/kinds.ts";
import { copy, type Fields, isFields, put, type Value } from "../../../src/world/api/values.ts";
import { type Stream, Streams } from "../../../src/world/random.ts";
import type { World } from "../../../src/world/world.ts";
import { APPLY, healthyWorld, JSON_PATCH, MERGE, STRATEGIC } from "./world.ts";

/** Set FUZZ to try more than CI does. */
const ACTIONS = Number(process.env.FUZZ ?? 2000);

const ODD: readonly Value[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "x",
  "1Gi",
  "-5%",
  "\u0000",
  [],
  {},
  [null],
  [[]],
  { "": null },
  "a".repeat(300),
];
const NAMES = [
  "metadata",
  "spec",
  "name",
  "template",
  "containers",
  "$patch",
  "$retainKeys",
  "$setElementOrder/containers",
  "$deleteFromPrimitiveList/finalizers",
  "constructor",
  "toString",
  "replicas",
  "finalizers",
];
const TYPES = [JSON_PATCH, MERGE, STRATEGIC, APPLY, "application/json", "text/plain", ""];
const VERBS = [
  "create",
  "update",
  "patch",
  "patch",
  "patch",
  "delete",
  "deletecollection",
] as const;

function odd(dice: Stream, depth = 3): Value {
  if (depth === 0 || dice.chance(500)) return copy(dice.pick(ODD));
  if (dice.chance(300)) return [odd(dice, depth - 1), odd(dice, depth - 1)];
  const object: Fields = {};
  for (let index = dice.below(4); index > 0; index -= 1)
    put(object, dice.chance(50) ? "__proto__" : dice.pick(NAMES), odd(dice, depth - 1));
  return object;
}

/** A few places of a good object spoiled. */
function spoiled(value: Value, dice: Stream, perThousand: number): Value {
  if (dice.chance(perThousand)) return odd(dice);
  if (Array.isArray(value)) return value.map((one) => spoiled(one, dice, perThousand));
  if (!isFields(value)) return value;
  const object: Fields = {};
  for (const [name, inner] of Object.entries(value))
    if (!dice.chance(perThousand)) put(object, name, spoiled(inner, dice, perThousand));
  if (dice.chance(perThousand * 3)) put(object, dice.pick(NAMES), odd(dice));
  return object;
}

function jsonPatchOf(object: Fields, dice: Stream): Value {
  const paths: string[] = [""];
  const walk = (value: Value, path: string) => {
    paths.push(path);
    if (value === null || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value))
      walk(inner, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  };
  walk(object, "");
  return Array.from({ length: 1 + dice.below(3) }, () => ({
    op: dice.pick(["add", "remove", "replace", "move", "copy", "test", "odd"]),
    path: dice.chance(100) ? (odd(dice) as string) : dice.pick(paths),
    from: dice.pick(paths),
    value: odd(dice),
  }));
}

function randomAction(world: World, dice: Stream): Action {
  const kinds = [...BUILT_IN, ...CUSTOM];
  const there = kinds.filter((one) => [...world.cluster.store.every(one.kind)].length > 0);
  const kind = dice.pick(dice.chance(950) ? there.filter((one) => one.namespaced) : kinds);
  const everywhere = [...world.cluster.store.every(kind.kind)];
  const writable = everywhere.filter((one) => one.metadata.namespace === "otel-demo");
  const objects = writable.length > 0 && dice.chance(900) ? writable : everywhere;
  const object = objects.length > 0 ? dice.pick(objects) : null;
  const base = (object === null ? {} : copy(object)) as unknown as Fields;
  const verb = dice.pick(VERBS);
  const named = verb !== "create" && verb !== "deletecollection";
  const contentType = dice.pick(TYPES);
  const good = spoiled(base, dice, dice.pick([0, 5, 20, 200]));
  if (verb === "create" && isFields(good) && isFields(good.metadata)) {
    good.metadata.name = `x-${dice.below(40)}`;
    delete good.metadata.resourceVersion;
  }
  const body = contentType === JSON_PATCH && verb === "patch" ? jsonPatchOf(base, dice) : good;
  return {
    at: world.now,
    verb,
    target: {
      group: kind.group,
      version: kind.version,
      resource: kind.resource,
      namespace: kind.namespaced ? (object?.metadata.namespace ?? "otel-demo") : null,
      name: named ? (object?.metadata.name ?? "nobody") : null,
      subresource: dice.chance(50) ? dice.pick(["scale", "eviction", "status", "exec"]) : null,
    },
    contentType,
    body: (dice.chance(50) ? odd(dice) : body) as Json,
    query: {
      fieldManager: dice.pick(["a", "b", ""]),
      ...(dice.chance(200) ? { dryRun: dice.pick(["All", "x"]) } : {}),
      ...(dice.chance(200) ? { force: "true" } : {}),
      ...(verb === "deletecollection" ? { labelSelector: `x=${dice.below(9)}` } : {}),
    },
  };
}

describe("admission", () => {
  it(`answers ${ACTIONS} random writes, good and bad, the same in two worlds`, () => {
    const run = () => {
      let world = healthyWorld("7");
      const dice = new Streams("fuzz", "api").of("actions");
      const said: string[] = [];
      const counts = new Map<number, number>();
      for (let index = 0; index < ACTIONS; index += 1) {
        // After so many deletions there is little left to write to.
        if (index % 500 === 499) world = healthyWorld(String(index));
        const action = randomAction(world, dice);
        const written = JSON.stringify(action);
        const answer = world.act(action);
        expect(JSON.stringify(action)).toBe(written);
        said.push(JSON.stringify(answer));
        counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
        if (answer.status >= 400) expect(answer.body.kind).toBe("Status");
      }
      return { said, counts };
    };
    const first = run();
    if (process.env.SHOW) console.log(Object.fromEntries(first.counts));
    // Every sort of answer has come, so that the good paths are walked too.
    for (const code of [200, 201, 400, 403, 404, 409, 415, 422])
      expect([code, first.counts.get(code) ?? 0]).toEqual([code, expect.any(Number)]);
    for (const code of [200, 201, 400, 403, 422])
      expect(first.counts.get(code)).toBeGreaterThan(10);
    expect(run().said).toEqual(first.said);
  });
});
