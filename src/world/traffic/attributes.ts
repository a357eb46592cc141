import type { Call, Operation } from "../application/types.ts";
import type { Cluster } from "../cluster/cluster.ts";

// What spans and access lines say of a request, as the languages' instrumentations write it.

export function clientName(call: Call): string {
  if (call.mode === "publish") return `${call.operation} publish`;
  return call.operation.includes("/") ? call.operation : `${call.to}/${call.operation}`;
}

export const NONE: Readonly<Record<string, string>> = {};

export function serverAttributes(
  operation: Operation,
  micros: number,
  error: string | null,
): Record<string, string> {
  const { attributes } = operation;
  switch (operation.kind) {
    case "http": {
      const failed = micros > 14_000_000 ? "504" : "500";
      return { ...attributes, "http.status_code": error === null ? "200" : failed };
    }
    case "grpc": {
      const code = error === null ? "0" : "14";
      return { ...attributes, "rpc.system": "grpc", "rpc.grpc.status_code": code };
    }
    default:
      return { ...attributes };
  }
}

export function clientAttributes(call: Call, address: string): Record<string, string> {
  const host = address.replace(/^[a-z]+:\/\//, "");
  const [name = "", port = ""] = host.split(":");
  if (call.mode === "publish")
    return {
      "messaging.system": "kafka",
      "messaging.destination.name": call.operation,
      "server.address": name,
    };
  return { "server.address": name, "server.port": port, "net.peer.name": name };
}

export function complaint(call: Call): string {
  switch (call.mode) {
    case "publish":
      return `failed to publish message to ${call.operation}`;
    case "soft":
      return `call to ${call.to} failed, continuing`;
    case "needed":
      return `failed to call ${call.to}`;
  }
}

export function accessLine(
  cluster: Cluster,
  operation: Operation,
  start: number,
  micros: number,
  error: string | null,
): string {
  const method = operation.attributes["http.method"] ?? "GET";
  const path = operation.attributes["http.url"] ?? "/";
  const millis = Math.floor(micros / 1000);
  const at = cluster.clock.micro(start).replace(/\d{3}Z$/, "Z");
  const status =
    error === null
      ? '200 - via_upstream - "-"'
      : millis >= 15_000
        ? '504 UT response_timeout - "-"'
        : error.includes("refused")
          ? '503 UF upstream_reset_before_response_started{connection_failure} - "-"'
          : '500 - via_upstream - "-"';
  return `[${at}] "${method} ${path} HTTP/1.1" ${status} 0 ${error === null ? 1260 : 24} ${millis} ${millis} "-" "python-requests/2.32.5" "-" "frontend-proxy:8080" "100.64.0.12:8080" frontend - 100.96.1.7:8080 100.96.2.5:41234 - -`;
}
