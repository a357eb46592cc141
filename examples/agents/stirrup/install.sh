uv venv --python 3.12 ~/agents/stirrup
uv pip install --compile-bytecode --python ~/agents/stirrup stirrup==0.2.1
