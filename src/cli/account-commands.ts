import { type Result, done, refused } from '#domain/result.ts'
import type { Role } from '#domain/people/role.ts'
import { addUser } from '#operations/accounts/add-user.ts'
import { linkUser } from '#operations/accounts/link-user.ts'
import { readUsers } from '#operations/accounts/read-users.ts'
import { addToken } from '#operations/accounts/add-token.ts'
import { readTokens } from '#operations/accounts/read-tokens.ts'
import { revokeToken } from '#operations/accounts/revoke-token.ts'
import { addressOf } from './address.ts'
import { run, withProgram } from './open-program.ts'
import { EXIT, type Exit } from './exit.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const tellLink = async (settings: Settings, who: string, path: string, terminal: Terminal): Promise<void> => {
  terminal.tell(`${who} signs in with this link once, within 24 hours, and then chooses a password:`)
  terminal.out(`${await addressOf(settings)}${path}\n`)
}

/** `turnus user add` */
export const addUserCommand = async (
  settings: Settings,
  { person, ...user }: { readonly email: string; readonly name: string; readonly role: Role; readonly person?: string },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const added = await withProgram(settings, 'turnus user add', (context) =>
    run(addUser, context, { ...user, facultyId: person ?? null }),
  )
  if (!added.ok) return added
  const { user: made, welcome } = added.value
  if (welcome) await tellLink(settings, made.name, welcome.path, terminal)
  return done(EXIT.done)
}

/** `turnus user link` */
export const linkUserCommand = async (
  settings: Settings,
  { email }: { readonly email: string },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const linked = await withProgram(settings, 'turnus user link', async (context) => {
    const users = await run(readUsers, context, {})
    if (!users.ok) return users
    const user = users.value.users.find((one) => one.email === email.toLowerCase())
    if (!user) {
      const known = users.value.users.map((one) => one.email).join(', ')
      return refused(
        'unknown_user',
        `Nobody signs in with ${email}. Known are: ${known === '' ? 'nobody yet' : known}.`,
      )
    }
    const made = await run(linkUser, context, { id: user.id })
    return made.ok ? done({ name: user.name, path: made.value.welcome.path }) : made
  })
  if (!linked.ok) return linked
  await tellLink(settings, linked.value.name, linked.value.path, terminal)
  return done(EXIT.done)
}

/** `turnus token create`: the token alone on standard output. */
export const createToken = async (
  settings: Settings,
  token: { readonly name: string; readonly role: Role },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const made = await withProgram(settings, 'turnus token create', (context) => run(addToken, context, token))
  if (!made.ok) return made
  terminal.tell('The token, told this once. Send it as "Authorization: Bearer …".')
  terminal.out(`${made.value.secret}\n`)
  return done(EXIT.done)
}

/** `turnus token list` */
export const listTokens = async (
  settings: Settings,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const read = await withProgram(settings, 'turnus token list', (context) => run(readTokens, context, {}))
  if (!read.ok) return read
  const { tokens } = read.value
  if (json) terminal.out(`${JSON.stringify({ tokens }, null, 2)}\n`)
  else if (tokens.length === 0) terminal.tell('There is no token yet.')
  else
    for (const { id, role, name, createdAt, lastUsedAt, revokedAt } of tokens) {
      const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
      const state = revokedAt === null ? used : `revoked ${revokedAt}`
      terminal.out(`${id}  ${role.padEnd(11)}  ${name}  (made ${createdAt}, ${state})\n`)
    }
  return done(EXIT.done)
}

/** `turnus token revoke ID` */
export const revokeTokenCommand = async (settings: Settings, id: string, terminal: Terminal): Promise<Result<Exit>> => {
  const revoked = await withProgram(settings, 'turnus token revoke', (context) => run(revokeToken, context, { id }))
  if (!revoked.ok) return revoked
  terminal.tell(`The token ${id} opens nothing any more.`)
  return done(EXIT.done)
}
