def ask(prompt):
    """Gives the program a folder with this one incident, in a copy that it may write to, and reads what it leaves."""
    import shutil
    import subprocess

    place = os.path.join(os.environ["SRE_GATE_WORKSPACE"], "agent")
    shutil.copytree(HERE, place, symlinks=True)
    inputs, outputs = os.path.join(place, "__INPUT__"), os.path.join(place, "__OUTPUT__")
    for folder in (inputs, outputs):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
    for name, text in (("incident.txt", prompt), ("incident.json", json.dumps({"id": "incident", "description": prompt}))):
        with open(os.path.join(inputs, name), "w", encoding="utf-8") as file:
            file.write(text)
    done = subprocess.run([sys.executable, *__WORDS__], cwd=place, stdout=subprocess.PIPE, text=True)
    left = [os.path.join(folder, name) for folder, _, names in os.walk(outputs) for name in names]
    return [open(path, encoding="utf-8", errors="replace").read() for path in sorted(left)] + [done.stdout]
