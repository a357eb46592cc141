# Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
# The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
import json
import os
import re
import sys
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "src")]
os.chdir(HERE)
#OWN#


#ASK#


EXAMPLE = None  # what the prompt shows: an agent that repeats its question has not answered it


def diagnosis(reply):
    """The last JSON object with contributing_factors in a reply: a text, or a structure that holds one."""
    if hasattr(reply, "model_dump"):
        reply = reply.model_dump(mode="json")
    if isinstance(reply, dict):
        factors = reply.get("contributing_factors")
        if isinstance(factors, list) and all(isinstance(factor, dict) for factor in factors) and reply != EXAMPLE:
            return reply
        reply = list(reply.values())
    if isinstance(reply, (list, tuple)):
        return next((found for found in map(diagnosis, reversed(reply)) if found), None)
    found, end = None, 0
    for start in re.finditer(r"\{", reply if isinstance(reply, str) else ""):
        try:
            value, stop = json.JSONDecoder().raw_decode(reply, start.start())
        except ValueError:
            continue
        if stop > end:
            found, end = diagnosis(value) or found, stop
    return found


def restated(words, prompt):
    """The agent answered in words of its own: one more call of its model puts them into the JSON that was asked for."""
    print("sre_gate_agent: restated by one more model call", file=sys.stderr)
    text = prompt + "\n\nAn agent looked into it and reported what follows. Write only its finding, as that JSON.\n\n" + str(words)
    model = os.environ.get("SRE_GATE_MODEL") or "__MODEL__"
    body = '__BODY__'.replace("MODEL", json.dumps(model)).replace("TEXT", json.dumps(text)).encode()
    key = os.environ["__KEY__"]
    headers = {"content-type": "application/json", "authorization": "Bearer " + key, "x-api-key": key,
               "x-goog-api-key": key, "anthropic-version": "2023-06-01"}
    url = os.environ["__BASE__"] + "__PATH__".replace("MODEL", model)
    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as response:
        return json.load(response)


if __name__ == "__main__":
    with open(os.environ["SRE_GATE_PROMPT"], encoding="utf-8") as file:
        prompt = file.read()
    EXAMPLE = diagnosis(prompt)
    reply = ask(prompt + "\nEnd your reply with the JSON object itself, as text.\n")
    answer = diagnosis(reply) or diagnosis(restated(reply, prompt))
    if answer is None:
        sys.exit("the agent's reply holds no JSON object with contributing_factors: " + str(reply)[-2000:])
    with open(os.environ["SRE_GATE_OUTPUT"], "w", encoding="utf-8") as file:
        json.dump(answer, file)
