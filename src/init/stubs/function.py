def ask(prompt):
    import asyncio
    import inspect

    from __MODULE__ import __NAME__ as agent

    reply = __AGENT__(prompt)
    if inspect.isawaitable(reply):
        reply = asyncio.run(reply)
    return reply
