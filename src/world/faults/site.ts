import type { Application } from "../application/types.ts";
import type { Stream } from "../random.ts";

/** What a fault is planned from: an application, a target in it, and chance. */
export interface Site {
  readonly application: Application;
  /** Names of the nodes; they are the same in every world of a seed. */
  readonly nodes: readonly string[];
  /** Name of the node that the control plane runs on. */
  readonly controlPlane: string;
  /** What a Secret of the application was installed with. */
  readonly installed: (secret: string) => Readonly<Record<string, string>>;
  readonly target: string;
  readonly arguments: Readonly<Record<string, string | number | boolean>>;
  readonly stream: Stream;
}
