/** The gate of `sre-gate.yaml` at the top of the repository; people never see its name. */
export const DEFAULT_GATE = "default";
export const GATE_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * The name of a gate whose settings file has no `judge.id`. Comment, check and baseline use it, so two files of one
 * repository must not get the same name by default. Null if the path yields no name.
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

/** The name of a gate, even if the base has no settings for it yet. */
export function gateOf(judge: { readonly id: string } | null, config: string): string {
  return judge?.id ?? gateNamed(config) ?? DEFAULT_GATE;
}
