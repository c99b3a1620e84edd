/** Where a PostgreSQL server listens, and as whom to speak to it. */
export interface ServerAddress {
  /** The folder of its Unix socket, or a host name. */
  readonly host: string
  readonly port: number
  readonly user: string
  /** Null on a Unix socket: whoever may enter its folder may speak. */
  readonly password: string | null
}
