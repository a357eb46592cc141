def ask(prompt):
    """Starts the program as its users do and takes what it prints, or the report that it writes."""
    import subprocess
    import tempfile

    folder = tempfile.mkdtemp()
    path, answer = os.path.join(folder, "prompt.md"), os.path.join(folder, "answer")
    with open(path, "w", encoding="utf-8") as file:
        file.write(prompt)
    words = [word.replace("{text}", prompt).replace("{file}", path).replace("{answer}", answer) for word in __WORDS__]
    done = subprocess.run([sys.executable, *words], input=prompt, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(done.returncode)
    return [done.stdout, open(answer, encoding="utf-8").read() if os.path.exists(answer) else ""]
