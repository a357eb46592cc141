"""Stirrup, the harness of ITBench-AA, on one incident: a shell, and a finish tool that takes the diagnosis."""

import asyncio
import os
from pathlib import Path

from pydantic import BaseModel, Field
from stirrup import Agent, Tool, ToolResult, ToolUseCountMetadata
from stirrup.clients.chat_completions_client import ChatCompletionsClient
from stirrup.tools.code_backends.local import LocalCodeExecToolProvider


class Factor(BaseModel):
    name: str = Field(description="namespace/Kind/name, or cluster/Kind/name")
    reasoning: str
    evidence: str


class Diagnosis(BaseModel):
    contributing_factors: list[Factor] = Field(description="The smallest set of independent root causes.")


def hand_in(diagnosis: Diagnosis) -> ToolResult[ToolUseCountMetadata]:
    Path(os.environ["SRE_GATE_OUTPUT"]).write_text(diagnosis.model_dump_json())
    return ToolResult(content="The diagnosis was taken.", metadata=ToolUseCountMetadata())


async def main() -> None:
    client = ChatCompletionsClient(
        model=os.environ["SRE_GATE_MODEL"],
        base_url=os.environ["OPENAI_BASE_URL"],
        api_key=os.environ["OPENAI_API_KEY"],
        context_window_tokens=400_000,
    )
    agent = Agent(
        client=client,
        name="investigator",
        max_turns=int(os.environ.get("SRE_GATE_TURNS", "100")),
        tools=[LocalCodeExecToolProvider()],
        finish_tool=Tool(
            name="finish",
            description="Hands in the diagnosis and ends the work.",
            parameters=Diagnosis,
            executor=hand_in,
        ),
    )
    async with agent.session() as session:
        await session.run(Path(os.environ["SRE_GATE_PROMPT"]).read_text())


asyncio.run(main())
