/** Values of a Secret's `data` are base64, as the API server holds them. */
export function encoded(text: string): string {
  return btoa(text);
}

/** What a container reads; a value that is not base64 never gets past admission. */
export function decoded(value: string): string {
  try {
    return atob(value);
  } catch {
    return "";
  }
}

/** Where kubectl keeps what it applied last: the older revision of an object that was edited since. */
export const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
