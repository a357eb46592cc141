#!/usr/bin/perl
# Must not make the proxy call another host than the provider.
use strict; use warnings; no warnings 'once';
$| = 1;
use IO::Socket::INET;
my @requests = (
  "GET http://127.0.0.1:PORT/ HTTP/1.1\r\nhost: 127.0.0.1:PORT\r\nconnection: close\r\n\r\n",
  "CONNECT 127.0.0.1:PORT HTTP/1.1\r\nhost: 127.0.0.1:PORT\r\n\r\n",
  "POST //127.0.0.1:PORT/v1/messages HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
  "POST /openai/v1/../../127.0.0.1:PORT HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
  "POST /openai\\@127.0.0.1:PORT/v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
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
