// Stands for actions/github-script: the same globals around the script, the same way to fail.
import { createRequire } from "node:module";
import { join } from "node:path";
import * as core from "@actions/core";
import { context, getOctokit } from "@actions/github";

process.on("unhandledRejection", (error) => {
  core.setFailed(`Unhandled error: ${error}`);
});

const token = core.getInput("github-token") || "none";
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const require = createRequire(join(process.cwd(), "script.cjs"));
const github = getOctokit(token);
const names = [
  "require",
  "__original_require__",
  "github",
  "octokit",
  "getOctokit",
  "context",
  "core",
];
const run = new AsyncFunction(...names, core.getInput("script", { required: true }));
try {
  const result = await run(require, require, github, github, getOctokit, context, core);
  core.setOutput("result", JSON.stringify(result) ?? "");
} catch (error) {
  core.setFailed(`Unhandled error: ${error}`);
}
