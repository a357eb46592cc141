// Waits for a moment that others wait for as well, tries to take a folder, and says whether it could.
import { UserError } from "../../src/model/problem.ts";
import { lockFolder } from "../../src/runner/lock.ts";

const [out = "", moment = ""] = process.argv.slice(2);
while (Date.now() < Number(moment)) {
  // Busy, so that all come at once.
}
try {
  lockFolder(out);
  console.log("taken");
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.log(error.problems[0]?.code);
}
// Still there when the others look: until its caller has heard them all.
process.stdin.resume();
