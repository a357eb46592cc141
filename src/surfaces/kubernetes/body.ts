import { readYaml } from "../../model/yaml.ts";
import type { Action } from "../../world/actions.ts";
import { badRequest } from "../../world/api/status.ts";
import { isProtobuf, readProtobuf } from "./protobuf-body.ts";

/** A request's body, whichever of its three forms it comes in. Nothing is null. */
export function readBody(bytes: Uint8Array, contentType: string): Action["body"] {
  if (bytes.length === 0) return null;
  if (isProtobuf(bytes)) return readProtobuf(bytes);
  const text = Buffer.from(bytes).toString("utf8");
  if (/yaml/.test(contentType)) {
    const read = readYaml(text);
    if (read.kind === "value") return read.value as Action["body"];
    throw badRequest(`error converting YAML to JSON: ${read.why}`);
  }
  try {
    return JSON.parse(text) as Action["body"];
  } catch {
    throw badRequest(
      "couldn't get version/kind; json parse error: the body is neither JSON nor protobuf",
    );
  }
}
