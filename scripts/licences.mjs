// The licence texts of every package whose code is in the bundles.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

function packageRoot(modulePath) {
  let folder = dirname(modulePath);
  while (folder !== dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
      // Nested package.json files without a version only set the module type.
      if (name && version) return folder;
    }
    folder = dirname(folder);
  }
  return null;
}

export function collectLicences(moduleIds) {
  const packages = new Map();
  for (const id of moduleIds) {
    if (!id.includes("/node_modules/")) continue;
    const folder = packageRoot(id.replace(/\?.*$/, "").replaceAll("\0", ""));
    if (!folder) continue;
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    packages.set(`${name}@${version}`, { folder, license: license ?? "see text" });
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { folder, license }]) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const text = file
        ? readFileSync(join(folder, file), "utf8").trim()
        : "(no licence file in the package)";
      return `${id} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
