/** The error classes of the Prometheus API; each has its HTTP status. */
export type ErrorType = "bad_data" | "execution" | "timeout" | "unsupported";

export class PromError extends Error {
  override readonly name = "PromError";
  readonly type: ErrorType;

  constructor(type: ErrorType, message: string) {
    super(message);
    this.type = type;
  }
}

export function parseError(message: string, at = 0, source = ""): PromError {
  const before = source.slice(0, at).split("\n");
  const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
  return new PromError("bad_data", `${place}: parse error: ${message}`);
}

export function executionError(message: string): PromError {
  return new PromError("execution", message);
}
