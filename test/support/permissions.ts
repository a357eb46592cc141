// What GitHub lets a job's token do: in a private repository, where reading needs permission too. By GitHub's own list:
// https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export type Permissions = Readonly<Record<string, "read" | "write">>;

/** First fit counts. Several permissions: any one will do. None: every token may. */
const NEEDS: readonly (readonly [RegExp, ...string[]])[] = [
  [/\/(issues\/\d+\/(comments|labels)|issues\/comments\/)/, "issues", "pull-requests"],
  [/\/issues\/\d+$/, "issues", "pull-requests"],
  [/\/issues$/, "issues"],
  [/\/commits\/[^/]+\/pulls$/, "pull-requests"],
  [/\/check-runs/, "checks"],
  [/\/pulls/, "pull-requests"],
  [/\/actions\//, "actions"],
  [/\/(git|contents|compare|commits)\//, "contents"],
  [/^\/(graphql|user|repos\/[^/]+\/[^/]+(\/collaborators\/.+)?)$/],
];

export function mayAsk(granted: Permissions, method: string, path: string): boolean {
  const { pathname } = new URL(path, "http://x");
  const found = NEEDS.find(([pattern]) => pattern.test(pathname));
  if (!found) return false;
  const [, ...needed] = found;
  const enough = method === "GET" ? ["read", "write"] : ["write"];
  return needed.length === 0 || needed.some((name) => enough.includes(granted[name] ?? ""));
}

interface Granting {
  readonly permissions?: Permissions;
}

/** Of the job that runs the action in a ready workflow: the first, unless one is named. */
export function permissionsOf(name: string, job: string | null = null): Permissions {
  const text = readFileSync(join("examples/workflows", name), "utf8");
  const workflow = parse(text) as Granting & { jobs: Record<string, Granting> };
  const found = job === null ? Object.values(workflow.jobs)[0] : workflow.jobs[job];
  if (found === undefined) throw new Error(`no job ${job} in ${name}`);
  return found.permissions ?? workflow.permissions ?? {};
}

/** A fork's job may read, whatever its workflow asks for. */
export function readOnly(granted: Permissions): Permissions {
  return Object.fromEntries(Object.keys(granted).map((name) => [name, "read"]));
}
