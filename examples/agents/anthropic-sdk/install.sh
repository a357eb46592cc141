uv venv --python 3.12 ~/agents/anthropic-sdk
uv pip install --compile-bytecode --python ~/agents/anthropic-sdk anthropic==2.15.0
