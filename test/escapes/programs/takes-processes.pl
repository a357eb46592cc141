#!/usr/bin/perl
# Must not start more processes than it may.
# Ends as agent-error: more than|agent-error: exit|no-answer: |timeout: 
use strict; use warnings; no warnings 'once';
$| = 1;
my $started = 0;
for (1 .. 2000) {
  my $child = fork();
  last unless defined $child;
  if ($child == 0) { sleep 30; exit }
  $started += 1;
}
sleep 8;
print "GOT $started processes\n" if $started > 1500;
print "tried\n";
