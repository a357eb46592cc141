// Commits fetched over HTTP from a server that asks for the job's token, as a private repository's does.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openGit } from "../../src/github/git.ts";
import { UserError } from "../../src/model/problem.ts";
import { makeOrigin, type Origin } from "../support/repository.ts";

const TOKEN = "job-token";
const AUTHORIZATION = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;
const PROGRAMS = execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim();

let origin: Origin;
let url: string;
let close: () => void;

beforeEach(async () => {
  origin = makeOrigin({ "sre-gate.yaml": "judge: {}\n" });
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  const server = createServer((request, response) => {
    if (request.headers.authorization?.toLowerCase() !== AUTHORIZATION.toLowerCase()) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
    } else serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});
afterEach(() => {
  close();
  origin.remove();
});

/** git's own CGI program. */
function serve(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", url);
  const backend = spawn(join(PROGRAMS, "git-http-backend"), [], {
    env: {
      GIT_PROJECT_ROOT: join(origin.folder, ".."),
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
      HTTP_GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
    },
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  backend.on("close", () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf("\r\n\r\n");
    const lines = answer.subarray(0, end).toString().split("\r\n");
    const headers = lines.map((line) => line.split(": ") as [string, string]);
    response.writeHead(200, Object.fromEntries(headers)).end(answer.subarray(end + 4));
  });
}

test("a checkout that kept no credentials gets the base by the job's token, and keeps it to itself", async () => {
  const base = origin.git("rev-parse", "main");
  origin.commit("feature", { "agent.sh": "x\n" });
  const { workspace } = origin.checkout("feature");
  const local = (...words: string[]) =>
    execFileSync("git", words, { cwd: workspace, encoding: "utf8", stdio: "pipe" });
  local("remote", "set-url", "origin", `${url}/origin`);
  await expect(openGit(workspace, null).fetch(base)).rejects.toThrow();
  const git = openGit(workspace, { url, token: TOKEN });
  await git.fetch(base);
  expect(await git.show(base, "sre-gate.yaml")).toBe("judge: {}\n");
  expect(local("config", "--list")).not.toContain("extraheader");
});

test("a file that cannot be read is a mistake with a cure, and never a file that is not there", async () => {
  const base = origin.git("rev-parse", "main");
  origin.git("config", "uploadpack.allowFilter", "true");
  const { workspace } = origin.checkout("main");
  const local = (...words: string[]) =>
    execFileSync("git", words, { cwd: workspace, stdio: "pipe", encoding: "utf8" });
  // As `filter: blob:none` of actions/checkout leaves it when the server is gone.
  local("config", "remote.origin.promisor", "true");
  local("config", "remote.origin.partialclonefilter", "blob:none");
  rmSync(join(workspace, ".git/objects"), { recursive: true });
  mkdirSync(join(workspace, ".git/objects"));
  local("fetch", "--quiet", "--filter=blob:none", "--depth=1", "--refetch", "origin", base);
  const git = openGit(workspace, null);
  local("remote", "set-url", "origin", `${url}/origin`);
  expect(await git.show(base, "not-there.yaml")).toBeNull();
  await expect(git.show(base, "sre-gate.yaml")).rejects.toThrow(/GIT_FAILED: git show/);
});

test("a commit that cannot be fetched is told with git's own words", async () => {
  const { workspace } = origin.checkout("main");
  const git = openGit(workspace, null);
  await expect(git.fetch("a".repeat(40))).rejects.toThrow(/GIT_FAILED: git fetch.*a{40}/s);
});

test("a header that another checkout left is not sent twice", async () => {
  const base = origin.git("rev-parse", "main");
  origin.commit("feature", { "agent.sh": "x\n" });
  const { workspace } = origin.checkout("feature");
  const local = (...words: string[]) => execFileSync("git", words, { cwd: workspace });
  local("remote", "set-url", "origin", `${url}/origin`);
  local("config", `http.${url}/.extraheader`, "AUTHORIZATION: basic b2xk");
  await openGit(workspace, { url, token: TOKEN }).fetch(base);
});

test("no checkout, one that lies elsewhere and no git are told with what to do", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "sre-gate-workspace-"));
  try {
    const problem = async () => {
      const error = await openGit(workspace, null)
        .head()
        .catch((thrown: unknown) => thrown);
      return error instanceof UserError ? error.problems[0] : error;
    };
    expect(await problem()).toMatchObject({
      code: "CHECKOUT_MISSING",
      where: `GITHUB_WORKSPACE (${workspace})`,
      message: "there is no checkout of the repository",
      help: "put actions/checkout before this step, without `path:`",
    });
    mkdirSync(join(workspace, "empty"));
    execFileSync("git", ["init", "--quiet", join(workspace, "repo")]);
    expect(await problem()).toMatchObject({
      code: "CHECKOUT_MISSING",
      message: "there is no checkout of the repository, only one in repo/ below",
      help: expect.stringContaining("take `path:` away"),
    });
    vi.stubEnv("PATH", workspace);
    expect(await problem()).toMatchObject({ code: "GIT_MISSING" });
  } finally {
    vi.unstubAllEnvs();
    rmSync(workspace, { recursive: true });
  }
});
