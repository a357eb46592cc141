uv venv --python 3.12 ~/agents/openai-agents
uv pip install --compile-bytecode --python ~/agents/openai-agents openai-agents==0.24.0
