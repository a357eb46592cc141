/** Not a regular expression; the message is Go's. */
export class RegexError extends Error {
  override readonly name = "RegexError";

  constructor(message: string) {
    super(`error parsing regexp: ${message}`);
  }
}
