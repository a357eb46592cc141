import { badRequest, StatusError } from "../status.ts";
import { copy, type Fields, isFields, put, same, type Value } from "../values.ts";

const MAX_OPERATIONS = 10_000;

interface Operation {
  readonly op: string;
  readonly path: readonly string[];
  readonly from: readonly string[];
  readonly value: Value;
}

/** RFC 6902, one operation after another; the first that cannot be done refuses them all. */
export function jsonPatch(object: Value, body: Value): Value {
  if (!Array.isArray(body))
    throw badRequest(
      "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp",
    );
  if (body.length > MAX_OPERATIONS) {
    throw new StatusError(
      413,
      "RequestEntityTooLarge",
      `Request entity too large: The allowed maximum operations in a JSON patch is ${MAX_OPERATIONS}, got ${body.length}`,
    );
  }
  // One root above the document, so that the whole of it has a place to be replaced in.
  const root: Fields = { root: copy(object) };
  for (const one of body) apply(root, operation(one));
  return root.root ?? null;
}

function operation(written: Value): Operation {
  if (!isFields(written)) throw rejected();
  const { op, path, from, value } = written;
  return {
    op: typeof op === "string" ? op : "",
    path: pointer(path),
    from: from === undefined ? [] : pointer(from),
    value: value ?? null,
  };
}

function pointer(written: Value | undefined): string[] {
  if (typeof written !== "string" || (written !== "" && !written.startsWith("/"))) throw rejected();
  return written
    .split("/")
    .map((one, index) => (index === 0 ? "root" : one.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** What the API server says about a patch that cannot be applied; it does not say which part. */
function rejected(): StatusError {
  return new StatusError(
    422,
    "Invalid",
    "the server rejected our request due to an error in our request",
  );
}

function apply(root: Fields, { op, path, from, value }: Operation): void {
  switch (op) {
    case "add":
      add(root, path, value);
      return;
    case "remove":
      take(root, path);
      return;
    case "replace":
      take(root, path);
      add(root, path, value);
      return;
    case "move": {
      if (path.length > from.length && from.every((name, at) => path[at] === name))
        throw rejected();
      add(root, path, take(root, from));
      return;
    }
    case "copy":
      add(root, path, copy(read(root, from)));
      return;
    case "test":
      if (!same(read(root, path, true), value)) throw rejected();
      return;
    default:
      throw rejected();
  }
}

function parentOf(root: Fields, path: readonly string[]): [Value, string] {
  let parent: Value = root;
  for (const name of path.slice(0, -1)) parent = step(parent, name);
  return [parent, path.at(-1) ?? ""];
}

function step(parent: Value, name: string): Value {
  if (Array.isArray(parent)) return parent[indexIn(parent, name, parent.length - 1)] ?? null;
  if (isFields(parent) && Object.hasOwn(parent, name)) return parent[name] ?? null;
  throw rejected();
}

function read(root: Fields, path: readonly string[], absentIsNull = false): Value {
  const [parent, name] = parentOf(root, path);
  if (absentIsNull && isFields(parent) && !Object.hasOwn(parent, name)) return null;
  return step(parent, name);
}

function add(root: Fields, path: readonly string[], value: Value): void {
  const [parent, name] = parentOf(root, path);
  if (Array.isArray(parent)) {
    const index = name === "-" ? parent.length : indexIn(parent, name, parent.length);
    parent.splice(index, 0, copy(value));
  } else if (isFields(parent)) put(parent, name, copy(value));
  else throw rejected();
}

function take(root: Fields, path: readonly string[]): Value {
  const [parent, name] = parentOf(root, path);
  const value = step(parent, name);
  if (Array.isArray(parent)) parent.splice(indexIn(parent, name, parent.length - 1), 1);
  else if (isFields(parent)) delete parent[name];
  return value;
}

function indexIn(list: readonly Value[], name: string, last: number): number {
  if (!/^(0|-?[1-9]\d{0,8})$/.test(name)) throw rejected();
  const index = Number(name) < 0 ? list.length + Number(name) : Number(name);
  if (index < 0 || index > last) throw rejected();
  return index;
}
