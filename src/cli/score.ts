import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { EXIT } from "../model/exit.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { POLICY_IDS } from "../model/score.ts";
import { DEFAULT_POLICY, findPolicy, type Policy } from "../score/policies.ts";
import { scoreDiagnosis } from "../score/score.ts";
import { readAnswerFile } from "../tasks/answers/read.ts";
import { readOneTruth } from "../tasks/answers/truths.ts";
import { factsOfFolder } from "../tasks/facts.ts";
import { refuseContradiction } from "../tasks/truth.ts";
import type { Command, Invocation } from "./command.ts";
import { COMMON, flagOn, flagText, oneOf, throwIfAny } from "./flags.ts";
import { NOTHING_BROKEN, scoreJson, scoreText } from "./score-text.ts";
import { scoreTree } from "./score-tree.ts";

export const scoreCommand: Command = {
  name: "score",
  about: [
    "Scores answers against ground truths by ITBench-AA's rules, without running anything.",
    "Takes one answer and its ground truth, or a folder of each: ITBench's output tree",
    "(INCIDENT/TRIAL/outputs/agent_output.json) or the attempts of one of our own runs.",
  ].join("\n"),
  flags: {
    truth: { type: "string", value: "FILE|DIR", help: "ground truth (FILE#ID of a JSON list)" },
    answer: { type: "string", value: "FILE", help: "one answer" },
    answers: { type: "string", value: "DIR", help: "a tree of answers" },
    snapshot: {
      type: "string",
      value: "DIR",
      help: "checks evidence and finds invented names; with --answers, a folder of Scenario-N",
    },
    policy: COMMON.policy,
    expect: {
      type: "string",
      value: "fault|no-fault",
      help: "what the task expects; with --answers, for a ground truth without root cause",
    },
    lenient: { type: "boolean", help: "repair broken JSON and record it" },
    json: COMMON.json,
  },
  positionals: null,
  run: async (invocation) => {
    const request = requestFrom(invocation);
    const isTree = request.answers !== null;
    invocation.io.stdout(isTree ? await scoreTree(request) : await scoreOne(request));
    return EXIT.pass;
  },
};

export interface ScoreRequest {
  readonly truth: string;
  readonly answer: string | null;
  readonly answers: string | null;
  readonly snapshot: string | null;
  readonly policy: Policy;
  readonly expect: "fault" | "no-fault";
  readonly mode: "strict" | "lenient";
  readonly json: boolean;
}

function requestFrom({ flags, io }: Invocation): ScoreRequest {
  const problems: Problem[] = [];
  const path = (name: string) => {
    const text = flagText(flags, name);
    return text === null ? null : resolve(io.cwd, text);
  };
  const truth = path("truth");
  const [answer, answers] = [path("answer"), path("answers")];
  if (truth === null) problems.push(missing("--truth", "no ground truth is given"));
  if ((answer === null) === (answers === null)) {
    problems.push(missing("--answer", "give one of --answer FILE and --answers DIR"));
  }
  const expect = oneOf(flags, "expect", ["fault", "no-fault"], problems) ?? "fault";
  const policy = oneOf(flags, "policy", POLICY_IDS, problems) ?? DEFAULT_POLICY;
  throwIfAny(problems);
  return {
    truth: truth ?? "",
    answer,
    answers,
    snapshot: path("snapshot"),
    policy: findPolicy(policy),
    expect,
    mode: flagOn(flags, "lenient") ? "lenient" : "strict",
    json: flagOn(flags, "json"),
  };
}

function missing(where: string, message: string): Problem {
  return {
    code: "FLAG_MISSING",
    where,
    message,
    help: "sre-gate score --truth ground_truth.yaml --answer agent_output.json",
  };
}

async function refuseNoFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  throw new UserError({
    code: "SNAPSHOT_MISSING",
    where: path,
    message: found ? "it is no folder" : "there is no such folder",
    help: "Give the folder of the incident: the one with k8s_objects_raw.tsv and alerts/.",
  });
}

async function scoreOne(request: ScoreRequest): Promise<string> {
  const path = request.answer ?? "";
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw new UserError({
      code: "ANSWER_MISSING",
      where: path,
      message: found ? "it is no file" : "there is no such file",
      help: "Give the agent's answer, or --answers DIR for a tree of them.",
    });
  }
  const truth = await readOneTruth(request.truth);
  refuseContradiction(truth, request.expect, request.truth, {
    noFault: NOTHING_BROKEN,
    fault: "leave --expect no-fault out if something is broken",
  });
  if (request.snapshot !== null) await refuseNoFolder(request.snapshot);
  const answer = await readAnswerFile(path, request.mode);
  const diagnosis = answer.state === "answered" ? answer.diagnosis : null;
  const facts = request.snapshot === null ? null : await factsOfFolder(request.snapshot, diagnosis);
  const score = scoreDiagnosis(diagnosis, { truth, expect: request.expect }, request.policy, facts);
  const result = { score, answer, policy: request.policy, dangling: truth.dangling };
  return request.json ? scoreJson(result) : scoreText(result);
}
