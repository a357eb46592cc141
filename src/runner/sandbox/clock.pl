#!/usr/bin/perl
# Stands where the system's sleep and date stand, in an attempt whose incident goes on. There, time passes for what the
# agent does: `sleep` lets it pass in the incident and returns at once, `date` says what time it is there. It is Perl for
# the launcher's reasons. What it does not know is left to the system's own program.
use strict; use warnings; use Socket;
my ($name) = $0 =~ m{([^/]*)$};
my $own = '{system}/' . $name;
sub own { exec { $own } $name, @_ or print STDERR "$name: $own: $!\n"; exit 127 }

sub ask { my ($method, $path) = @_;
  my $address = $ENV{SRE_GATE_CLOCK} // '{clock}';
  my ($port, $prefix) = $address =~ m{^http://(?:127\.0\.0\.1|localhost):(\d+)(/.*)$} or return;
  socket(my $wire, PF_INET, SOCK_STREAM, 0) or return;
  connect($wire, sockaddr_in($port, INADDR_LOOPBACK)) or return;
  my $text = "$method $prefix$path HTTP/1.0\r\nhost: localhost\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
  while (length $text) { my $n = syswrite($wire, $text) or return; substr($text, 0, $n, '') }
  my $answer = '';
  while (sysread($wire, $answer, 65536, length $answer)) { }
  return $answer =~ /^HTTP\S+ 200 .*?\r\n\r\n([\d.]+)/s ? $1 : undef;
}

if ($name eq 'sleep') {
  my %unit = (s => 1, m => 60, h => 3600, d => 86400, '' => 1);
  my $seconds = 0;
  my $forever = 0;
  own(@ARGV) if !@ARGV || grep { /^--?[a-z]/ } @ARGV;
  for (@ARGV) {
    if (/^inf(?:inity)?[smhd]?$/i) { $forever = 1 }
    elsif (/^(\d+\.?\d*|\.\d+)([smhd]?)$/) { $seconds += $1 * $unit{$2} }
    else { own(@ARGV) }
  }
  # Whoever sleeps for ever means to be ended from outside.
  if ($forever) { select(undef, undef, undef, undef) while 1 }
  defined ask('POST', sprintf('/sleep?seconds=%.3f', $seconds)) or own(@ARGV);
  exit 0;
}

my $now = ask('GET', '');
own(@ARGV) unless defined $now;
my @rest;
my $said;
while (@ARGV) {
  my $word = shift @ARGV;
  if ($word eq '-d' || $word eq '--date') { $said = shift(@ARGV) // '' }
  elsif ($word =~ /^(?:-d|--date=)(.*)$/s) { $said = $1 }
  elsif ($word =~ /^(-[uR]+)d$/) { push @rest, $1; $said = shift(@ARGV) // '' }
  # Of a file, or not asking at all.
  elsif ($word =~ /^(?:-[rfs]|--reference|--file|--set|--help|--version)/) { own(@rest, $word, @ARGV) }
  else { push @rest, $word }
}
own('-d', "\@$now", @rest) if !defined $said || $said =~ /^\s*(?:now)?\s*$/i;
# A day of its own needs no other; a time of day is of the incident's day; the rest is counted from its now.
own('-d', $said, @rest) if $said =~ /^\s*@|\d{4}-\d|\d\/\d|\d{8}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
my @day = localtime $now;
my $day = sprintf '%04d-%02d-%02d', $day[5] + 1900, $day[4] + 1, $day[3];
own('-d', "$day $said", @rest) if $said =~ /\d:\d|midnight|noon|\d\s*[ap]\.?m/i;
my @utc = gmtime $now;
my $base = sprintf '%04d-%02d-%02d %02d:%02d:%02d UTC', $utc[5] + 1900, $utc[4] + 1, @utc[3, 2, 1, 0];
own('-d', "$said $base", @rest);
