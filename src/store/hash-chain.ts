import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Where a chain ends. */
export interface Head {
  readonly seq: number
  /** Of the last entry; empty before the first. */
  readonly hash: string
}

/** An entry of a chain, as its table keeps it. Whatever else it says goes into its hash. */
export interface Link {
  readonly seq: number
  readonly at: Date
  readonly prev_hash: string
  readonly hash: string
}

/** SHA-256, in hexadecimal, of everything an entry says, and of the hash before it. */
const hashOf = (programId: string, { hash: _, ...content }: Link): string =>
  createHash('sha256')
    .update(canonicalJson({ programId, ...content, at: content.at.toISOString() }))
    .digest('hex')

/** What an entry says, as the one after `head`. */
export const chained = <Content extends { readonly at: Date }>(
  programId: string,
  head: Head,
  content: Content,
): Content & Link => {
  const link = { ...content, seq: head.seq + 1, prev_hash: head.hash, hash: '' }
  return { ...link, hash: hashOf(programId, link) }
}

/** What a look through a whole chain comes to: how many entries, and the first that is not as it was written. */
export interface LogVerification {
  readonly entries: number
  readonly problem: { readonly seq: number; readonly message: string } | null
}

/** How a chain is spoken of. */
export interface ChainWords {
  /** "Change set", "Audit entry". */
  readonly entry: string
  /** That the chain and its head disagree on where it ends. */
  ends(last: number, head: number): string
}

const BATCH = 500

/** Goes through a chain from its first entry and finds any edit, omission, addition or change of order. */
export const verifyChain = async (
  programId: string,
  head: Head,
  readAfter: (seq: number, limit: number) => Promise<readonly Link[]>,
  words: ChainWords,
): Promise<LogVerification> => {
  let last: Head = { seq: 0, hash: '' }
  const problem = (seq: number, message: string): LogVerification => ({ entries: last.seq, problem: { seq, message } })
  for (;;) {
    const links = await readAfter(last.seq, BATCH)
    for (const link of links) {
      if (link.seq !== last.seq + 1) return problem(last.seq + 1, `${words.entry} ${last.seq + 1} is missing.`)
      if (link.prev_hash !== last.hash)
        return problem(link.seq, `${words.entry} ${link.seq} does not follow the one before it.`)
      if (link.hash !== hashOf(programId, link)) return problem(link.seq, `${words.entry} ${link.seq} was altered.`)
      last = link
    }
    if (links.length < BATCH) break
  }
  if (last.seq !== head.seq || last.hash !== head.hash) return problem(last.seq + 1, words.ends(last.seq, head.seq))
  return { entries: last.seq, problem: null }
}
