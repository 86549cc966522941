// Preloaded into every process that a script starts: when the script is gone, killed hard even,
// its end of the channel closes and this process ends too.
if (process.channel) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
