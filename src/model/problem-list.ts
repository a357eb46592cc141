import { userErrorOf } from "./mistake.ts";
import { sortedBy } from "./order.ts";
import { type Problem, UserError } from "./problem.ts";

/** Runs every step and throws all their problems at once, so that one run of the gate shows them all. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  add(problem: Problem): void {
    this.#problems.push(problem);
  }

  async collect<T>(step: () => T | Promise<T>): Promise<T | null> {
    try {
      return await step();
    } catch (error) {
      const mistake = userErrorOf(error);
      if (mistake === null) throw error;
      this.#problems.push(...mistake.problems);
      return null;
    }
  }

  has(code: string): boolean {
    return this.#problems.some((problem) => problem.code === code);
  }

  get found(): readonly Problem[] {
    return this.#problems;
  }

  /** Sorted by place, because steps that run in parallel end in any order. */
  throwIfAny(): void {
    if (this.#problems.length > 0)
      throw new UserError(sortedBy(this.#problems, ({ where }) => where));
  }
}
