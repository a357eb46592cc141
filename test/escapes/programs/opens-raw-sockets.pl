#!/usr/bin/perl
# Must not open a socket that no network namespace holds, or that makes packets.
use strict; use warnings; no warnings 'once';
$| = 1;
use Socket;
# packet, raw, the kernel's ciphers, a virtual machine's line to its host, netlink's audit, bluetooth, tipc.
my %families = (packet => [17, 3, 768], raw => [2, 3, 1], ciphers => [38, 5, 0], host => [40, 1, 0], bluetooth => [31, 3, 0], tipc => [30, 1, 0], rds => [21, 5, 0], xdp => [44, 3, 0]);
for my $name (sort keys %families) {
  my ($family, $type, $protocol) = @{$families{$name}};
  print "GOT $name\n" if socket(my $socket, $family, $type, $protocol);
}
print "tried\n";
