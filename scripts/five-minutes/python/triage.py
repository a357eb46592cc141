import json
import os
import subprocess
import urllib.request
from pathlib import Path

import click


def events():
    return subprocess.run(["kubectl", "get", "events", "-A", "-o", "json"], check=True, capture_output=True, text=True).stdout


def complete(system, question):
    body = {"model": "gpt-5.5", "messages": [{"role": "system", "content": system}, {"role": "user", "content": question}]}
    headers = {"content-type": "application/json", "authorization": "Bearer " + os.environ["OPENAI_API_KEY"]}
    base = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")
    request = urllib.request.Request(base + "/chat/completions", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as response:
        return json.load(response)["choices"][0]["message"]["content"]


@click.command()
@click.argument("question")
def triage(question):
    """Looks into what the pager said."""
    system = Path(__file__).with_name("prompts").joinpath("system.md").read_text()
    click.echo(complete(system, question + "\n\nEvents:\n" + events()[:60000]))


if __name__ == "__main__":
    triage()
