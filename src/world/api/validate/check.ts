import type { FieldCause } from "../status.ts";
import type { Value } from "../values.ts";

/** Collects what is wrong with an object, in the words of the API's field errors. */
export class Check {
  readonly causes: FieldCause[] = [];

  required(field: string, detail = ""): void {
    this.#add("FieldValueRequired", field, `Required value${detail === "" ? "" : `: ${detail}`}`);
  }

  invalid(field: string, value: Value, detail: string): void {
    this.#add("FieldValueInvalid", field, `Invalid value: ${JSON.stringify(value)}: ${detail}`);
  }

  /** In the order in which the API lists them. */
  notSupported(field: string, value: Value, values: readonly string[]): void {
    const listed = values.map((one) => JSON.stringify(one));
    this.#add(
      "FieldValueNotSupported",
      field,
      `Unsupported value: ${JSON.stringify(value)}: supported values: ${listed.join(", ")}`,
    );
  }

  forbidden(field: string, detail: string): void {
    this.#add("FieldValueForbidden", field, `Forbidden: ${detail}`);
  }

  duplicate(field: string, value: Value): void {
    this.#add("FieldValueDuplicate", field, `Duplicate value: ${JSON.stringify(value)}`);
  }

  notFound(field: string, value: Value): void {
    this.#add("FieldValueNotFound", field, `Not found: ${JSON.stringify(value)}`);
  }

  tooLong(field: string, most: number): void {
    this.#add("FieldValueTooLong", field, `Too long: may not be more than ${most} bytes`);
  }

  wrongType(field: string, is: string, wanted: string): void {
    this.#add(
      "FieldValueTypeInvalid",
      field,
      `Invalid value: "${is}": ${field} in body must be of type ${wanted}: "${is}"`,
    );
  }

  #add(reason: FieldCause["reason"], field: string, message: string): void {
    this.causes.push({ reason, message, field });
  }
}
