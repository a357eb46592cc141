import { common, type FieldSet, follow } from "./field-set.ts";
import { StatusError } from "./status.ts";
import { type Fields, isFields, put, same, type Value } from "./values.ts";

/** Who set which fields, as an entry of `managedFields` says it. */
export interface Manager {
  readonly manager: string;
  readonly operation: "Apply" | "Update";
  readonly apiVersion: string;
  readonly time: string;
  fields: FieldSet;
}

interface Conflict {
  readonly owner: Manager;
  readonly set: FieldSet;
  readonly places: readonly string[];
}

export function conflictsWith(
  others: readonly Manager[],
  wanted: FieldSet,
  {
    live,
    config,
  }: { readonly live: Fields; readonly config: Fields; readonly type: string | null },
): Conflict[] {
  return others.flatMap((owner) => {
    const places: string[] = [];
    const set = contested(common(owner.fields, wanted), { live, config, place: "", places });
    return places.length === 0 ? [] : [{ owner, set, places }];
  });
}

function contested(
  set: FieldSet,
  at: {
    readonly live: Value | undefined;
    readonly config: Value | undefined;
    readonly place: string;
    readonly places: string[];
  },
): FieldSet {
  const found: FieldSet = {};
  for (const [step, below] of Object.entries(set)) {
    if (step === "." || !isFields(below)) continue;
    const [live, config] = [follow(at.live, step), follow(at.config, step)];
    const place = `${at.place}${stepText(step)}`;
    if (Object.keys(below).length === 0) {
      if (step.startsWith("v:") || same(live ?? null, config ?? null)) continue;
      at.places.push(place);
      put(found, step, {});
    } else {
      const inner = contested(below, { live, config, place, places: at.places });
      if (Object.keys(inner).length > 0) put(found, step, inner);
    }
  }
  return found;
}

function stepText(step: string): string {
  if (step.startsWith("f:")) return `.${step.slice(2)}`;
  if (step.startsWith("v:")) return `[=${step.slice(2)}]`;
  const key = JSON.parse(step.slice(2)) as Fields;
  const parts = Object.entries(key).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `[${parts.join(",")}]`;
}

export function conflictError(conflicts: readonly Conflict[]): StatusError {
  // Of who applied it the name is enough; of other writes there may be several.
  const title = ({ owner }: Conflict) =>
    `${JSON.stringify(owner.manager)}${owner.operation === "Apply" ? "" : ` using ${owner.apiVersion}`}`;
  const causes = conflicts.flatMap((one) =>
    one.places.map((field) => ({
      reason: "FieldManagerConflict",
      message: `conflict with ${title(one)}`,
      field,
    })),
  );
  const [only] = causes;
  const message =
    causes.length === 1 && only !== undefined
      ? `Apply failed with 1 conflict: ${only.message}: ${only.field}`
      : `Apply failed with ${causes.length} conflicts: ${conflicts
          .map((one) =>
            one.places.length === 1
              ? `conflict with ${title(one)}: ${one.places[0]}`
              : `conflicts with ${title(one)}:\n${one.places.map((place) => `- ${place}`).join("\n")}`,
          )
          .join("\n")}`;
  return new StatusError(409, "Conflict", message, { causes });
}
