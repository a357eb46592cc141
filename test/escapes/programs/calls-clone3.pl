#!/usr/bin/perl
# Must not make a user namespace by a call that hides its flags.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['clone3', 435, pack('Q11', 0x10000000, (0) x 10), 88],
  ['unshare', 272, 0x10000000],
  ['clone', 56, 0x10000000 | 17, 0, 0, 0, 0],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
