import type { Propagation } from "../cluster/deletion.ts";
import type { KubeObject } from "../cluster/kinds.ts";
import type { Fields } from "./values.ts";

export type StoreChange =
  | { readonly change: "create"; readonly object: Fields }
  | { readonly change: "replace"; readonly before: KubeObject; readonly next: Fields }
  | { readonly change: "delete"; readonly object: KubeObject; readonly propagation: Propagation };

/** What becomes of one action. */
export interface Decision {
  readonly code: number;
  readonly changes: readonly StoreChange[];
  /** What the client gets; null: the object of the only change, as it stands afterwards. */
  readonly body: Fields | null;
}
