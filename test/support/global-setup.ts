import { execFileSync } from "node:child_process";

/** These tests run the built bundle, so a stale one would test yesterday's code. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ["scripts/build.mjs", "--if-stale"], { stdio: "inherit" });
}
