/** Where a command writes: what it was asked for, and what people should know beside it. */
export interface Terminal {
  out(text: string): void
  tell(line: string): void
}

// Whoever reads may have had enough: `turnus export program | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`${line}\n`),
}
