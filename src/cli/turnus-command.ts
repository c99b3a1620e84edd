import { Command, CommanderError, Option } from 'commander'
import { ROLES, type Role } from '#domain/people/role.ts'
import type { Result } from '#domain/result.ts'
import { VERSION } from '#operations/version.ts'
import { EXIT, type Exit, tellRefusal } from './exit.ts'
import { fileTrouble } from './file-trouble.ts'
import { type Settings, readSettings } from './settings.ts'
import type { Terminal } from './terminal.ts'

// Each command loads what it needs when it runs: `turnus check` wants neither a server nor a database.
const accounts = () => import('./account-commands.ts')
const backups = () => import('./backup-commands.ts')
const checking = () => import('./check-command.ts')
const doctoring = () => import('./doctor.ts')
const programs = () => import('./program-commands.ts')
const serving = () => import('./start.ts')

/** What a command line is run with. */
export interface Surroundings {
  readonly terminal: Terminal
  /** The environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Called with what to exit with. */
  readonly ended: (exit: Exit) => void
}

const role = (): Option => new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory()
const JSON_OPTION = ['--json', 'print JSON'] as const

const SETTINGS_HELP = `
Settings, from the environment:
  PORT, HOST     where it listens: 3000, 127.0.0.1
  TURNUS_DATA    the data folder: .turnus beside Turnus
  DATABASE_URL   a PostgreSQL server, 15 or newer, instead of its own
  TURNUS_URL     where people reach it behind a proxy, as https://turnus.example.org

Exits with 0 when done, 1 when something is wrong with what was looked at, 2 when it was not done.`

/** The command `turnus`. */
export const turnusCommand = ({ terminal, variables, ended }: Surroundings): Command => {
  const answer = async (work: Promise<Result<Exit>>): Promise<void> => {
    const result = await work
    ended(result.ok ? result.value : tellRefusal(terminal, result.refusal))
  }
  /** Runs with the settings, once they are read. */
  const withSettings = (work: (settings: Settings) => Promise<Result<Exit>>): Promise<void> => {
    const settings = readSettings(variables)
    return answer(settings.ok ? work(settings.value) : Promise.resolve(settings))
  }

  const turnus = new Command('turnus')
    .description('Plans a medical residency’s academic year.')
    .version(VERSION)
    .addHelpText('after', SETTINGS_HELP)
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.tell(text.trimEnd()) })
    .exitOverride()

  turnus
    .command('start')
    .description('Start Turnus and serve until Ctrl+C.')
    .option('--empty', 'do not load the sample program when nobody is in it', false)
    .action((options: { readonly empty: boolean }) =>
      withSettings(async (settings) => (await serving()).start(settings, options, terminal)),
    )

  const user = turnus.command('user').description('Who may sign in.')
  user
    .command('add')
    .description('Let somebody sign in; prints a link that works once.')
    .requiredOption('--email <address>', 'how they sign in')
    .requiredOption('--name <name>', 'how the history names them')
    .addOption(role())
    .option('--person <id>', 'the person of the program they are')
    .action((options: { email: string; name: string; role: Role; person?: string }) =>
      withSettings(async (settings) => (await accounts()).addUserCommand(settings, options, terminal)),
    )
  user
    .command('link')
    .description('Make somebody a new link that signs in once: for a lost password.')
    .requiredOption('--email <address>', 'how they sign in')
    .action((options: { email: string }) =>
      withSettings(async (settings) => (await accounts()).linkUserCommand(settings, options, terminal)),
    )

  const token = turnus.command('token').description('Bearer tokens, by which scripts sign in.')
  token
    .command('create')
    .description('Make a token; prints it, once.')
    .addOption(role())
    .requiredOption('--name <name>', 'what it is for')
    .action((options: { name: string; role: Role }) =>
      withSettings(async (settings) => (await accounts()).createToken(settings, options, terminal)),
    )
  token
    .command('list')
    .description('List tokens, without their secrets.')
    .option(...JSON_OPTION, false)
    .action((options: { json: boolean }) =>
      withSettings(async (settings) => (await accounts()).listTokens(settings, options, terminal)),
    )
  token
    .command('revoke <id>')
    .description('Let a token open nothing any more.')
    .action((id: string) =>
      withSettings(async (settings) => (await accounts()).revokeTokenCommand(settings, id, terminal)),
    )

  turnus
    .command('import')
    .description('Take something in.')
    .command('program <file>')
    .description('Take in a program file: all of it, or nothing when something in it cannot be.')
    .option(...JSON_OPTION, false)
    .action((file: string, options: { json: boolean }) =>
      withSettings(async (settings) => (await programs()).importFile(settings, file, options, terminal)),
    )
  turnus
    .command('export')
    .description('Give something out.')
    .command('program [file]')
    .description('Give out a program file, to a file or to standard output.')
    .option(
      '--year <year>',
      'the calendar year the academic year starts in; the present one, or the nearest, if not given',
    )
    .action((file: string | undefined, options: { year?: string }) =>
      withSettings(async (settings) => (await programs()).exportFile(settings, file, options, terminal)),
    )
  turnus
    .command('check <file>')
    .description(
      'Say what every rule finds in a program file; needs no server. Exits with 1 when something critical is found.',
    )
    .option(...JSON_OPTION, false)
    .action((file: string, options: { json: boolean }) =>
      answer(checking().then(({ checkFile }) => checkFile(file, options, terminal))),
    )

  turnus
    .command('backup [file]')
    .description('Write everything into one new file, while Turnus runs or not.')
    .action((file: string | undefined) =>
      withSettings(async (settings) => (await backups()).backupCommand(settings, file, terminal)),
    )
  turnus
    .command('restore <file>')
    .description('Bring a backup back, into an empty data folder or database.')
    .action((file: string) =>
      withSettings(async (settings) => (await backups()).restoreCommand(settings, file, terminal)),
    )
  turnus
    .command('doctor')
    .description('Look at the data folder, the database, the log and the accounts, and say what is wrong.')
    .option(...JSON_OPTION, false)
    .action((options: { json: boolean }) =>
      withSettings(async (settings) => (await doctoring()).doctor(settings, options, terminal)),
    )

  return turnus
}

/** Runs what was typed after `turnus`. A fault of Turnus itself is thrown. */
export const runTurnus = async (typed: readonly string[], surroundings: Surroundings): Promise<void> => {
  try {
    await turnusCommand(surroundings).parseAsync([...typed], { from: 'user' })
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble !== null) {
      surroundings.terminal.tell(trouble)
      surroundings.ended(EXIT.refused)
    } else if (error instanceof CommanderError) {
      // Help that was asked for ends well; commander has written everything else already.
      surroundings.ended(error.exitCode === 0 ? EXIT.done : EXIT.refused)
    } else throw error
  }
}
