def ask(prompt):
    os.environ.setdefault("OPENAI_AGENTS_DISABLE_TRACING", "1")
    from agents import Runner
    from __MODULE__ import __NAME__ as agent

    return Runner.run_sync(agent, prompt, max_turns=100).final_output
