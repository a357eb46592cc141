npm install --global --prefix ~/agents/gemini-cli @google/gemini-cli@0.61.0
