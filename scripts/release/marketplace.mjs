// What GitHub Marketplace asks of an action, checked before a tag exists: it looks at the tag and at nothing later.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LONGEST_DESCRIPTION = 125;
const COLOURS = [
  "white",
  "black",
  "yellow",
  "blue",
  "green",
  "orange",
  "red",
  "purple",
  "gray-dark",
];

/** Sentences, one for each rule that is broken. */
export function marketplaceProblems(root) {
  const path = join(root, "action.yml");
  if (!existsSync(path)) return ["action.yml has to lie at the top of the repository"];
  const text = readFileSync(path, "utf8");
  const value = (key) => new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, "m").exec(text)?.[1] ?? "";
  const branding = /^branding:\s*(\{[^}]*\}|(?:\n[ \t]+.*)+)/m.exec(text)?.[1] ?? "";
  const icon = /icon:\s*["']?([a-z0-9-]+)/.exec(branding)?.[1];
  const colour = /color:\s*["']?([a-z-]+)/.exec(branding)?.[1];
  const description = value("description");
  return [
    ...(value("name") === "" ? ["action.yml has no name"] : []),
    ...(description === "" ? ["action.yml has no description"] : []),
    ...(description.length > LONGEST_DESCRIPTION
      ? [
          `the description in action.yml has ${description.length} characters; ${LONGEST_DESCRIPTION} are allowed`,
        ]
      : []),
    ...(icon === undefined ? ["branding in action.yml names no icon"] : []),
    ...(colour !== undefined && COLOURS.includes(colour)
      ? []
      : [`branding in action.yml has to name a color: ${COLOURS.join(", ")}`]),
    ...(existsSync(join(root, "action.yaml"))
      ? ["action.yaml lies beside action.yml: only one may"]
      : []),
    ...(existsSync(join(root, "README.md"))
      ? []
      : ["README.md has to lie at the top of the repository"]),
  ];
}
