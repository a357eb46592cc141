# Written by `sre-gate init`. It lets sre-gate ask this repository's agent: edit ask() as you like, keep the rest.
# The question comes as a file (SRE_GATE_PROMPT); the answer is one JSON file (SRE_GATE_OUTPUT).
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "src")]
os.chdir(HERE)


#ASK#


def diagnosis(reply):
    """The last JSON object with contributing_factors in a reply: a text, or a structure that holds one."""
    if isinstance(reply, dict):
        if "contributing_factors" in reply:
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


if __name__ == "__main__":
    with open(os.environ["SRE_GATE_PROMPT"], encoding="utf-8") as file:
        prompt = file.read()
    reply = ask(prompt + "\nEnd your reply with the JSON object itself, as text.\n")
    answer = diagnosis(reply)
    if answer is None:
        sys.exit("the agent's reply holds no JSON object with contributing_factors: " + str(reply)[-2000:])
    with open(os.environ["SRE_GATE_OUTPUT"], "w", encoding="utf-8") as file:
        json.dump(answer, file)
