#!/usr/bin/perl
# Must not reach another process by a socket without a file.
use strict; use warnings; no warnings 'once';
$| = 1;
use Socket;
for my $name ("\0sre-gate-escape-neighbour", "\0/tmp/.X11-unix/X0", "\0/org/freedesktop/systemd1/notify") {
  socket(my $socket, AF_UNIX, SOCK_STREAM, 0);
  print "GOT a neighbour\n" if connect($socket, pack_sockaddr_un($name));
}
open(my $list, '<', '/proc/net/unix') or exit;
while (<$list>) { print "GOT $_" if /sre-gate-escape|systemd|dbus|docker/ }
print "tried\n";
