/** One thing wrong with an input: where it is, what was found there, and what to do about it. */
export interface Problem {
  /** Upper-case and stable: tests, documents and scripts speak in codes. */
  readonly code: string;
  /** File and path inside it, flag or variable: whatever the reader must open. */
  readonly where: string;
  readonly message: string;
  readonly help: string;
}

/** The user's mistake (exit code 2). Anything else that is thrown is our bug (exit code 70). */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(
      list.map((problem) => `${problem.code}: ${problem.where}: ${problem.message}`).join("\n"),
    );
    this.problems = list;
  }
}

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
