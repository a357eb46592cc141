# Runs inside the sandbox beside the agent: forwards loopback to the one socket that leads out, ends the agent when told
# to, and hands its files out under a cap. It is Perl because Perl starts in a tenth of Node's time and Debian, Ubuntu and
# what is built on them always have it. Nothing it says is trusted: the agent runs as the same user and could say it too.
#
# Usage: perl launcher.pl PORT|- SOCKET KIND:CAP:PATH... -- COMMAND [WORD...]
# Descriptor 3 goes both ways. In: the agent's environment ("LENGTH\n" and "NAME=VALUE\0" for each variable), then T
# (terminate) or K (kill). Out: frames of "TYPE FACT LENGTH\n" and bytes.
use strict; use warnings; use Socket; use Fcntl;
my ($port, $upstream) = splice @ARGV, 0, 2;
my @wanted;
while (@ARGV && (my $word = shift @ARGV) ne '--') { push @wanted, [split /:/, $word, 3] }
open(my $gate, '+<&=', 3) or die "no gate: $!";
fcntl($gate, F_SETFD, FD_CLOEXEC);
$SIG{PIPE} = 'IGNORE';
# What our caller forgot to close is not the agent's.
opendir(my $listing, '/proc/self/fd') or die "proc: $!";
my @open = grep { /^\d+$/ && $_ > 3 } readdir $listing;
closedir $listing;
for my $number (@open) { if (open(my $stranger, '<&=', $number)) { close $stranger } }

sub frame {
  my ($type, $fact, $bytes) = @_;
  my $data = "$type $fact " . length($bytes) . "\n" . $bytes;
  while (length $data) {
    my $n = syswrite($gate, $data);
    if (!defined $n) { next if $!{EINTR}; exit 1 }
    substr($data, 0, $n, '');
  }
}

sub leave { my ($path, $cap) = @_;
  if (!sysopen(my $file, $path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) {
    return ('missing', '') if $!{ENOENT};
    return ('link', '') if $!{ELOOP};
    return ('special', '') if $!{ENXIO};
    return ('unreadable', '');
  } else {
    my @facts = stat $file;
    return ('special', '') unless -f _;
    return ('hardlink', '') if $facts[3] > 1;
    return ('large', $facts[7]) if $facts[7] > $cap;
    my $text = '';
    while (length($text) <= $cap) {
      my $n = sysread($file, $text, 65536, length $text);
      last unless $n;
    }
    return length($text) > $cap ? ('large', length $text) : ('text', $text);
  }
}

sub unblock { my $flags = fcntl($_[0], F_GETFL, 0); fcntl($_[0], F_SETFL, $flags | O_NONBLOCK) }

my $listener;
if ($port ne '-') {
  socket($listener, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
  setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind($listener, sockaddr_in($port, INADDR_LOOPBACK)) or die "bind: $!";
  listen($listener, 511) or die "listen: $!";
  unblock($listener);
}
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($gate, $bytes, $wanted - length $bytes, length $bytes) or exit 1 }
  return $bytes }
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
# Not by bubblewrap's own environment: what the agent's may hold (PERL5OPT, LD_PRELOAD) is nothing to programs of ours.
my $folder = $ENV{PWD};
%ENV = map { split /=/, $_, 2 } split /\0/, take($length);
$ENV{PWD} = $folder if defined $folder;

pipe(my $wake, my $waker) or die "pipe: $!";
unblock($wake); unblock($waker);
$SIG{CHLD} = sub { syswrite($waker, 'x') };

my $agent = fork();
die "fork: $!" unless defined $agent;
if ($agent == 0) {
  $SIG{CHLD} = $SIG{PIPE} = 'DEFAULT';
  setpgrp(0, 0);
  if (open(my $oom, '>', '/proc/self/oom_score_adj')) { print $oom "1000\n"; close $oom }
  { no warnings; exec { $ARGV[0] } @ARGV }
  my $why = "$!";
  frame('E', 'exec', $why);
  kill 'KILL', $$;
}
frame('L', 'ready', '');

# One record per socket: 0 handle, 1 peer's number, 2 bytes to write, 3 may read, 4 end after the bytes, 5 may write.
my %sockets;
sub drop { my ($id) = @_; my $s = delete $sockets{$id} or return; close $s->[0]; my $p = delete $sockets{$s->[1]}; close $p->[0] if $p }
sub welcome {
  while (accept(my $client, $listener)) {
    if (!socket(my $up, PF_UNIX, SOCK_STREAM, 0)) { close $client }
    elsif (!connect($up, pack_sockaddr_un($upstream))) { close $client; close $up }
    else {
      unblock($client); unblock($up);
      $sockets{fileno $client} = [$client, fileno $up, '', 1, 0, 1];
      $sockets{fileno $up} = [$up, fileno $client, '', 1, 0, 1];
    }
  }
}
sub pump_in { my ($id) = @_;
  my $s = $sockets{$id} or return; my $p = $sockets{$s->[1]};
  my $n = sysread($s->[0], $p->[2], 65536, length $p->[2]);
  if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; drop($id) }
  elsif ($n == 0) { $s->[3] = 0; $p->[4] = 1; pump_out($s->[1]) }
  else { pump_out($s->[1]) }
}
sub pump_out { my ($id) = @_;
  my $s = $sockets{$id} or return;
  if (length $s->[2]) {
    my $n = syswrite($s->[0], $s->[2]);
    if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; return drop($id) }
    substr($s->[2], 0, $n, '');
  }
  if ($s->[4] && $s->[5] && !length $s->[2]) { shutdown($s->[0], 1); $s->[5] = 0 }
  my $p = $sockets{$s->[1]};
  drop($id) if !$s->[3] && !$p->[3] && !$s->[5] && !$p->[5];
}

my ($seen, $sent, $next_look, $status) = ('', 0, 0, undef);
sub look {
  my ($kind, $cap, $path) = @{$wanted[0]};
  my @facts = lstat $path;
  return unless @facts && $sent < 40;
  my $now = join ' ', @facts[1, 7, 9, 10];
  return if $now eq $seen;
  $seen = $now; $sent++;
  my ($what, $text) = leave($path, $cap);
  frame('C', 'text', $text) if $what eq 'text';
}

while (!defined $status) {
  my ($r, $w) = ('', '');
  vec($r, fileno $wake, 1) = 1; vec($r, 3, 1) = 1;
  vec($r, fileno $listener, 1) = 1 if $listener;
  for my $id (keys %sockets) {
    my $s = $sockets{$id};
    vec($r, $id, 1) = 1 if $s->[3] && length($sockets{$s->[1]}[2]) < 262144;
    vec($w, $id, 1) = 1 if length $s->[2];
  }
  my $n = select($r, $w, undef, 0.25);
  if ($n > 0) {
    if (vec($r, 3, 1)) {
      my $got = sysread($gate, my $order, 1);
      exit 1 unless $got;
      kill($order eq 'K' ? 'KILL' : 'TERM', -1);
    }
    welcome() if $listener && vec($r, fileno $listener, 1);
    for my $id (grep { vec($r, $_, 1) } keys %sockets) { pump_in($id) }
    for my $id (grep { vec($w, $_, 1) } keys %sockets) { pump_out($id) }
    sysread($wake, my $bytes, 512) if vec($r, fileno $wake, 1);
  }
  look() if $n == 0 || time >= $next_look and $next_look = time + 1;
  $status = $? if waitpid($agent, 1) == $agent;
}
# Nobody may touch the files while they are read.
for (1 .. 500) { last unless kill('KILL', -1); select(undef, undef, undef, 0.001) }
look();
for (@wanted) { my ($kind, $cap, $path) = @$_; frame($kind, leave($path, $cap)) }
frame('X', $status, '');
exit 0;
