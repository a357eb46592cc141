uv venv --python 3.12 ~/agents/mini-swe-agent
uv pip install --compile-bytecode --python ~/agents/mini-swe-agent mini-swe-agent==2.4.6
