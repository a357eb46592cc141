import { hmacSha256 } from "../model/digest.ts";
import { applications } from "./application/index.ts";
import { distractors } from "./distractors/index.ts";
import { faults } from "./faults/index.ts";
import { type Stream, Streams } from "./random.ts";
import type { SimulationRequest } from "./simulate.ts";

/** How many variants are tried before the published targets are taken. */
const TRIES = 8;

/**
 * Private variants of a published task, the first to be tried first: mechanisms, application and the number of
 * distractors stay; targets, names, times and which distractors follow from a seed that only its owner knows.
 */
export function* privateVariants(
  request: SimulationRequest,
  privateSeed: string,
): Generator<SimulationRequest> {
  const streams = new Streams(privateSeed, `private/${request.task}`);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stream = streams.of(`variant/${attempt}`);
    yield {
      ...request,
      seed: seedOf(privateSeed, request.task, attempt),
      faults: request.faults.map((entry) => ({ ...entry, ...movedFault(request, entry, stream) })),
      distractors: movedDistractors(request, stream),
    };
  }
  yield { ...request, seed: seedOf(privateSeed, request.task, TRIES) };
}

/** Another one for each attempt: names, times and traffic decide too whether a fault shows. */
function seedOf(privateSeed: string, task: string, attempt: number): string {
  const secret = hmacSha256(privateSeed, `seed/${task}/${attempt}`);
  return [...secret].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Entry = SimulationRequest["faults"][number];

/** Another target; arguments name things of the old one, so only those without names survive. */
function movedFault(request: SimulationRequest, entry: Entry, stream: Stream): Partial<Entry> {
  const application = applications.get(request.application);
  const fault = faults.get(entry.fault);
  if (!application || !fault) return {};
  const { action, latency, loss } = entry.arguments;
  const kept = Object.entries({ action, latency, loss }).filter(([, value]) => value !== undefined);
  return {
    target: stream.pick(fault.targets(application)),
    arguments: Object.fromEntries(kept) as Entry["arguments"],
  };
}

function movedDistractors(request: SimulationRequest, stream: Stream): string[] {
  const application = applications.get(request.application);
  const names = [...distractors.values()]
    .filter((one) => application !== undefined && one.applies(application))
    .map((one) => one.id);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(request.distractors.length, names.length))
    chosen.add(stream.pick(names));
  return [...chosen];
}
