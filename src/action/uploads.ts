import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { artifactName } from "../github/artifacts.ts";
import type { ActionJob } from "./job.ts";

/** Set before anything can fail: the upload step needs the name even if the gate dies. */
export function nameArtifact(job: ActionJob): void {
  const { inputs, place, runner } = job;
  if (inputs.artifact === "") return;
  if (place.enterpriseServer) {
    runner.notice(
      "GitHub Enterprise Server cannot take this artifact: the report stays in the job summary",
    );
    return;
  }
  runner.output("artifact-name", nameOf(job));
}

function nameOf({ inputs: { artifact: prefix, config, shard }, place }: ActionJob): string {
  return artifactName({ prefix, config, shard, runAttempt: place.runAttempt });
}

/** GitHub shows a single file of an artifact up to this size, more is a download. */
const PAGE_BYTES = 20_000_000;

/** The page once more by itself: a link to it opens it, one to the whole artifact brings a ZIP. */
export function offerPage(job: ActionJob): void {
  const { inputs, place, folders, runner } = job;
  const page = join(folders.results, "report.html");
  if (inputs.artifact === "" || place.enterpriseServer || !existsSync(page)) return;
  if (statSync(page).size > PAGE_BYTES) return;
  const copy = join(folders.work, "page", `${nameOf(job)}.html`);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(page, copy);
  runner.output("page", copy);
}
