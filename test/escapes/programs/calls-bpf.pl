#!/usr/bin/perl
# Must not load a program into the kernel.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['bpf', 321, 5, my $attribute = "\0" x 128, 128],
  ['init_module', 175, my $module = "\0" x 64, 64, my $text = ''],
  ['finit_module', 313, 0, my $more = '', 0],
  ['kexec_load', 246, 0, 0, 0, 0],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
