GOBIN=~/agents/runner/bin go install github.com/nektos/act@v0.2.89
GOBIN=~/agents/runner/bin go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
