/** Raised when the bytes of a published task would change. */
export const SIMULATOR_VERSION = 6;
