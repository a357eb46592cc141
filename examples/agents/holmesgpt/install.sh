uv venv --python 3.12 ~/agents/holmesgpt
uv pip install --compile-bytecode --python ~/agents/holmesgpt holmesgpt==0.45.0
