#!/usr/bin/perl
# Must not change what the machine is: its clock, name, power, swap.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['settimeofday', 164, pack('qq', 0, 0), 0],
  ['clock_settime', 227, 0, pack('qq', 0, 0)],
  ['sethostname', 170, my $host = 'a', 1],
  ['reboot', 169, 0xfee1dead, 672274793, 0, 0],
  ['swapoff', 168, my $swap = '/swap'],
  ['iopl', 172, 3],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
