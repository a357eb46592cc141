import { rolldown } from "rolldown";
import { text } from "../../scripts/text.mjs";

/** A TypeScript program as one file that a process of its own can run. */
export async function bundleProgram(input: URL, file: string): Promise<string> {
  const bundle = await rolldown({
    input: input.pathname,
    platform: "node",
    plugins: [text],
    logLevel: "silent",
  });
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  return file;
}
