import type { Api, ApiResult } from "./api.ts";

/** What a person asks of the gate in a comment. */
export type Command =
  | { readonly kind: "run"; readonly sha: string }
  | { readonly kind: "accept"; readonly sha: string; readonly reason: string }
  | { readonly kind: "explain" };

export type ReadCommand =
  | { readonly kind: "command"; readonly command: Command }
  /** Not for us. */
  | { readonly kind: "none" }
  /** For us, and not understood: the text says how to write it. */
  | { readonly kind: "malformed"; readonly help: string };

const USAGE = [
  "`/sre-gate run SHA` runs the gate for that commit",
  "`/sre-gate accept SHA REASON` accepts the drop of that commit",
  "`/sre-gate explain` says how the verdict came about",
].join(", ");

const REASON_LIMIT = 300;

/** The first line alone, and only when it begins with the word: a quoted command is none. */
export function readCommand(body: string): ReadCommand {
  const line = body.split(/\r?\n/, 1)[0]?.trim() ?? "";
  const [word, verb = "", sha = "", ...rest] = line.split(/\s+/);
  if (word !== "/sre-gate") return { kind: "none" };
  if (verb === "explain") return { kind: "command", command: { kind: "explain" } };
  // The whole of it: a beginning may fit a commit that nobody has read.
  const isSha = /^[0-9a-f]{40}$/.test(sha);
  if (verb === "run" && isSha) return { kind: "command", command: { kind: "run", sha } };
  const reason = rest.join(" ").slice(0, REASON_LIMIT);
  if (verb === "accept" && isSha && reason !== "") {
    return { kind: "command", command: { kind: "accept", sha, reason } };
  }
  return { kind: "malformed", help: USAGE };
}

/** A comment of its own for each command: it is said once and never rewritten. */
export function answerCommand(api: Api, issue: number, body: string): Promise<ApiResult<unknown>> {
  return api.call("answer the command", (signal) =>
    api.octokit.rest.issues.createComment({
      owner: api.owner,
      repo: api.repo,
      issue_number: issue,
      body,
      request: { signal },
    }),
  );
}

/** Labels that steer the gate. They hold for the commit they were put on and no other. */
export const LABELS = { skip: "sre-gate:skip", accept: "sre-gate:accept" } as const;

/** Null: they may. Otherwise why not, in words for those who asked. */
export type CommandRefusal = string | null;

/** Whoever may triage may label, but only who may write may decide what is merged. */
export async function whyNot(api: Api, login: string): Promise<CommandRefusal> {
  const found = await api.call("read a permission", (signal) =>
    api.octokit.rest.repos.getCollaboratorPermissionLevel({
      owner: api.owner,
      repo: api.repo,
      username: login,
      request: { signal },
    }),
  );
  // No such collaborator, as an app is none: as good as no permission.
  if (!found.ok && found.failure.kind !== "missing") {
    return `whether ${login} may write here is not known (${found.failure.message})`;
  }
  // `permission` knows admin, write, read and none: maintain counts as write there, triage as read.
  const may = found.ok && ["admin", "write"].includes(found.value.permission);
  return may ? null : `${login} may not steer the gate: that needs write access here`;
}

/** A label outlives a push; what it allowed must not. */
export async function dropLabels(
  api: Api,
  pullRequest: number,
  labels: readonly string[],
): Promise<string[]> {
  const dropped: string[] = [];
  for (const name of Object.values(LABELS)) {
    if (!labels.includes(name)) continue;
    const removed = await api.call("remove a label", (signal) =>
      api.octokit.rest.issues.removeLabel({
        owner: api.owner,
        repo: api.repo,
        issue_number: pullRequest,
        name,
        request: { signal },
      }),
    );
    if (removed.ok) dropped.push(name);
  }
  return dropped;
}
