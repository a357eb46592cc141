uv venv --python 3.12 ~/agents/inspect-ai
uv pip install --compile-bytecode --python ~/agents/inspect-ai inspect-ai==0.3.285 openai==3.57.0
