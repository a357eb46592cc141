#!/usr/bin/perl
# Must not make more empty files than it may.
# Ends as agent-error: more than 100000 files
use strict; use warnings; no warnings 'once';
$| = 1;
for my $number (1 .. 150_000) {
  my $folder = (qw(/workspace /tmp /home/agent))[$number % 3];
  open(my $file, '>', "$folder/$number") or last;
}
sleep 8;
print "GOT 150,000 files\n";
print "tried\n";
