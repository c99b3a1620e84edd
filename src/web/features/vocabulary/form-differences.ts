import type { ClashRow } from '../../components/clash-choice.tsx'
import type { ColourDraft } from './activity-draft.ts'
import { DAY_OPTIONS } from './overlay-draft.ts'

const isPair = (value: unknown): value is ColourDraft =>
  typeof value === 'object' && value !== null && 'chosen' in value

const wordsOf = (value: unknown): string => {
  if (isPair(value)) return value.chosen ? `${value.fill} and ${value.ink}` : 'the usual'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const weekday = DAY_OPTIONS.find((option) => option.value === value)
  if (weekday) return weekday.label
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(wordsOf).join(', ')
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : 'none'
}

/** What two forms do not agree in, field by field, in the order of the labels. */
export const differencesOf = <Form extends object>(
  theirs: Form,
  mine: Form,
  labels: Readonly<Record<keyof Form, string>>,
): readonly ClashRow[] =>
  (Object.keys(labels) as (keyof Form)[])
    .map((key) => ({ label: labels[key], theirs: wordsOf(theirs[key]), mine: wordsOf(mine[key]) }))
    .filter((one) => one.theirs !== one.mine)
