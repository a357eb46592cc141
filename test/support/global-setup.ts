import { execFileSync } from "node:child_process";

/** Tests run the built bundle, so a stale one would test yesterday's code. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
