import { spawnSync } from "node:child_process";

/** Whether this machine can isolate at all; tests that need it are skipped by name where it cannot. */
export const HAS_BUBBLEWRAP =
  spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;
