npm install --global --prefix ~/agents/claude-code @anthropic-ai/claude-code@2.1.332
