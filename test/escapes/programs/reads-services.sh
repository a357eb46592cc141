#!/bin/sh
# Must not reach a service of the machine by its socket.
for socket in /var/run/docker.sock /run/docker.sock /run/containerd /run/systemd /run/dbus /var/run/secrets /run/user /tmp/.X11-unix; do
  [ -e "$socket" ] && echo "GOT $socket"
done
ls -A /run | grep -v '^sre-gate$' | sed 's/^/GOT \/run\//'
echo tried
