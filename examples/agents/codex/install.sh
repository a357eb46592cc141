npm install --global --prefix ~/agents/codex @openai/codex@0.171.0
