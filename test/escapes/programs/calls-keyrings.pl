#!/usr/bin/perl
# Must not use keyrings, which it would share with the user of the gate.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['add_key', 248, my $type = 'user', my $name = 'a', my $text = 'b', 1, -3],
  ['request_key', 249, my $kind = 'user', my $what = 'a', 0, -3],
  ['keyctl', 250, 0, -3, 1],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
