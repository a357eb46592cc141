/**
 * The line of a build's output that says why it failed. The last line rarely does: pip ends with a note on subprocesses,
 * npm with the path of its log, make with its target.
 */
export function buildFailure(output: string): string | null {
  const lines = output
    .split("\n")
    .map((line) =>
      line
        .replaceAll(COLOUR, "")
        .replace(/^\s*[×│╰─>|]+\s*/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !CONSEQUENCE.test(line));
  const cause = CAUSES.map((sign) => lines.find((line) => sign.test(line))).find(
    (line) => line !== undefined,
  );
  return cause === undefined ? null : cause.slice(0, MOST);
}

/** An escape character begins a colour code. Built from its number, because it is invisible in source. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
const MOST = 300;

/** The likeliest causes first; of one kind, the first line is the cause and later ones are consequences. */
const CAUSES = [
  /No matching distribution found|Could not find a version that satisfies|ResolutionImpossible|requires a different Python|not find a version/i,
  /^npm (error|ERR!) (code )?(E\w+|[A-Z_]{4,}|notarget|404)\b/,
  /cannot find module providing package|no required module provides|: (undefined|syntax error|cannot)/,
  /^\w*(Error|Exception):|\berror TS\d+:|^error(\[\w+\])?:|^ERROR:? |^fatal:/,
  /command not found|No such file or directory|Permission denied/i,
];

const CONSEQUENCE =
  /note: This (error|is an issue)|likely not a problem with pip|subprocess-exited-with-error|did not run successfully|Getting requirements to build|See above for output|A complete log of this run|^hint:|make: \*\*\*|WARNING: Retrying|^WARNING/;
