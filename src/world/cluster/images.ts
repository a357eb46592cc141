import { type Workload, workload } from "../application/types.ts";
import type { Container } from "./kinds.ts";

/** One image of a registry and the program it starts; null is a program that is none of the application's. */
export interface Image {
  readonly architecture: "amd64" | "arm64";
  readonly programs: readonly Workload[];
  /** Starts a program that goes on by itself; a toolbox ends at once unless it is told what to run. */
  readonly serves: boolean;
}

/** Public images that anybody may start a pod of, by their repository. */
const TOOLBOXES = ["busybox", "alpine", "curlimages/curl", "nicolaka/netshoot", "bitnami/kubectl"];
const SERVERS = ["nginx", "registry.k8s.io/pause", "httpd"];

/** What the registries hold that this cluster can reach. */
export class Images {
  readonly #known = new Map<string, Image>();
  /** Images that a registry gives only to those who name themselves. */
  readonly #sealed = new Set<string>();

  /** A release of a workload's program. */
  publish(image: string, program: Workload, architecture: Image["architecture"] = "amd64"): void {
    const programs = this.#known.get(image)?.programs ?? [];
    const others = programs.filter((one) => one.name !== program.name);
    this.#known.set(image, { architecture, programs: [...others, program], serves: true });
  }

  /** An image of somebody else's program. */
  publishForeign(image: string, architecture: Image["architecture"]): void {
    this.#known.set(image, { architecture, programs: [], serves: true });
  }

  seal(image: string): void {
    this.#sealed.add(image);
  }

  isSealed(image: string): boolean {
    return this.#sealed.has(image);
  }

  withdraw(image: string): void {
    this.#known.delete(image);
  }

  find(image: string): Image | null {
    const known = this.#known.get(image);
    if (known) return known;
    const repository = image.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
    const name = repository.replace(/^(docker\.io\/)?(library\/)?/, "");
    if (TOOLBOXES.includes(name)) return { architecture: "amd64", programs: [], serves: false };
    if (SERVERS.includes(name)) return { architecture: "amd64", programs: [], serves: true };
    return null;
  }

  /** The program a container runs: the one of its image, of several the one whose name the container bears. */
  programOf(container: Container): Workload {
    const programs = this.find(container.image)?.programs ?? [];
    return (
      programs.find((one) => one.name === container.name) ?? programs[0] ?? stranger(container)
    );
  }
}

/** A program that takes no part in the application. */
function stranger({ name, image, ports }: Container): Workload {
  return workload(name, "go", image, {
    serves: null,
    port: ports?.[0]?.containerPort ?? null,
    instrumented: false,
    memory: { request: 16, limit: 64, base: 12 },
  });
}
