#!/usr/bin/perl
# Must not resolve a name, which carries what is asked to a stranger.
use strict; use warnings; no warnings 'once';
$| = 1;
use Socket;
print "GOT a name\n" if defined gethostbyname('example.com');
socket(my $socket, AF_INET, SOCK_DGRAM, 0);
print "GOT a datagram out\n" if send($socket, 'a secret', 0, sockaddr_in(53, inet_aton('8.8.8.8')));
print "tried\n";
