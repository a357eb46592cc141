"""Reads what the gate wrote with other people's readers, and prints what they understood, as JSON.

Usage: read.py RUN_FOLDER XSD
"""

import json
import sys
from pathlib import Path

from harbor.models.trajectories import Trajectory
from inspect_ai.log import list_eval_logs, read_eval_log
from lxml import etree

folder, xsd = Path(sys.argv[1]), sys.argv[2]

steps = [
    len(Trajectory.model_validate_json(path.read_text()).steps)
    for path in sorted(folder.glob("attempts/*/*/trajectory.json"))
]

listed = list_eval_logs(str(folder / "inspect"))
log = read_eval_log(listed[0])
(score,) = log.results.scores
sample = log.samples[0]

schema = etree.XMLSchema(etree.parse(xsd))
schema.assertValid(etree.parse(folder / "junit.xml"))

print(
    json.dumps(
        {
            "atif": steps,
            "inspect": {
                "listed": len(listed),
                "status": log.status,
                "mean": score.metrics["mean"].value,
                "samples": len(log.samples),
                "roles": [message.role for message in sample.messages],
                "tool_calls": sum(len(getattr(m, "tool_calls", None) or []) for m in sample.messages),
                "score": next(iter(sample.scores.values())).value,
                "usage": next(iter(log.stats.model_usage.values())).model_dump(exclude_none=True),
            },
            "junit": "valid",
        }
    )
)
