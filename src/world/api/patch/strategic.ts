import { fieldIn, innerType } from "../schema.ts";
import { badRequest, StatusError } from "../status.ts";
import { copy, type Fields, get, isFields, put, same, type Value } from "../values.ts";

const PATCH = "$patch";
const RETAIN = "$retainKeys";
const ORDER = "$setElementOrder/";
const DELETE = "$deleteFromPrimitiveList/";

/**
 * Kubernetes' own patch: like a merge patch, but lists merge by the key the type names, and directives inside the patch
 * say what is to be replaced, deleted, kept and in which order. `type` null: a type without such keys.
 */
export function strategicPatch(object: Fields, patch: Value, type: string | null): Fields {
  if (!isFields(patch)) throw badRequest("Invalid JSON Patch");
  return mergeMap(copy(object), patch, type);
}

function mergeMap(original: Fields, patch: Fields, type: string | null): Fields {
  const directive = get(patch, PATCH);
  if (directive === "replace") return without(patch, PATCH);
  if (directive === "delete") return {};
  if (directive !== undefined) throw unknownDirective(directive, patch);
  retainKeys(original, patch);
  const ordered = setOrders(original, patch, type);
  for (const [written, value] of Object.entries(patch)) {
    if (written === RETAIN || written.startsWith(ORDER) || ordered.has(written)) continue;
    const deletes = written.startsWith(DELETE);
    mergeField(original, deletes ? written.slice(DELETE.length) : written, value, {
      deletes,
      type,
    });
  }
  return original;
}

function mergeField(
  original: Fields,
  name: string,
  value: Value,
  { deletes, type }: { readonly deletes: boolean; readonly type: string | null },
): void {
  const known = get(original, name);
  if (value === null) {
    delete original[name];
    return;
  }
  if (deletes) {
    if (!Array.isArray(value)) throw badFormat("primitive list");
    if (Array.isArray(known))
      put(
        original,
        name,
        known.filter((one) => !value.some((gone) => same(gone, one))),
      );
    return;
  }
  const field = fieldIn(type, name);
  if (isFields(known) && isFields(value) && !field?.replaces) {
    put(original, name, mergeMap(known, value, innerType(field?.shape)));
  } else if (Array.isArray(known) && Array.isArray(value)) {
    put(original, name, mergeList(known, value, field?.mergeKey ?? null, innerType(field?.shape)));
  } else {
    const bare = withoutDirectives(value, true);
    if (bare === undefined) delete original[name];
    else put(original, name, bare);
  }
}

function retainKeys(original: Fields, patch: Fields): void {
  const kept = get(patch, RETAIN);
  if (kept === undefined) return;
  if (!Array.isArray(kept)) throw badFormat("retainKeys");
  const names = new Set(kept);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null || name === RETAIN || name.startsWith(ORDER) || name.startsWith(DELETE))
      continue;
    if (!names.has(name)) throw badFormat("retainKeys");
  }
  for (const name of Object.keys(original)) if (!names.has(name)) delete original[name];
}

/** Lists that come with an order of their elements; the names of those that are done. */
function setOrders(original: Fields, patch: Fields, type: string | null): ReadonlySet<string> {
  const done = new Set<string>();
  for (const [written, order] of Object.entries(patch)) {
    if (!written.startsWith(ORDER)) continue;
    const name = written.slice(ORDER.length);
    const field = fieldIn(type, name);
    const key = field?.mergeKey ?? "";
    const known = get(original, name);
    const asked = get(patch, name);
    if (!Array.isArray(order)) throw badFormat("setElementOrder list");
    if (asked !== undefined && asked !== null && !Array.isArray(asked))
      throw badFormat("setElementOrder list");
    if (known !== undefined && !Array.isArray(known)) throw badFormat("setElementOrder list");
    if (key !== "") for (const one of [...order, ...(asked ?? [])]) keyOf(one, key);
    inOrder(asked ?? [], order, key);
    if (asked === null) continue;
    if (asked !== undefined) done.add(name);
    const merged =
      known === undefined
        ? ((withoutDirectives(asked ?? [], false) ?? []) as Value[])
        : asked === undefined
          ? known
          : mergeList(known, asked, field?.mergeKey ?? null, innerType(field?.shape));
    if (known === undefined && asked === undefined) continue;
    put(original, name, arrange(merged, order, reference(known ?? [], asked ?? [], key), key));
  }
  return done;
}

/**
 * The order the server had. What the patch adds counts as part of it as far as what it deletes left room: the API
 * server writes both into the same array.
 */
function reference(known: readonly Value[], asked: readonly Value[], key: string): Value[] {
  if (key === "") return [...known];
  const gone = (one: Value) =>
    asked.some((other) => get(other, PATCH) === "delete" && alike(one, other, key));
  const added = asked.filter(
    (one) => get(one, PATCH) === undefined && !known.some((other) => alike(one, other, key)),
  );
  return [...known.filter((one) => !gone(one)), ...added].slice(0, known.length);
}

/** What the patch sets has to stand in the order in the same sequence. */
function inOrder(asked: readonly Value[], order: readonly Value[], key: string): void {
  let at = 0;
  for (const one of asked) {
    if (isFields(one) && PATCH in one) continue;
    while (at < order.length && !alike(order[at] ?? null, one, key)) at += 1;
    if (at === order.length) {
      throw internal(
        `The order in patch list:\n${goText([...asked])}\n doesn't match $setElementOrder list:\n${goText([...order])}\n`,
      );
    }
    at += 1;
  }
}

function mergeList(
  known: readonly Value[],
  asked: readonly Value[],
  mergeKey: string | null,
  type: string | null,
): Value[] {
  if (mergeKey === null) return copy([...asked]);
  const maps = [...known, ...asked].filter(isFields).length;
  if (maps === 0) {
    const both = [...known, ...asked];
    const unique = both.filter((one, at) => both.findIndex((other) => same(one, other)) === at);
    return arrange(unique, asked, known, "");
  }
  if (maps < known.length + asked.length)
    throw internal("list element types are not identical: map[string]interface {}, string");
  let kept = known as readonly Fields[];
  const plain: Fields[] = [];
  let replaces = false;
  for (const one of asked as readonly Fields[]) {
    const directive = get(one, PATCH);
    if (directive === undefined) plain.push(one);
    else if (directive === "replace") replaces = true;
    else if (directive === "delete") {
      const key = keyOf(one, mergeKey);
      kept = kept.filter((other) => !same(get(other, mergeKey), key));
    } else throw unknownDirective(directive, one);
  }
  if (replaces) return copy(plain);
  const merged: Value[] = [...kept];
  for (const one of plain) {
    const key = keyOf(one, mergeKey);
    const at = merged.findIndex((other) => same(get(other, mergeKey), key));
    // What is new is taken as it is, directives inside and all: nothing reads them any more.
    if (at === -1) merged.push(copy(one));
    else merged[at] = mergeMap(merged[at] as Fields, one, type);
  }
  return arrange(merged, plain, known, mergeKey);
}

/** The elements the patch names in the patch's order, the others in the order they had, woven together. */
function arrange(
  list: readonly Value[],
  order: readonly Value[],
  known: readonly Value[],
  key: string,
): Value[] {
  const place = (where: readonly Value[], one: Value) =>
    where.findIndex((other) => alike(other, one, key));
  const sorted = (items: readonly Value[], by: readonly Value[]) =>
    items
      .map((one, at) => ({ one, at: place(by, one) === -1 ? by.length + at : place(by, one) }))
      .sort((left, right) => left.at - right.at)
      .map(({ one }) => one);
  const patched = sorted(
    list.filter((one) => place(order, one) !== -1),
    order,
  );
  const others = sorted(
    list.filter((one) => place(order, one) === -1),
    known,
  );
  const woven: Value[] = [];
  while (others.length > 0 || patched.length > 0) {
    const [other] = others;
    const [one] = patched;
    if (other === undefined || one === undefined) {
      woven.push(...others.splice(0), ...patched.splice(0));
      break;
    }
    const [left, right] = [place(known, other), place(known, one)];
    const first = left !== -1 && right !== -1 && left < right ? others : patched;
    woven.push(first.shift() ?? null);
  }
  return woven;
}

function alike(left: Value, right: Value, key: string): boolean {
  return key === "" ? same(left, right) : same(get(left, key) ?? null, get(right, key) ?? null);
}

function keyOf(one: Value, mergeKey: string): Value {
  const key = get(one, mergeKey);
  if (key === undefined)
    throw internal(`map: ${goText(one)} does not contain declared merge key: ${mergeKey}`);
  return key;
}

/** Undefined where the value itself is a directive. */
function withoutDirectives(value: Value, nulls: boolean): Value | undefined {
  if (Array.isArray(value))
    return value
      .map((one) => withoutDirectives(one, nulls))
      .filter((one): one is Value => one !== undefined);
  if (!isFields(value)) return value;
  if (Object.hasOwn(value, PATCH)) return undefined;
  const bare: Fields = {};
  for (const [name, inner] of Object.entries(value)) {
    const kept = inner === null && nulls ? undefined : withoutDirectives(inner, nulls);
    if (kept !== undefined) put(bare, name, kept);
  }
  return bare;
}

function without(object: Fields, name: string): Fields {
  const rest = copy(object);
  delete rest[name];
  return rest;
}

/** As Go prints a value. */
export function goText(value: Value): string {
  if (value === null) return "<nil>";
  if (Array.isArray(value)) return `[${value.map(goText).join(" ")}]`;
  if (!isFields(value)) return String(value);
  const names = Object.keys(value).sort();
  return `map[${names.map((name) => `${name}:${goText(value[name] ?? null)}`).join(" ")}]`;
}

function unknownDirective(directive: Value, patch: Fields): StatusError {
  return internal(`unknown patch type: ${goText(directive)} in map: ${goText(patch)}`);
}

function badFormat(what: string): StatusError {
  return badRequest(`invalid patch format of ${what}`);
}

/** The API server passes these on without a reason. */
function internal(message: string): StatusError {
  return new StatusError(500, "", message);
}
