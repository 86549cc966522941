/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class CommandLineError extends Error {}

/** Runs a script's main function; ends the process with 1 and one line where it fails. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(
      error instanceof CommandLineError
        ? `\nslipway: ${error.message}\n`
        : `\nslipway: ${error?.stack ?? error}\n`,
    );
    process.exitCode = 1;
  }
}
