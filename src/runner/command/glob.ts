/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
export function staticBase(glob: string): string {
  const words = glob.split("/");
  const wild = words.findIndex((word) => /[*?[{]/.test(word));
  return (wild < 0 ? words : words.slice(0, wild)).join("/");
}

/** `**` any folders, `*` and `?` inside one name, [a-z] and {a,b} as in a shell. */
export function globPattern(glob: string): RegExp {
  let source = "";
  for (let at = 0; at < glob.length; at += 1) {
    const char = glob.charAt(at);
    if (glob.startsWith("**/", at)) {
      source += "(?:[^/]+/)*";
      at += 2;
    } else if (glob.startsWith("**", at)) {
      source += ".*";
      at += 1;
    } else if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (char === "[" && glob.indexOf("]", at) > 0) {
      const end = glob.indexOf("]", at);
      source += `[${glob
        .slice(at + 1, end)
        .replace(/^!/, "^")
        .replace(/\\/g, "\\\\")}]`;
      at = end;
    } else if (char === "{") source += "(?:";
    else if (char === "}") source += ")";
    else if (char === "," && source.lastIndexOf("(?:") > source.lastIndexOf(")")) source += "|";
    else source += char.replace(/[.+^$()|\\[\]]/, "\\$&");
  }
  return new RegExp(`^${source}$`);
}
