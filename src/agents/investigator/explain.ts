import { isoTime } from "../../model/time.ts";
import type { Investigation } from "./investigate.ts";

/** The reasoning as text, for `--explain`. */
export function explain(found: Investigation): string {
  const { scene, ranked } = found;
  const when = (time: number | null) => (time === null ? "?" : isoTime(time).slice(11, 19));
  const lines = [
    `window ${when(scene.window.start)} to ${when(scene.window.end)}, onset ${when(scene.window.onset)}`,
    ...scene.symptoms.map(
      (symptom) =>
        `symptom ${when(symptom.since)} ${symptom.service} ${symptom.kind} ${symptom.strength.toFixed(2)} ${symptom.text.slice(0, 140)}`,
    ),
    ...scene.blame.map((blame) => `blame ${blame.service} ${blame.amount.toFixed(2)} ${blame.why}`),
    ...ranked
      .slice(0, 12)
      .map(
        (entry) =>
          `suspect ${entry.weight.toFixed(2)} (harm ${entry.suspect.harm.toFixed(1)}) ${entry.suspect.name}: ${entry.suspect.mechanism.slice(0, 240)} [${entry.reasons.join("; ")}]`,
      ),
  ];
  return `${lines.join("\n")}\n`;
}
