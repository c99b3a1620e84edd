/** A process of its own that does nothing until it is killed. */
setInterval(() => undefined, 60_000)
process.stdout.write('ready\n')
