import { useToday } from '../../session.ts'
import type { Preview } from './preview.ts'
import { endWords } from './words.ts'
import styles from './consequences.module.css'

/** What became of a proposal that ended: who did what with it, when, and why. */
export const WhatBecame = ({ preview }: { readonly preview: Preview }) => {
  const { closed } = preview.proposal
  return (
    <section className={styles.section} aria-labelledby="what-became">
      <h2 id="what-became">What became of it</h2>
      {endWords(preview, useToday()).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {closed?.reason && <p className={styles.reason}>“{closed.reason}”</p>}
    </section>
  )
}
