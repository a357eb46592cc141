export async function ask(prompt) {
  // Starts the program as its users do and takes what it prints.
  const { spawnSync } = await import("node:child_process");
  const file = `${process.env.SRE_GATE_WORKSPACE}/prompt.md`;
  writeFileSync(file, prompt);
  const words = __WORDS__.map((word) =>
    word.replaceAll("{text}", () => prompt).replaceAll("{file}", () => file),
  );
  const [program, ...rest] = words;
  const done = spawnSync(program, rest, {
    input: prompt,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return done.stdout;
}
