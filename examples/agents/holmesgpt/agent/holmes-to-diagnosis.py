"""Takes the diagnosis out of what HolmesGPT says: the last JSON object with contributing factors in its answer.

Usage: holmes-to-diagnosis.py HOLMES_JSON OUTPUT
"""

import json
import sys
from pathlib import Path

said, output = sys.argv[1:]
answer = json.loads(Path(said).read_text())["result"]
decoder = json.JSONDecoder()
diagnosis = None
for start, character in enumerate(answer):
    if character != "{":
        continue
    try:
        found, _ = decoder.raw_decode(answer, start)
    except json.JSONDecodeError:
        continue
    if "contributing_factors" in found:
        diagnosis = found
if diagnosis is None:
    sys.exit(f"HolmesGPT's answer holds no JSON with contributing_factors: {answer[-500:]!r}")
Path(output).write_text(json.dumps(diagnosis))
