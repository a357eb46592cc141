"""A small agent: it gives a model the cluster's events and takes its word for the cause."""
import json
import os
import re
import subprocess
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent


def events():
    return subprocess.run(["kubectl", "get", "events", "-A", "-o", "json"], check=True, capture_output=True, text=True).stdout


def complete(system, question):
    body = {"model": os.environ.get("SRE_GATE_MODEL", "gpt-5.5"),
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": question}]}
    headers = {"content-type": "application/json", "authorization": "Bearer " + os.environ["OPENAI_API_KEY"]}
    request = urllib.request.Request(os.environ["OPENAI_BASE_URL"] + "/chat/completions", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as response:
        return json.load(response)["choices"][0]["message"]["content"]


question = Path(os.environ["SRE_GATE_PROMPT"]).read_text()
reply = complete((HERE / "prompts/system.md").read_text(), question + "\n\nEvents:\n" + events()[:60000])
Path(os.environ["SRE_GATE_OUTPUT"]).write_text(re.search(r"\{.*\}", reply, re.S).group())
