def ask(prompt):
    import asyncio
    import inspect

    from __MODULE__ import __NAME__ as agent

    reply = agent(prompt)
    if inspect.isawaitable(reply):
        reply = asyncio.run(reply)
    return reply.model_dump() if hasattr(reply, "model_dump") else reply
