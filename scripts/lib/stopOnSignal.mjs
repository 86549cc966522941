/**
 * Calls `stop` once on Ctrl-C, SIGTERM or SIGHUP, or when the npm that started this script is
 * gone without a word, and ends the process after it.
 */
export function stopOnSignal(stop) {
  let isStopping = false;
  const end = async code => {
    if (isStopping) {
      return;
    }
    isStopping = true;
    process.stderr.write('\nStopping …\n');
    await stop();
    process.exit(code);
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(1), 500).unref();
  }
}
