import type { Command } from 'commander'
import { processTerminal } from '../../src/cli/terminal.ts'
import { turnusCommand } from '../../src/cli/turnus-command.ts'

/** "turnus token create" */
const nameOf = (command: Command): string => (command.parent ? `${nameOf(command.parent)} ` : '') + command.name()

const usageOf = (command: Command): string => `npx ${nameOf(command)} ${command.usage()}`

const optionsOf = (command: Command): readonly string[] => {
  const options = command.options.filter(({ hidden }) => !hidden)
  if (options.length === 0) return []
  const rows = options.map(({ flags, description, mandatory, argChoices }) => {
    const choices = argChoices ? `: ${argChoices.join(', ')}` : ''
    return `| \`${flags}\` | ${description}${choices}${mandatory ? '; always needed' : ''} |`
  })
  return [['| Option | Means |', '| --- | --- |', ...rows].join('\n')]
}

/** The commands that do something: those without commands of their own. */
const leavesOf = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf)

const sectionOf = (command: Command): string =>
  [
    `## ${nameOf(command)}`,
    command.description(),
    `\`\`\`text\n${usageOf(command)}\n\`\`\``,
    ...optionsOf(command),
  ].join('\n\n')

/** The page of the command line, as the commands say it of themselves. */
export const commandsPage = (): string => {
  const turnus = turnusCommand({ terminal: processTerminal, variables: {}, ended: () => undefined })
  return [
    '# The command line',
    'Made from the commands by `npm run docs`. Each command works beside a running server, on the same data; `check` needs neither server nor data. What was asked for goes to standard output, everything else to standard error.',
    'A command exits with 0 when it is done, with 1 when something is wrong with what was looked at (a critical finding, an unhealthy folder), and with 2 when it was not done: a mistyped command, a setting, a file that is refused.',
    '| Setting | Means | If not set |\n| --- | --- | --- |\n| `PORT`, `HOST` | where it listens | `3000`, `127.0.0.1` |\n| `TURNUS_DATA` | the data folder | `.turnus` beside Turnus |\n| `DATABASE_URL` | a PostgreSQL server, 15 or newer, instead of its own | its own |\n| `TURNUS_URL` | where people reach it behind a proxy, as `https://turnus.example.org`; with `https`, cookies travel nowhere else | no proxy |',
    ...leavesOf(turnus).map(sectionOf),
    '',
  ].join('\n\n')
}
