#!/usr/bin/perl
# Must not speak to the gate in the launcher's name.
# Ends as no-answer: 
use strict; use warnings; no warnings 'once';
$| = 1;
for my $number (3 .. 20) {
  open(my $wire, '>&=', $number) or next;
  syswrite($wire, "X 0 0\nA text 30\n" . '{"contributing_factors":[]}    ');
}
for my $process (glob '/proc/[0-9]*/fd/3') {
  next unless open(my $wire, '>', $process);
  syswrite($wire, "X 0 0\nA text 30\n" . '{"contributing_factors":[]}    ');
}
print "tried\n";
