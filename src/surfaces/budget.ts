/** Thrown when one request would cost more than it may. Each API says it in its own words. */
export class BudgetError extends Error {
  override readonly name = "BudgetError";
  readonly kind: "time" | "memory";

  constructor(kind: "time" | "memory") {
    super(kind === "time" ? "the request took too long" : "the request would take too much memory");
    this.kind = kind;
  }
}

/** Of the processor, not of the clock: what a query answers may not depend on how busy the machine is. */
const TIME_MS = 800;
const BYTES = 100 << 20;
const LOOK_EVERY = 1024;

/** What one request may still spend. */
export class RequestBudget {
  readonly #deadline = processorTime() + TIME_MS;
  #steps = 0;
  #bytes = 0;

  /** Tell it of work in steps of about a microsecond at most. */
  spend(steps = 1): void {
    this.#steps += steps;
    if (this.#steps < LOOK_EVERY) return;
    this.#steps = 0;
    if (processorTime() > this.#deadline) throw new BudgetError("time");
  }

  /** Tell it of what is kept until the answer is sent. */
  hold(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > BYTES) throw new BudgetError("memory");
    this.spend();
  }
}

/** Milliseconds this process has worked. Requests run to their end on one thread, one after another. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
