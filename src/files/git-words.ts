/**
 * Options before every git command, so that nothing in a checkout can make git run a program. A repository's own settings
 * may name hooks and a file-system monitor, and an earlier job or a nested repository may have written those settings. On
 * runners the checkout may belong to another user.
 */
export const CALM_GIT = [
  ...["-c", "core.hooksPath=/dev/null"],
  ...["-c", "core.fsmonitor=false"],
  ...["-c", "safe.bareRepository=explicit"],
  ...["-c", "safe.directory=*"],
] as const;
