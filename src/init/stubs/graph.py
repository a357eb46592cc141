def ask(prompt):
    import asyncio
    import inspect
    import typing

    from __MODULE__ import __NAME__ as graph

    graph = graph() if "__MADE__" else graph
    graph = asyncio.run(graph) if inspect.isawaitable(graph) else graph
    builder = getattr(graph, "builder", None)
    schema = next((found for name in ("input_schema", "state_schema", "schema") if (found := getattr(builder, name, None))), None)
    fields = typing.get_type_hints(schema) if schema else {"messages": list}
    texts = [name for name, kind in fields.items() if kind is str]
    question = {"messages": [("user", prompt)]} if "messages" in fields else {(texts or ["input"])[0]: prompt}
    state = asyncio.run(graph.ainvoke(question, {"recursion_limit": 100}))
    content = getattr((state.get("messages") or [None])[-1], "content", None)
    return [state, [block.get("text", "") if isinstance(block, dict) else block for block in content or []] if isinstance(content, list) else content]
