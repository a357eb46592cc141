/** What an advisory gate would have done so far, for whoever decides whether to let it block. */
export function wouldHaveFailed(verdicts: readonly string[]): string | null {
  const judged = verdicts.filter((verdict) => verdict === "pass" || verdict === "fail");
  if (judged.length === 0) return null;
  const failed = judged.filter((verdict) => verdict === "fail").length;
  return `Advisory: this gate would have failed ${failed} of the last ${judged.length} pull ${judged.length === 1 ? "request" : "requests"} that it judged.`;
}
