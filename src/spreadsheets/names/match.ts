/** How sure it is that a name is somebody's. `ambiguous`: two people fit about as well, and nobody is taken. */
export type NameBand = 'exact' | 'sure' | 'warn' | 'suggest' | 'ambiguous' | 'none'

export interface NameCandidate {
  readonly person: string
  /** 0 to 1. */
  readonly score: number
}

/** Whom a written name means. `person` is set only in the bands exact, sure and warn. */
export interface NameMatch {
  readonly person: string | null
  readonly score: number
  readonly band: NameBand
  readonly candidates: readonly NameCandidate[]
}
