export async function ask(prompt) {
  const { __NAME__: agent } = await import("./__FILE__");
  return agent(prompt);
}
