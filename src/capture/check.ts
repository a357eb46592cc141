import { byCodePoint } from "../model/order.ts";
import { redactText } from "./redact/rules.ts";
import { filesOfSource, gunzipped } from "./source/open-source.ts";
import { openText } from "./source/text.ts";

export interface SecretFound {
  readonly file: string;
  readonly rule: string;
  readonly count: number;
}

/** What looks like a secret in the files of a source, by file and rule. No value leaves this function. */
export async function secretsIn(path: string, shown: string): Promise<readonly SecretFound[]> {
  const found = new Map<string, SecretFound>();
  for await (const file of filesOfSource(path, shown, { link: () => undefined })) {
    const packed = /\.gz$/i.test(file.path);
    const pieces = packed ? gunzipped(file.pieces(), `${shown}: ${file.path}`) : file.pieces();
    const text = await openText(file.path, pieces);
    if (text === null) continue;
    for await (const line of text.lines()) {
      redactText(line, (rule) => {
        const key = `${file.path}\n${rule}`;
        const count = (found.get(key)?.count ?? 0) + 1;
        found.set(key, { file: file.path, rule, count });
        return "[redacted]";
      });
    }
  }
  return [...found.values()].sort((a, b) => byCodePoint(a.file + a.rule, b.file + b.rule));
}
