#!/usr/bin/perl
# Must not pass two requests off as one.
use strict; use warnings; no warnings 'once';
$| = 1;
use IO::Socket::INET;
my @requests = (
  "POST /openai/v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET http://127.0.0.1:PORT/ HTTP/1.1\r\nhost: a\r\n\r\n",
  "POST /openai/v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\ncontent-length: 40\r\n\r\nGET http://127.0.0.1:PORT/ HTTP/1.1\r\n\r\n",
  "GET /openai/v1/models HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
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
