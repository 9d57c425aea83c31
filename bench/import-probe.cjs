/** In a process of its own: how long the first import of the given module takes, in milliseconds. */
const begun = performance.now();
import(process.argv[2]).then(() => process.stdout.write(`${performance.now() - begun}\n`));
