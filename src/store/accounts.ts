import type { PersonId } from '#domain/people/person.ts'
import type { Role } from '#domain/people/role.ts'
import type { Refusal, Result } from '#domain/result.ts'

/** Somebody who may sign in. */
export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** The person of the program they are, when they are one. */
  readonly person: PersonId | null
  /** May not sign in, and is signed out. */
  readonly disabled: boolean
  readonly hasPassword: boolean
  readonly createdAt: Date
}

export type NewUser = Pick<User, 'email' | 'name' | 'role' | 'person'>
export type UserChange = Partial<Pick<User, 'name' | 'role' | 'person' | 'disabled'>>

/** A bearer token as it may be shown: its secret is told once, and only its SHA-256 is kept. */
export interface AccessToken {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** A sign-in that is held by a cookie. */
export interface HeldSession {
  readonly id: string
  readonly byLink: boolean
  readonly expiresAt: Date
  /** When it was opened, or prolonged last. */
  readonly updatedAt: Date
  readonly user: User
}

/** A secret that is told once, with what it is for. */
export interface Told<Value> {
  readonly secret: string
  readonly value: Value
}

/** Who may sign in to a program, and with what. Not part of the plan: never in its log. */
export interface Accounts {
  users(programId: string): Promise<readonly User[]>
  user(programId: string, id: string): Promise<User | null>
  userByEmail(programId: string, email: string): Promise<User | null>
  addUser(programId: string, user: NewUser): Promise<Result<User, Refusal<'email_taken'>>>
  /** Disabling ends the user's sessions. Null when there is no such user. */
  changeUser(programId: string, id: string, change: UserChange): Promise<User | null>

  /** The session of a token; null when it is over. */
  session(programId: string, token: string): Promise<HeldSession | null>

  passwordHash(programId: string, userId: string): Promise<string | null>
  /** Sets it and ends every session of the user but one. */
  setPasswordHash(programId: string, userId: string, hash: string, keepSession: string | null): Promise<void>

  tokens(programId: string): Promise<readonly AccessToken[]>
  addToken(programId: string, name: string, role: Role): Promise<Told<AccessToken>>
  /** The token of a secret, unless revoked; notes that it was used. */
  useToken(programId: string, secret: string, now: Date): Promise<AccessToken | null>
  /** False when there is no such token. */
  revokeToken(programId: string, id: string, now: Date): Promise<boolean>

  /** A link that signs a user in once, within 24 hours. A newer one ends the older ones. */
  addLink(programId: string, userId: string, now: Date): Promise<Told<{ readonly expiresAt: Date }>>
  /** Uses a link up. Null when it is unknown, used, too old, or its user disabled. */
  useLink(programId: string, secret: string, now: Date): Promise<User | null>
}
