/** An agent's own trajectory may be long; more than this is not read. */
export const TRAJECTORY_CAP = 16 * 1024 * 1024;
