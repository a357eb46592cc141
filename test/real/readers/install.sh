uv venv --python 3.12 ~/agents/readers
uv pip install --compile-bytecode --python ~/agents/readers harbor==0.26.0 inspect-ai==0.3.285 lxml==6.1.3
~/uv/bin/pip download --quiet --no-deps --no-binary :all: --dest ~/agents/readers pytest==9.0.2
tar -xzf ~/agents/readers/pytest-9.0.2.tar.gz -C ~/agents/readers --strip-components=3 pytest-9.0.2/testing/example_scripts/junit-10.xsd
