/** What every program needs to find its way and its language; nothing that could hold a secret. */
const ALWAYS = ["PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TERM"];

/** The variables that the agent gets: a short fixed list and those that the judge names, never the whole environment. */
export function allowedEnvironment(
  source: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[],
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name of [...ALWAYS, ...allowed]) {
    const value = source[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}
