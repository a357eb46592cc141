import { conflictError, conflictsWith, type Manager } from "./conflicts.ts";
import { changes, common, fieldsOf, merge, minus, plus, take } from "./field-set.ts";
import { copy, type Fields, get, isFields, listAt, textAt } from "./values.ts";

/** Server-side apply: who set which field, and what happens to it when he applies again. */
export interface Author {
  readonly manager: string;
  readonly apiVersion: string;
  readonly time: string;
  readonly type: string | null;
}

/** The object after `config` was applied to it by `author`. */
export function applyConfig(
  live: Fields | null,
  config: Fields,
  author: Author,
  force: boolean,
): Fields {
  const wanted = fieldsOf(config, author.type);
  const known = live === null ? [] : managersOf(live);
  if (live !== null && known.length === 0 && Object.keys(live).length > 0) {
    const everything = fieldsOf(live, author.type);
    known.push({
      ...author,
      manager: "before-first-apply",
      operation: "Update",
      fields: everything,
    });
  }
  const mine = (one: Manager) => one.operation === "Apply" && one.manager === author.manager;
  const others = known.filter((one) => !mine(one));
  const conflicts =
    live === null ? [] : conflictsWith(others, wanted, { live, config, type: author.type });
  if (conflicts.length > 0 && !force) throw conflictError(conflicts);
  const next = merge(live ?? {}, config, { is: "object", type: author.type ?? "" });
  const before = known.find(mine)?.fields ?? {};
  const given = others.reduce((left, one) => minus(left, one.fields), minus(before, wanted));
  take(next, given);
  for (const conflict of conflicts) {
    const loser = others.find((one) => one === conflict.owner);
    if (loser) loser.fields = minus(loser.fields, conflict.set);
  }
  return withManagers(next, [...others, { ...author, operation: "Apply", fields: wanted }]);
}

/** The object with `author` as the owner of what he changed; what nobody tracks so far stays untracked. */
export function ownChanges(before: Fields | null, next: Fields, author: Author): Fields {
  const known = before === null ? [] : managersOf(before);
  if (before !== null && known.length === 0) return next;
  const changed = changes(before ?? {}, next, author.type);
  const still = fieldsOf(next, author.type);
  for (const one of known) one.fields = minus(common(one.fields, still), changed);
  const mine = known.find((one) => one.operation === "Update" && one.manager === author.manager);
  if (Object.keys(changed).length === 0) return withManagers(next, known);
  const fields = mine === undefined ? changed : plus(mine.fields, changed);
  const others = known.filter((one) => one !== mine);
  return withManagers(next, [...others, { ...author, operation: "Update", fields }]);
}

function managersOf(object: Fields): Manager[] {
  return listAt(object, "metadata", "managedFields").flatMap((entry): Manager[] => {
    const fields = get(entry, "fieldsV1");
    if (!isFields(fields) || textAt(entry, "subresource") !== "") return [];
    return [
      {
        manager: textAt(entry, "manager"),
        operation: textAt(entry, "operation") === "Apply" ? "Apply" : "Update",
        apiVersion: textAt(entry, "apiVersion"),
        time: textAt(entry, "time"),
        fields: copy(fields),
      },
    ];
  });
}

function withManagers(object: Fields, managers: readonly Manager[]): Fields {
  const entries = managers
    .filter((one) => Object.keys(one.fields).length > 0)
    .map(
      ({ manager, operation, apiVersion, time, fields }): Fields => ({
        manager,
        operation,
        apiVersion,
        time,
        fieldsType: "FieldsV1",
        fieldsV1: fields,
      }),
    );
  const metadata = get(object, "metadata");
  if (!isFields(metadata)) return object;
  if (entries.length > 0) metadata.managedFields = entries;
  else delete metadata.managedFields;
  return object;
}
