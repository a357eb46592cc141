#!/usr/bin/perl
# Must not get an answer of a provider whose key the gate has not.
use strict; use warnings; no warnings 'once';
$| = 1;
use IO::Socket::INET;
my @requests = (
  "POST /openai/v1/chat/completions HTTP/1.1\r\nhost: a\r\nauthorization: Bearer sk-mine\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
  "GET /openai/v1/files HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
  "POST /openai/v1/batches HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
);
for my $request (@requests) {
  my $socket = IO::Socket::INET->new(PeerAddr => '127.0.0.1:41184', Timeout => 2) or next;
  $request =~ s/PORT/$ARGV[1]/g;
  print $socket $request;
  shutdown($socket, 1);
  my $answer = do { local $/; <$socket> } // '';
  print "GOT $answer\n" if $answer =~ / 200 |the-neighbour/;
}
print "tried\n";
