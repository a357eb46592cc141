import type { Problem } from "../model/problem.ts";
import type { Expect, Scenario } from "../model/task.ts";
import { applications } from "./application/index.ts";
import type { Application } from "./application/types.ts";
import { distractors } from "./distractors/index.ts";
import { faults } from "./faults/index.ts";
import { SIGNAL_NAMES } from "./simulate.ts";

/** Everything wrong with a scenario, in the words of its file. */
export function scenarioProblems(where: string, scenario: Scenario, expect: Expect): Problem[] {
  const at = `${where}: source.simulate`;
  const application = applications.get(scenario.application);
  if (!application) {
    return [unknown(`${at}.application`, "application", scenario.application, applications.keys())];
  }
  const problems = scenario.faults.flatMap((entry, index): Problem[] => {
    const place = `${at}.faults.${index}`;
    const fault = faults.get(entry.fault);
    if (!fault) return [unknown(`${place}.fault`, "fault", entry.fault, faults.keys())];
    const targets = fault.targets(application);
    const found: Problem[] = [];
    if (targets.length === 0) found.push(inapplicable(place, entry.fault, application.id));
    else if (!targets.includes(entry.target)) {
      found.push(unknown(`${place}.target`, `target of ${entry.fault}`, entry.target, targets));
    }
    const choices = fault.choices?.(application, entry.target) ?? {};
    for (const [name, value] of Object.entries(entry.arguments)) {
      const known = choices[name];
      if (!fault.arguments.includes(name))
        found.push(unknown(`${place}.arguments`, "argument", name, fault.arguments));
      else if (known && !known.includes(String(value)))
        found.push(unknown(`${place}.arguments.${name}`, name, String(value), known));
    }
    return found;
  });
  for (const name of scenario.distractors) {
    if (distractors.get(name)?.applies(application)) continue;
    problems.push(unknown(`${at}.distractors`, "distractor", name, distractorNames(application)));
  }
  for (const signal of scenario.without) {
    if (SIGNAL_NAMES.includes(signal)) continue;
    problems.push(unknown(`${at}.without`, "signal", signal, SIGNAL_NAMES));
  }
  if ((expect === "no-fault") !== (scenario.faults.length === 0)) {
    problems.push({
      code: "SCENARIO_EXPECT",
      where: `${where}: expect`,
      message: `expect is ${expect}, the scenario has ${scenario.faults.length} faults`,
      help: "A task without faults says `expect: no-fault`, any other does not.",
    });
  }
  return problems;
}

function distractorNames(application: Application): string[] {
  return [...distractors.values()].filter((one) => one.applies(application)).map((one) => one.id);
}

function unknown(where: string, what: string, value: string, known: Iterable<string>): Problem {
  return {
    code: "SCENARIO_UNKNOWN",
    where,
    message: `unknown ${what} ${JSON.stringify(value.slice(0, 80))}`,
    help: `Known: ${[...known].sort().join(", ") || "none"}.`,
  };
}

function inapplicable(where: string, fault: string, application: string): Problem {
  return {
    code: "SCENARIO_INAPPLICABLE",
    where: `${where}.fault`,
    message: `${fault} cannot be applied to anything in ${application}`,
    help: "Choose another fault or another application.",
  };
}
