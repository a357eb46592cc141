#!/bin/bash
# Reaches out: the internet, the cloud's metadata address, another port of the host. $1: that port.
for place in 1.1.1.1/443 8.8.8.8/53 169.254.169.254/80 127.0.0.1/"$1" ::1/"$1"; do
  if (exec 3<>"/dev/tcp/$place") 2>/dev/null; then echo "REACHED $place"; fi
done
for interface in $(ls /sys/class/net 2>/dev/null); do echo "SAW interface $interface"; done
tail -n +3 /proc/net/dev | grep -v ' lo:' | sed 's/^/SAW /'
getent hosts example.com > /dev/null && echo "RESOLVED example.com"
ls /var/run/docker.sock /run/docker.sock /run/systemd/private /tmp/.X11-unix 2>/dev/null | sed 's/^/SAW /'
echo "called everyone"
