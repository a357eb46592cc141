export async function ask(prompt) {
  const { __NAME__: graph } = await import("./__FILE__");
  const state = await graph.invoke(
    { messages: [{ role: "user", content: prompt }] },
    { recursionLimit: 100 },
  );
  const content = state.messages?.at(-1)?.content ?? JSON.stringify(state);
  return typeof content === "string" ? content : content.map((block) => block.text ?? "").join("");
}
