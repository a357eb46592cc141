#!/bin/sh
# Wants more memory than it may have.
exec perl -e 'my @keep; for (1 .. 64) { push @keep, "x" x (64 * 1024 * 1024); select(undef, undef, undef, 0.02) } sleep 30'
