"""A task of inspect_ai with one sample, the incident. The gate scores the file that its agent writes."""

import os
from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.agent import react
from inspect_ai.dataset import Sample
from inspect_ai.tool import bash


@task
def incident() -> Task:
    prompt = Path(os.environ["SRE_GATE_PROMPT"]).read_text()
    return Task(
        dataset=[Sample(input=prompt)],
        solver=react(prompt="You diagnose Kubernetes incidents from a recording.", tools=[bash(timeout=300)]),
        # The gate's sandbox is around all of it, so commands need no second one.
        sandbox="local",
        message_limit=2 * int(os.environ.get("SRE_GATE_TURNS", "100")),
    )
