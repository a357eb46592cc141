/** Whether a variable holds a secret, by its name: OPENAI_API_KEY, TOKEN, PGPASSWORD, NPM_TOKEN_2. */
const NAME =
  /(KEYS?|TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|AUTH|AUTHORIZATION|PRIVATE_SEED)(_|$)|(^|_)PAT(_|$)/i;

/** Shorter values would match parts of ordinary words. */
const SHORTEST = 8;

export function isSecretName(name: string): boolean {
  return NAME.test(name);
}

export function isMaskable(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST;
}

/** Longest first, so that a secret that contains another is hidden completely. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(isMaskable)
    .sort((left, right) => right.length - left.length)
    .reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}
