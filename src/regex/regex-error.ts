/** Not a regular expression, in the words of Go. */
export class RegexError extends Error {
  override readonly name = "RegexError";

  constructor(message: string) {
    super(`error parsing regexp: ${message}`);
  }
}
