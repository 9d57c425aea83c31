/**
 * Preloaded into Node programs that a local run starts: ends their process group when the run has gone, however it
 * died. The run holds the other end of standard input (see `processes.ts`); unref, so that watching keeps nobody alive.
 */
process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();
process.stdin.unref();
