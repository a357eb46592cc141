#!/usr/bin/perl
# Must not leave its root.
use strict; use warnings; no warnings 'once';
$| = 1;
# Names and numbers on x86-64; elsewhere they mean other calls, and nothing is tried.
chomp(my $machine = `uname -m`);
my @calls = (
  ['chroot', 161, my $root = '/workspace'],
  ['pivot_root', 155, my $new = '/workspace', my $old = '/workspace'],
  ['setns', 308, 0, 0],
  ['mknod', 133, my $node = '/workspace/disk', 0x6000 | 0x1b6, 0x800],
  ['open_by_handle_at', 304, -100, pack('LlQ', 8, 1, 2), 0],
  ['open_tree', 428, -100, my $tree = '/', 1],
  ['fsopen', 430, my $kind = 'tmpfs', 0],
  ['fanotify_init', 300, 0, 0],
  ['quotactl', 179, 0, 0, 0, 0],
);
for my $call ($machine eq 'x86_64' ? @calls : ()) {
  my ($name, $number, @words) = @$call;
  my $result = syscall($number, @words);
  print "GOT $name ($result)\n" if $result >= 0;
}
print "tried\n";
