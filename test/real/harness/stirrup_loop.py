"""Plays scripts under Stirrup's own loop. Reads a list of {url, turns, window} as JSON, writes how each run ended."""

import asyncio
import json
import logging
import sys

from pydantic import BaseModel
from stirrup import Agent, Tool, ToolResult, ToolUseCountMetadata
from stirrup.clients.chat_completions_client import ChatCompletionsClient
from stirrup.tools.code_backends.local import LocalCodeExecToolProvider
from stirrup.utils.logging import AgentLogger

logging.disable(logging.CRITICAL)


class Factor(BaseModel):
    name: str
    reasoning: str
    evidence: str


class Diagnosis(BaseModel):
    contributing_factors: list[Factor]


def hand_in(diagnosis: Diagnosis) -> ToolResult[ToolUseCountMetadata]:
    """As the reference agent does, it takes no empty diagnosis."""
    taken = len(diagnosis.contributing_factors) > 0
    return ToolResult(content="taken" if taken else "not taken", success=taken, metadata=ToolUseCountMetadata())


async def play(url: str, turns: int, window: int) -> str:
    client = ChatCompletionsClient(
        model="gpt-5.5", base_url=f"{url}/v1", api_key="none", max_tokens=1000, context_window_tokens=window
    )
    finish = Tool(name="finish", description="Hands in the diagnosis.", parameters=Diagnosis, executor=hand_in)
    agent = Agent(
        client=client,
        name="investigator",
        max_turns=turns,
        tools=[LocalCodeExecToolProvider(shell_timeout=1)],
        finish_tool=finish,
        logger=AgentLogger(show_spinner=False),
    )
    try:
        async with agent.session(clear_cache_on_success=True) as session:
            params, _, _ = await session.run("Find the cause.")
    except Exception:
        return "failed"
    return "turns-used-up" if params is None else "finished"


async def main() -> None:
    endings = [await play(**script) for script in json.loads(sys.argv[1])]
    print(f"\nENDINGS {json.dumps(endings)}")


asyncio.run(main())
