// Stands for actions/upload-artifact: copies what the real one would upload into a folder and names its address.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import * as core from "@actions/core";

const path = core.getInput("path", { required: true });
const isArchive = core.getInput("archive") !== "false";
// As in v7: unpacked, one file is taken, and the artifact has its name.
if (!isArchive && !statSync(path).isFile())
  throw new Error(`one file only without archive: ${path}`);
const name = isArchive ? core.getInput("name", { required: true }) : basename(path);
const store = process.env.FAKE_ARTIFACTS;
if (/["<>:|*?\r\n\\/]/.test(name)) throw new Error(`the artifact name is not valid: ${name}`);
if (existsSync(join(store, name))) throw new Error(`409: an artifact named ${name} already exists`);
// Any dot in front of a name below the path hides it, as in @actions/glob with excludeHiddenFiles.
const found = path.split("/").some((part) => /^\.[^.]/.test(part))
  ? []
  : isArchive
    ? readdirSync(path)
    : [name];
if (found.length === 0) {
  core.warning(`No files were found with the provided path: ${path}`);
} else {
  mkdirSync(store, { recursive: true });
  cpSync(path, join(store, name), {
    recursive: true,
    filter: (source) => !basename(source).startsWith("."),
  });
  core.setOutput("artifact-id", "1");
  core.setOutput("retention-days", core.getInput("retention-days"));
  core.setOutput("artifact-url", `https://github.com/acme/agent/actions/runs/1/artifacts/${name}`);
}
