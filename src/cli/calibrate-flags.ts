import type { Problem } from "../model/problem.ts";
import { SUITE_SHAPES, type SuiteShape } from "../stats/suites.ts";
import type { FlagValues } from "./command.ts";
import { flagText } from "./flags.ts";

export function problem(code: string, where: string, message: string): Problem {
  return { code, where, message, help: "see 'sre-gate calibrate --help'" };
}

export function whole(
  flags: FlagValues,
  name: string,
  fallback: number,
  most: number,
  problems: Problem[],
): number {
  const text = flagText(flags, name);
  if (text === null) return fallback;
  if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
  problems.push(
    problem(
      "FLAG_NOT_A_NUMBER",
      `--${name}`,
      `${JSON.stringify(text)} is not a whole number from 1 to ${most}`,
    ),
  );
  return fallback;
}

export function oneOf<T extends string>(
  flags: FlagValues,
  name: string,
  allowed: readonly T[],
  fallback: T,
  problems: Problem[],
): T {
  const text = flagText(flags, name);
  if (text === null) return fallback;
  const found = allowed.find((one) => one === text);
  if (found === undefined) {
    problems.push(
      problem(
        "FLAG_BAD_VALUE",
        `--${name}`,
        `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`,
      ),
    );
  }
  return found ?? fallback;
}

/** Ten points may be written 10 or 0.1, because nobody simulates a drop below one point or of one hundred. */
export function dropOf(flags: FlagValues, problems: Problem[]): number {
  const text = flagText(flags, "drop");
  if (text === null) return 0;
  const value = Number(text);
  const drop = value >= 1 ? value / 100 : value;
  if (/^\d+(\.\d+)?$/.test(text) && drop < 0.4) return drop;
  problems.push(
    problem(
      "FLAG_BAD_VALUE",
      "--drop",
      `${JSON.stringify(text)} is not a drop from 0 to below 40 points`,
    ),
  );
  return 0;
}

export function share(flags: FlagValues, name: string, problems: Problem[]): number {
  const text = flagText(flags, name);
  if (text === null) return 0;
  if (/^0(\.\d+)?$/.test(text) && Number(text) <= 0.5) return Number(text);
  problems.push(
    problem("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not a share from 0 to 0.5`),
  );
  return 0;
}

export function shapeOf(flags: FlagValues, problems: Problem[]): SuiteShape {
  const name = oneOf(flags, "shape", Object.keys(SUITE_SHAPES), "beta", problems);
  return SUITE_SHAPES[name] ?? { kind: "beta" };
}
