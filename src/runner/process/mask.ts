import { isMaskable, isSecretName, redact } from "../../model/secret.ts";

/** Hides the values of variables whose names look like secrets, and of those in `named`. */
export function secretMask(
  environment: Readonly<Record<string, string | undefined>>,
  named: readonly string[],
): (text: string) => string {
  const secrets = Object.entries(environment).flatMap(([name, value]) =>
    isMaskable(value) && (isSecretName(name) || named.includes(name)) ? [value] : [],
  );
  return secrets.length === 0 ? (text) => text : (text) => redact(text, secrets);
}
