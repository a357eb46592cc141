uv venv --python 3.12 ~/agents/mcp
uv pip install --compile-bytecode --python ~/agents/mcp prometheus-mcp-server==1.6.2
npm install --global --prefix ~/agents/mcp @anthropic-ai/claude-code@2.1.332 kubernetes-mcp-server@0.0.67
