/**
 * Said to git before every command: nothing that lies in a checkout may make it run a program. Hooks and the file-system
 * monitor are named in the repository's own settings, which an earlier job or a folder that is a repository itself may bring
 * along; on runners the checkout may belong to another user.
 */
export const CALM_GIT = [
  ...["-c", "core.hooksPath=/dev/null"],
  ...["-c", "core.fsmonitor=false"],
  ...["-c", "safe.bareRepository=explicit"],
  ...["-c", "safe.directory=*"],
] as const;
