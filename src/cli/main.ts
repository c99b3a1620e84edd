import { EXIT } from './exit.ts'
import { processTerminal } from './terminal.ts'
import { runTurnus } from './turnus-command.ts'

try {
  await runTurnus(process.argv.slice(2), {
    terminal: processTerminal,
    variables: process.env,
    ended: (exit) => {
      process.exitCode = exit
    },
  })
} catch (error) {
  processTerminal.tell('This is a fault of Turnus itself. What follows helps to find it:')
  processTerminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = EXIT.found
}
