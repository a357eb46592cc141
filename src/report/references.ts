/**
 * Published results on ITBench-AA's SRE tasks (59 tasks, three repeats, 100 turns, average precision at full recall), as
 * given at its launch: artificialanalysis.ai/articles/itbench-aa-launch. Marks to look at, never part of a ranking: other
 * snapshots, another judge. What was not published is null.
 */
export const REFERENCES_DATE = "2026-05-28";

export interface Reference {
  readonly name: string;
  readonly score: number;
  readonly turns: number | null;
  readonly cost: number | null;
}

export const REFERENCES: readonly Reference[] = [
  { name: "Claude Opus 4.7 (max)", score: 0.467, turns: null, cost: 5.38 },
  { name: "GPT-5.5 (xhigh)", score: 0.458, turns: 31, cost: null },
  { name: "Qwen3.7 Max", score: 0.425, turns: null, cost: null },
  { name: "GLM-5.1", score: 0.4, turns: null, cost: 1.23 },
  { name: "DeepSeek V4 Pro", score: 0.38, turns: null, cost: null },
  { name: "Gemma 4 31B", score: 0.37, turns: 58, cost: 0.14 },
  { name: "Gemini 3.1 Pro Preview", score: 0.3, turns: 83, cost: 2.23 },
];
