// src/model/secret.ts
/** By its name a variable that holds what nobody may read: OPENAI_API_KEY, TOKEN, PGPASSWORD, NPM_TOKEN_2. */
const NAME = /(KEYS?|TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|AUTH|AUTHORIZATION|PRIVATE_SEED)(_|$)|(^|_)PAT(_|$)/i;
/** Shorter ones would tear words of every line apart. */
const SHORTEST = 8;
function isSecretName(name) {
	return NAME.test(name);
}
function isMaskable(value) {
	return value !== void 0 && value.length >= SHORTEST;
}
/** Longest first, so that a secret that contains another is not left half shown. */
function redact(text, secrets) {
	return secrets.filter(isMaskable).sort((left, right) => right.length - left.length).reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}

export { isSecretName as n, redact as r, isMaskable as t };