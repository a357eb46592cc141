#!/bin/sh
# Must not type into the terminal of whoever started the gate.
perl -e 'for (0 .. 2) { open(my $tty, "+<", "/dev/tty") or next; print "GOT a terminal\n" if ioctl($tty, 0x5412, my $char = "a") }'
perl -e 'for my $tty (glob "/dev/tty* /dev/pts/*") { print "GOT $tty\n" if open(my $file, "<", $tty) and $tty !~ m{ptmx|/dev/tty$} }'
echo tried
