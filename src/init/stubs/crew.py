def ask(prompt):
    from __MODULE__ import __NAME__ as crew

    crew = crew().crew() if "__MADE__" else crew
    texts = [text for task in crew.tasks for text in (task.description, task.expected_output)]
    names = {name for text in texts for name in re.findall(r"\{(\w+)\}", text)}
    if not names:
        crew.tasks[0].description += "\n\n" + prompt.replace("{", "{{").replace("}", "}}")
    return crew.kickoff(inputs={name: prompt for name in names}).raw
