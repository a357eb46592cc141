#!/usr/bin/perl
# Must not keep more memory than it may.
# Ends as agent-error: more than 512 MB of memory
use strict; use warnings; no warnings 'once';
$| = 1;
my @held;
push @held, 'x' x (16 * 1024 * 1024) for 1 .. 44;
sleep 8;
print "GOT 700 MB\n";
print "tried\n";
