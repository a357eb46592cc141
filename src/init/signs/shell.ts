import type { AgentCandidate, AgentShape } from "../candidate.ts";
import { confidenceOf } from "../confidence.ts";
import type { Repository } from "../repository.ts";
import { outputFlag, promptWay } from "./asking.ts";
import { type Hint, startedFile } from "./hints.ts";
import { commandLinesOf } from "./options.ts";
import { traitsOf } from "./traits.ts";

const NAMED =
  /^((agent|bin|scripts|src)\/)?(agent|diagnose|sre[_-]agent|run[_-]agent|run|main)(\.(sh|rb))?$/;

/** Shell scripts, Ruby programs and executables whose names say what they are. */
export function shellCandidates(repository: Repository, hints: readonly Hint[]): AgentCandidate[] {
  return repository.paths
    .filter((path) => NAMED.test(path) && (path.includes(".") || repository.isExecutable(path)))
    .map((path) => {
      const text = repository.text(path) ?? "";
      const options = commandLinesOf("shell", text)[0]?.options ?? [];
      const hint = hints.find((one) => startedFile(repository, one)?.file === path);
      const words = path.endsWith(".sh")
        ? ["sh", path]
        : path.endsWith(".rb")
          ? ["ruby", path]
          : [`./${path}`];
      const contract = text.includes("SRE_GATE_OUTPUT");
      const shape: AgentShape = contract
        ? { kind: "contract", words }
        : { kind: "command", words, options };
      return {
        title: path,
        language: "shell",
        shape,
        home: "",
        entry: path,
        evidence: [
          { path, says: "its name says that it is started" },
          ...(hint === undefined ? [] : [{ path: hint.path, says: hint.says }]),
        ],
        confidence: confidenceOf([path], {
          ...traitsOf(repository, [path]),
          declared: hint?.declares === true,
          shown: hint !== undefined,
          takesPrompt: contract || promptWay(options, text) !== null,
          writesAnswer: outputFlag(options) !== null,
        }),
      };
    });
}
