import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../model/digest.ts";
import type { Api, ApiResult } from "./api.ts";
import { readZip } from "./unzip.ts";

export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** sha256 of the archive; null where GitHub does not say. */
  readonly sha256: string | null;
}

/** Larger artifacts, full of transcripts, cost more to download than the attempts to measure again. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_UNPACKED = 1024 * 1024 * 1024;
/** An archive comes in one answer. */
const DOWNLOAD_MS = 120_000;

/** The artifacts that a run has left and that are still there. */
export async function artifactsOf(api: Api, run: number): Promise<ApiResult<RunArtifact[]>> {
  const found = await api.call("list artifacts", (signal) =>
    api.octokit.rest.actions.listWorkflowRunArtifacts({
      owner: api.owner,
      repo: api.repo,
      run_id: run,
      per_page: 100,
      request: { signal },
    }),
  );
  if (!found.ok) return found;
  const value = found.value.artifacts
    .filter(({ expired }) => !expired)
    .map(({ id, name, size_in_bytes: size, digest }) => ({
      id,
      name,
      size,
      sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1] ?? null,
    }));
  return { ok: true, value };
}

/** Unpacks the wanted files of an artifact. Returns a reason, and unpacks nothing, if it is damaged or too large. */
export async function unpackArtifact(
  api: Api,
  artifact: RunArtifact,
  folder: string,
  wanted: (path: string) => boolean,
): Promise<string | null> {
  if (artifact.size > MOST_BYTES) return `it has ${artifact.size} bytes`;
  const found = await api.call(
    "download an artifact",
    (signal) =>
      api.octokit.rest.actions.downloadArtifact({
        owner: api.owner,
        repo: api.repo,
        artifact_id: artifact.id,
        archive_format: "zip",
        request: { signal },
      }),
    DOWNLOAD_MS,
  );
  if (!found.ok) return found.failure.message;
  const bytes = Buffer.from(found.value as ArrayBuffer);
  if (artifact.sha256 !== null && sha256(bytes) !== artifact.sha256)
    return "its bytes are not those that GitHub lists";
  try {
    const entries = readZip(bytes, MOST_UNPACKED).filter(({ path }) => wanted(path));
    for (const { path, read } of entries) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), read());
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
