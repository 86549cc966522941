import { pathToFileURL } from 'node:url';

// `node printBenchmark.mjs FILE`: runs the benchmark in FILE and prints what it returns.
const { default: benchmark } = await import(pathToFileURL(process.argv[2]));
process.stdout.write(`${JSON.stringify(await benchmark(), undefined, 2)}\n`);
