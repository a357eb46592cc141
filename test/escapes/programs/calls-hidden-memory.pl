#!/usr/bin/perl
# Must not hold memory that no process shows as its own.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['shmget', 29, 0, 1048576, 0x3b6],
  ['msgget', 68, 0, 0x3b6],
  ['semget', 64, 0, 1000, 0x3b6],
  ['memfd_secret', 447, 0],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
