def ask(prompt):
    import asyncio
    import inspect

    from __MODULE__ import __NAME__ as agent

    run = next((found for name in ("run_sync", "run") if (found := getattr(agent, name, None))), agent)
    reply = run(prompt)
    if inspect.isawaitable(reply):
        reply = asyncio.run(reply)
    return [reply, getattr(reply, "output", None)]
