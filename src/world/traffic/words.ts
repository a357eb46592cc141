import type { Language } from "../application/types.ts";

/** How each language's libraries word a failed call. */
export function clientError(language: Language, target: string, text: string): string {
  switch (language) {
    case "go":
      return `rpc error: code = Unavailable desc = ${target}: ${text}`;
    case "java":
      return `io.grpc.StatusRuntimeException: UNAVAILABLE: ${target}: ${text}\n\tat io.grpc.stub.ClientCalls.toStatusRuntimeException(ClientCalls.java:268)\n\tat io.grpc.stub.ClientCalls.blockingUnaryCall(ClientCalls.java:167)`;
    case "javascript":
      return `Error: 14 UNAVAILABLE: No connection established. Last error: ${target}: ${text}\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)`;
    case "dotnet":
      return `System.ApplicationException: Wasn't able to connect to ${target}: ${text}\n   at cart.cartstore.ValkeyCartStore.EnsureRedisConnected()`;
    case "python":
      return `<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.UNAVAILABLE\n\tdetails = "${target}: ${text}"\n>`;
    case "rust":
      return `Failed to send request to ${target}: ${text}`;
    case "envoy":
    case "nginx":
      return `upstream connect error or disconnect/reset before headers. reset reason: ${text}`;
    default:
      return `${target}: ${text}`;
  }
}

/** Fills {names} in a log line from a hash, so that lines differ as real ones do. */
export function fill(body: string, hash: number): string {
  return body.replace(/\{(\w+)\}/g, (_, name: string) => {
    const digits = hash.toString(16).padStart(8, "0");
    switch (name) {
      case "productId":
        return PRODUCTS[hash % PRODUCTS.length] ?? "OLJCESPC7Z";
      case "email":
        return `user${hash % 4096}@example.com`;
      case "count":
        return String(hash % 9000);
      default:
        return `${digits}-${digits.slice(4)}-11f0-${digits.slice(0, 4)}-${digits}${digits.slice(0, 4)}`;
    }
  });
}

const PRODUCTS = [
  "OLJCESPC7Z",
  "66VCHSJNUP",
  "1YMWWN1N4O",
  "L9ECAV7KIM",
  "2ZYFJ3GM2N",
  "0PUK6V6EV0",
  "LS4PSXUNUM",
  "9SIQT8TOJO",
  "6E92ZMYYFZ",
  "HQTGWGPNH4",
];
