export async function ask(prompt) {
  // Starts the program as its users do and takes what it prints, or the report that it writes.
  const { spawnSync } = await import("node:child_process");
  const { existsSync } = await import("node:fs");
  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;
  const answer = `${process.env.SRE_GATE_WORKSPACE}/answer`;
  writeFileSync(file, prompt);
  const words = __WORDS__.map((word) =>
    word
      .replaceAll("{text}", () => prompt)
      .replaceAll("{file}", () => file)
      .replaceAll("{answer}", () => answer),
  );
  const [program, ...rest] = words;
  const done = spawnSync(program, rest, {
    input: prompt,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return [done.stdout, existsSync(answer) ? readFileSync(answer, "utf8") : ""];
}
