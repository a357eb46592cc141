/** What CHANGELOG.md says of a version: the text under `## 1.2.3` or `## 1.2.3 (2026-01-31)`; null where it says nothing. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const own = parts.find((part) => part.split("\n")[0]?.split(" ")[0] === version);
  const text = own?.split("\n").slice(1).join("\n").trim() ?? "";
  return text === "" ? null : text;
}
