/** The gate of `sre-gate.yaml` at the top; its name is left out wherever one reads it. */
export const DEFAULT_GATE = "default";
export const GATE_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * What the gate of a settings file is called that has no `judge.id`. Comment, check and baseline go by that name, so
 * two files of one repository must not share one by saying nothing. Null where a path makes no name.
 */
export function gateNamed(config: string): string | null {
  const names = config.split("/").filter((name) => !/^\.{0,2}$/.test(name));
  const file = (names.pop() ?? "").replace(/\.ya?ml$/, "");
  const words = file === "sre-gate" ? names : [...names, file];
  if (words.length === 0) return DEFAULT_GATE;
  const name = words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return GATE_NAME.test(name) && name !== DEFAULT_GATE ? name : null;
}

/** The name a gate goes by, also where the base has no settings for it yet. */
export function gateOf(judge: { readonly id: string } | null, config: string): string {
  return judge?.id ?? gateNamed(config) ?? DEFAULT_GATE;
}

/**
 * For a gate that earlier versions called by the default's name: what to do about the baseline it had. `whose` tells
 * the gate of a baseline, null where there is none.
 */
export function formerBaseline(
  { id: gate, baseline }: { readonly id: string; readonly baseline?: string | undefined },
  config: string,
  whose: (path: string) => string | null,
): string | null {
  const [own, former] = [baseline ?? `baselines/${gate}.json`, `baselines/${DEFAULT_GATE}.json`];
  if (gate === DEFAULT_GATE || gate !== gateNamed(config)) return null;
  const holder = whose(own);
  if (holder === DEFAULT_GATE)
    return `The gate of ${config} is called '${gate}' after its path, and the runs in ${own} are of '${DEFAULT_GATE}': the next one would start it anew. Write 'id: ${DEFAULT_GATE}' under judge: in ${config} to keep them.`;
  if (holder !== null || whose(former) === null) return null;
  return `The gate of ${config} is called '${gate}' after its path, so its baseline is ${own}, which is not there. If ${former} was made by it, write 'id: ${DEFAULT_GATE}' under judge: in ${config} to keep that one.`;
}
