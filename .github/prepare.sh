#!/usr/bin/env bash
# First step of the action: a folder for this invocation and, where we may, the sandbox.
set -euo pipefail

mkdir -p "$RUNNER_TEMP/sre-gate"
work=$(mktemp -d "$RUNNER_TEMP/sre-gate/run-XXXXXX")
mkdir "$work/results"
echo "work=$work" >> "$GITHUB_OUTPUT"

# A runner's lists are as old as its image: what they name may be gone from the mirror, which may also be busy.
install_bubblewrap() {
  local install=(sudo -n apt-get install -y -qq bubblewrap)
  "${install[@]}" > /dev/null && return
  sudo -n apt-get update -qq > /dev/null || true
  "${install[@]}" > /dev/null && return
  sleep 10
  sudo -n apt-get update -qq > /dev/null && "${install[@]}" > /dev/null
}

sandbox_works() {
  command -v bwrap > /dev/null && bwrap --unshare-all --ro-bind / / --dev /dev --proc /proc true 2> /dev/null
}

# Ubuntu 23.10 and later give namespaces of programs without a profile no rights; this profile is the
# narrow way to allow bubblewrap (25.04 ships one), the sysctl the wide one.
allow_namespaces() {
  if [ -d /etc/apparmor.d ] && command -v apparmor_parser > /dev/null; then
    printf '%s\n' 'abi <abi/4.0>,' 'include <tunables/global>' \
      'profile sre-gate-bwrap /usr/bin/bwrap flags=(unconfined) { userns, }' \
      | sudo -n tee /etc/apparmor.d/sre-gate-bwrap > /dev/null \
      && sudo -n apparmor_parser -r /etc/apparmor.d/sre-gate-bwrap || true
  fi
  sandbox_works || sudo -n sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0 || true
}

if [ "$(uname -s)" != Linux ] || sandbox_works; then
  exit 0
fi
# Only a machine that is thrown away after the job is changed; on others the gate prints what to do.
if [ "${RUNNER_ENVIRONMENT:-}" = github-hosted ]; then
  command -v bwrap > /dev/null || install_bubblewrap || true
  sandbox_works || allow_namespaces
fi
sandbox_works || echo "::notice title=sre-gate::bubblewrap does not run here; see docs/running.md for what isolation needs"
