"""A loop of its own over Anthropic's SDK: stream an answer, run the commands it asks for, tell what they said."""

import os
import subprocess
from pathlib import Path

import anthropic

BASH = {
    "name": "bash",
    "description": "Runs a bash command; of long output the beginning is kept.",
    "input_schema": {
        "type": "object",
        "properties": {"command": {"type": "string"}},
        "required": ["command"],
    },
}


def bash(command: str) -> str:
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=300)
    return f"exit {done.returncode}\n{done.stdout[:20_000]}{done.stderr[:4_000]}"


client = anthropic.Anthropic()
messages = [{"role": "user", "content": Path(os.environ["SRE_GATE_PROMPT"]).read_text()}]
for _ in range(int(os.environ.get("SRE_GATE_TURNS", "100"))):
    with client.messages.stream(
        model=os.environ["SRE_GATE_MODEL"],
        max_tokens=16_000,
        tools=[BASH],
        messages=messages,
        cache_control={"type": "ephemeral"},
    ) as stream:
        answer = stream.get_final_message()
    messages.append({"role": "assistant", "content": answer.content})
    results = [
        {"type": "tool_result", "tool_use_id": block.id, "content": bash(block.input["command"])}
        for block in answer.content
        if block.type == "tool_use"
    ]
    if not results:
        break
    messages.append({"role": "user", "content": results})
