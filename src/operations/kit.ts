import * as z from 'zod'
import type { Day } from '#domain/calendar/day.ts'
import type { Result } from '#domain/result.ts'
import type { Accounts } from '#store/accounts.ts'
import type { Snapshot, Store } from '#store/store.ts'
import type { Access, Actor } from './access.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The sign-in a call came with. */
export interface Session {
  readonly id: string
  readonly userId: string
  /** Opened by a one-time link: may set a password without telling the old one. */
  readonly byLink: boolean
}

/** What an operation may use. Everything it needs from outside comes in here. */
export interface Context {
  readonly store: Store
  readonly accounts: Accounts
  readonly actor: Actor
  /** Null for tokens, the command line and nobody. */
  readonly session: Session | null
  readonly programId: string
  /** The facts as they were when the call came in: what reads answer from. */
  readonly snapshot: Snapshot
  /** The moment, for the log. */
  readonly now: Date
  /** The day in the program's timezone. */
  readonly today: Day
}

/** A reason the operation may give for not doing it, with its HTTP status. */
export interface RefusalKind {
  readonly reason: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429
  readonly when: string
}

/** An answer that is a file to keep, not JSON. */
export interface FileAnswer {
  readonly name: string
  readonly mediaType: string
  readonly body: Uint8Array | string
}
export const fileAnswer = z.custom<FileAnswer>()

/** A file that somebody sends. Its name is theirs: it is shown, and never a path. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}
/** The same where it is sent from: a `File` of a browser. */
export interface SentFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

const isUploaded = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

/** A file in the input of an operation that takes an upload. What a client sends is not what the operation gets. */
export const uploadedFile = z.custom<UploadedFile>(isUploaded, {
  error: 'Send a file.',
}) as unknown as z.ZodCustom<UploadedFile, SentFile>

/**
 * One thing Turnus can do. From it come the HTTP route, the OpenAPI entry, the command, and the web client's types.
 * Adapters hold no decision.
 */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Route extends `${Method} /api/v1/${string}` = `${Method} /api/v1/${string}`,
> {
  /** Kebab-case verb and noun: `assign-fmit-week`. */
  readonly name: string
  readonly summary: string
  /** `:param` parts, the query and the JSON body together make the input. A strict object: other fields are refused. */
  readonly route: Route
  readonly access: Access
  readonly input: Input
  readonly output: Output
  /** 200 unless said. */
  readonly status?: 200 | 201
  readonly refusals: readonly RefusalKind[]
  /** When the output is a `fileAnswer`: the media types it may have. */
  readonly files?: readonly string[]
  /** The field of the input that holds a file, when one may be sent: as multipart/form-data, instead of JSON. */
  readonly upload?: string
  /** The answer carries what only some may see: `X-Contains-PHI` and `no-store`. */
  readonly sensitive?: boolean
  run(context: Context, input: z.output<Input>): Promise<Result<z.output<Output>>>
}

/** Defines an operation; keeps its route as written, and the types of its input and output: the web client's types. */
export const defineOperation = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Route extends `${Method} /api/v1/${string}`,
>(
  operation: Operation<Input, Output, Route>,
): Operation<Input, Output, Route> => operation
