/** The agent under test, resolved: what the runner starts. */
export interface AgentToRun {
  readonly name: string;
  /** Words, still with {snapshot} {output} {prompt} {workspace} in them. */
  readonly command: readonly string[];
  /** Folder the agent's files are relative to: the repository's root, or a checkout of the base. */
  readonly root: string;
  /** The agent's own files, relative to root, sorted: all of the checkout it may see. */
  readonly files: readonly string[];
  readonly build: string | null;
  readonly model: string | null;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** One of ours: its program lies in the gate's own dist folder. */
  readonly shipped: boolean;
}
