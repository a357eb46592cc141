"""An agent of OpenAI's Agents SDK with one tool, streamed over the Responses API."""

import asyncio
import os
import subprocess
from pathlib import Path

from agents import Agent, Runner, function_tool, set_tracing_disabled

# Traces go to OpenAI by an address of their own, which the sandbox does not let out.
set_tracing_disabled(True)


@function_tool
def shell(command: str) -> str:
    """Runs a bash command; of long output the beginning is kept."""
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=300)
    return f"exit {done.returncode}\n{done.stdout[:20_000]}{done.stderr[:4_000]}"


async def main() -> None:
    agent = Agent(
        name="investigator",
        instructions="You diagnose Kubernetes incidents from a recording.",
        model=os.environ["SRE_GATE_MODEL"],
        tools=[shell],
    )
    task = Path(os.environ["SRE_GATE_PROMPT"]).read_text()
    turns = int(os.environ.get("SRE_GATE_TURNS", "100"))
    result = Runner.run_streamed(agent, task, max_turns=turns)
    async for _ in result.stream_events():
        pass
    print(result.final_output)


asyncio.run(main())
