/** Whether a value read from YAML contains itself, as `&a [*a]` does: nothing that walks it would come to an end. */
export function holdsItself(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch (error) {
    // Too deep for the stack is another matter, and told as such where it is read.
    return error instanceof TypeError;
  }
}
