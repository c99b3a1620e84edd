/** A process of its own that holds the data folder it is told, for tests that kill it. */
import { openDatabase } from '#store/open-database.ts'

const opened = await openDatabase({ dataFolder: process.argv[2]! }, { doing: 'turnus start', alone: true })
if (!opened.ok) {
  process.stdout.write(`${JSON.stringify(opened.refusal)}\n`)
  process.exit(1)
}
await opened.value.announce('http://127.0.0.1:3999')
process.once('SIGTERM', () => void opened.value.close())
process.stdout.write('ready\n')
