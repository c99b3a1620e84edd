import { type RefObject, useEffect, useRef, useState } from 'react'
import { announce } from '../../components/announce.tsx'
import { type LiveChange, onLiveChange, onLiveProposal } from '../../live.ts'
import { useSession, useToday } from '../../session.ts'
import type { Preview } from './preview.ts'
import { sinceWords } from './words.ts'

/** What somebody else did to the proposal while it was looked at, in a sentence; and how to have it go. */
export const useSince = (preview: Preview, ownVersion: RefObject<number>) => {
  const today = useToday()
  const [words, setWords] = useState<string | null>(null)
  const seen = useRef(preview)
  const by = useRef(new Map<number, string>())
  const { id } = preview.proposal
  useEffect(
    () =>
      onLiveProposal((told) => {
        if (told?.id === id && told.by) by.current.set(told.version, told.by.name)
      }),
    [id],
  )
  useEffect(() => {
    const before = seen.current
    seen.current = preview
    const { version } = preview.proposal
    if (before.proposal.version === version || ownVersion.current === version) return
    const told = sinceWords(before, preview, by.current.get(version) ?? null, today)
    setWords(told)
    announce(told)
  }, [preview, ownVersion, today])
  return { words, close: () => setWords(null) }
}

/** The last change of the plan by somebody else while the page was open: who made it, and what it was. */
export const useLastChange = (): LiveChange | null => {
  const me = useSession()?.id
  const [last, setLast] = useState<LiveChange | null>(null)
  useEffect(
    () =>
      onLiveChange((change) => {
        if (change && change.author.id !== me) setLast(change)
      }),
    [me],
  )
  return last
}
