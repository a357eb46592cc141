import { z } from "zod";
import { type GroundTruth, GroundTruthSchema, type Group } from "../model/ground-truth.ts";
import { wordsOfIssue } from "../model/issue.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { patternFrom } from "./pattern.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Published files have at most a few dozen groups; a file with more than this is not a ground truth. */
const MAX_GROUPS = 500;
/** Of all filters together (Pattern.cost); the costliest published file needs under a hundred. */
const MAX_FILTER_COST = 2000;

/** Reads any form of an ITBench ground truth: v1 (flat or under `spec`), v2, or an entry of the flat JSON list. */
export function readGroundTruth(document: unknown, where: string): GroundTruth {
  const problems: Problem[] = [];
  const truth = readPayload(payloadOf(document, where), where, problems);
  if (problems.length > 0) throw new UserError(problems);
  return GroundTruthSchema.parse(truth);
}

function payloadOf(document: unknown, where: string): Fields {
  if (Array.isArray(document) && document.length === 1) return payloadOf(document[0], where);
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new UserError({
      code: "TRUTH_SHAPE",
      where,
      message: Array.isArray(document)
        ? `a list of ${document.length} ground truths where one is expected`
        : "not a ground truth: a mapping with groups is expected",
      help: "Give an ITBench ground truth (v1 or v2); of a list, name the one you mean with FILE#ID.",
    });
  }
  const fields = document as Fields;
  return isFields(fields.spec) ? fields.spec : fields;
}

function readPayload(fields: Fields, where: string, problems: Problem[]): GroundTruth {
  const groups = Array.isArray(fields.groups)
    ? readGroups(fields.groups, where, problems)
    : Array.isArray(fields.entities)
      ? entityGroups(fields.entities, where, problems)
      : missingGroups(where, problems);
  refuseCostlyFilters(groups, where, problems);
  const isV2 = !Array.isArray(fields.groups);
  const aliases = isV2 ? [groups.map(({ id }) => id)] : readAliases(fields.aliases);
  const propagations = list(fields.propagations).map((item) => ({
    source: word(item.source),
    target: word(item.target),
    condition: word(item.condition),
    effect: word(item.effect),
  }));
  const alerts = list(fields.alerts).map(readAlert);
  const referenced = [
    ...aliases.flat(),
    ...propagations.flatMap(({ source, target }) => [source, target]),
    ...alerts.flatMap(({ group }) => group ?? []),
    ...list(fields.fault).flatMap((fault) => optional(fieldsOf(fault.entity).group_id) ?? []),
  ];
  const known = new Set(groups.map(({ id }) => id));
  return {
    groups,
    aliases,
    propagations,
    alerts,
    faults: list(fields.fault).map((fault) => ({
      category: word(fault.category),
      condition: word(fault.condition),
      mechanism: word(fault.fault_mechanism),
    })),
    actions: readActions(fields),
    dangling: [...new Set(referenced.filter((id) => id !== "" && !known.has(id)))].sort(),
  };
}

/** No single filter can run away, but hundreds of large ones on a thousand names would take hours. */
function refuseCostlyFilters(groups: readonly Group[], where: string, problems: Problem[]): void {
  const cost = groups
    .flatMap(({ filter }) => filter)
    .reduce((sum, source) => sum + patternFrom(source).cost, 0);
  if (cost <= MAX_FILTER_COST) return;
  problems.push({
    code: "TRUTH_FILTERS_TOO_COSTLY",
    where: `${where}: groups`,
    message: `the filters need ${cost} steps for every character of a name; at most ${MAX_FILTER_COST} are run`,
    help: "Write filters such as ad-.* or cart\\b, without nested or counted repetition.",
  });
}

const GroupInput = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  namespace: z.string().nullish(),
  filter: z.union([z.string(), z.array(z.string())]).nullish(),
  name: z.string().nullish(),
  root_cause: z.boolean().nullish(),
});

function readGroups(items: readonly unknown[], where: string, problems: Problem[]): Group[] {
  if (items.length > MAX_GROUPS) {
    problems.push({
      code: "TRUTH_TOO_LARGE",
      where: `${where}: groups`,
      message: `${items.length} groups; at most ${MAX_GROUPS} are read`,
      help: "Check that this is the ground truth of one incident.",
    });
    return [];
  }
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const place = `${where}: groups[${index}]`;
    const group = readGroup(item, place, problems);
    if (group === null) return [];
    const times = (seen.get(group.id) ?? 0) + 1;
    seen.set(group.id, times);
    // Published truths hold such a slip (ITBench's scenario 18): aliases and propagations mean the first.
    return times === 1 ? group : { ...group, id: `${group.id} (${times})` };
  });
}

/** Ids of more than one group, so that references to them are ambiguous. */
export function repeatedIds({ groups }: Pick<GroundTruth, "groups">): string[] {
  const ids = new Set(groups.map(({ id }) => id));
  return [...ids].filter((id) => ids.has(`${id} (2)`));
}

function readGroup(item: unknown, place: string, problems: Problem[]): Group | null {
  const read = GroupInput.safeParse(item);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const { path, message } = wordsOfIssue(issue, item);
      problems.push({
        code: "TRUTH_GROUP",
        where: path === "" ? place : `${place}.${path}`,
        message,
        help: "A group has id, kind, namespace, and filter (regular expressions) or name.",
      });
    }
    return null;
  }
  const { id, kind, namespace, filter, name, root_cause } = read.data;
  const filters = typeof filter === "string" ? [filter] : (filter ?? []);
  if (filters.length === 0 && !name) {
    problems.push({
      code: "TRUTH_GROUP_UNNAMED",
      where: place,
      message: `group ${JSON.stringify(id)} has neither filter nor name: nothing can match it`,
      help: "Give it a filter (regular expressions) or an exact name.",
    });
  }
  return {
    id,
    kind,
    namespace: namespace ?? null,
    filter: filters,
    name: name ?? null,
    rootCause: root_cause === true,
  };
}

function missingGroups(where: string, problems: Problem[]): Group[] {
  problems.push({
    code: "TRUTH_NO_GROUPS",
    where,
    message: "no groups: a ground truth lists the entities of its incident",
    help: "Give an ITBench v1 file with `groups` (or under `spec`), or a v2 file with `spec.entities`.",
  });
  return [];
}

const EntityInput = z.object({
  kind: z.string().min(1),
  metadata: z.object({ name: z.string().min(1), namespace: z.string().nullish() }),
});

/**
 * v2 lists every object an injector touched, mechanism and victim alike, and does not say which is the
 * cause. All of them are read as one root cause with several names.
 */
function entityGroups(items: readonly unknown[], where: string, problems: Problem[]): Group[] {
  return items.flatMap((item, index) => {
    const read = EntityInput.safeParse(item);
    if (!read.success) {
      problems.push({
        code: "TRUTH_ENTITY",
        where: `${where}: entities[${index}]`,
        message: "not an object reference",
        help: "An entity of a v2 ground truth has kind and metadata.name.",
      });
      return [];
    }
    const { kind, metadata } = read.data;
    return {
      id: `${metadata.name}-${kind.toLowerCase()}-${index + 1}`,
      kind,
      namespace: metadata.namespace ?? null,
      filter: [],
      name: metadata.name,
      rootCause: true,
    };
  });
}

function readAliases(value: unknown): string[][] {
  if (!Array.isArray(value)) return [];
  return value.map((alias) =>
    Array.isArray(alias) ? alias.filter((id): id is string => typeof id === "string") : [],
  );
}

function readAlert(item: Fields): GroundTruth["alerts"][number] {
  return {
    id: optional(item.id) ?? word(item.name),
    group: optional(item.group_id),
    description: word(fieldsOf(item.metadata).description),
  };
}

/** Both spellings, and the alternatives of v2. */
function readActions(fields: Fields): string[] {
  const v1 = [...list(fields.recommended_actions), ...list(fields.recommendedActions)];
  const actions = v1.flatMap(({ solution }) => {
    const lines = fieldsOf(solution).actions;
    return Array.isArray(lines)
      ? lines.filter((line): line is string => typeof line === "string")
      : [];
  });
  const steps = (Array.isArray(fields.solutions) ? fields.solutions : []).flatMap((alternative) =>
    list(alternative).flatMap((part) => list(part.steps).map((step) => word(step.text))),
  );
  return [...actions, ...steps];
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function optional(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}
