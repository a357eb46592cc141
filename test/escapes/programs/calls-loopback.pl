#!/usr/bin/perl
# Must not reach a port of the machine.
use strict; use warnings; no warnings 'once';
$| = 1;
use IO::Socket::INET;
for my $host ('127.0.0.1', '127.0.0.2', '0.0.0.0', '10.0.0.1', '172.17.0.1', '192.168.0.1') {
  my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $ARGV[1], Timeout => 1);
  print "GOT $host\n" if $socket;
}
print "tried\n";
