def ask(prompt):
    """Starts the program as its users do and takes what it prints."""
    import subprocess
    import tempfile

    path = os.path.join(tempfile.mkdtemp(), "prompt.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(prompt)
    words = [word.replace("{text}", prompt).replace("{file}", path) for word in __WORDS__]
    done = subprocess.run([sys.executable, *words], input=prompt, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout
