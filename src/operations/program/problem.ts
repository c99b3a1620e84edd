import type * as z from 'zod'
import { type Refusal, refused } from '#domain/result.ts'
import { type Section, recordName } from './program-file.ts'

/** One thing in a program file that cannot be taken in. */
export interface Problem {
  /** `fmitWeeks[12]`, or `file` when it is about the whole. */
  readonly record: string
  /** `start`; empty when it is about the whole record. */
  readonly field: string
  /** What is there and what to do. */
  readonly message: string
}

/** A problem of one record. */
export const problemIn = (section: Section, index: number, field: string, message: string): Problem => ({
  record: recordName(section, index),
  field,
  message,
})

const MOST_PROBLEMS = 50

/** Refuses a file with everything found in it, up to 50 problems. */
export const refuseFile = (
  fileName: string,
  problems: readonly Problem[],
): { readonly ok: false; readonly refusal: Refusal<'file_refused'> } => {
  const [first] = problems
  const place = first === undefined ? '' : [first.record, first.field].filter(Boolean).join('.')
  const others = problems.length > 1 ? ` ${String(problems.length - 1)} more below.` : ''
  return refused(
    'file_refused',
    `${fileName} cannot be read as a program, and nothing was taken from it. ${place}: ${first?.message ?? ''}${others}`,
    { file: fileName, count: problems.length, problems: problems.slice(0, MOST_PROBLEMS) },
  )
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list, in [ and ]',
  object: 'a record, in { and }',
  tuple: 'a list of two numbers, the least and the most',
  string: 'a text, in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

const LONGEST_SHOWN = 60
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined,
    root,
  )

const placeOf = (path: readonly PropertyKey[]): Pick<Problem, 'record' | 'field'> => {
  const [section, index, ...rest] = path
  return typeof index === 'number'
    ? { record: `${String(section)}[${String(index)}]`, field: rest.map(String).join('.') }
    : { record: 'file', field: path.map(String).join('.') }
}

const adviceOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `Write ${EXPECTED[issue.expected] ?? issue.expected}.`
  if (issue.code === 'invalid_value') return `Write ${issue.values.map(shown).join(' or ')}.`
  if (issue.code === 'invalid_union') return adviceOfUnion(issue)
  if (issue.code === 'too_big') return `The most there can be is ${String(issue.maximum)}.`
  if (issue.code === 'too_small') return `The least there can be is ${String(issue.minimum)}.`
  return issue.message
}

const SAYS_NOTHING = 'Invalid input'

/** What one of several forms asks for: the kinds of people, what the field itself says, or the values there are. */
const adviceOfUnion = ({ errors, message }: z.core.$ZodIssueInvalidUnion): string => {
  if (errors.length === 0) return 'Write "faculty" or "resident".'
  if (message !== SAYS_NOTHING) return message
  const [...forms] = new Set(errors.flatMap(([first]) => (first ? [adviceOf(first)] : [])))
  return forms.join(' Or: ')
}

/** The issues of the form that a value comes nearest to: of a record those of the record, where that is one of them. */
const nearest = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const inside = issue.errors.find((form) => form.length > 0 && form.every(({ path }) => path.length > 0))
  const unknown = issue.errors.find((form) => form.some(({ code }) => code === 'unrecognized_keys'))
  const form = inside ?? unknown
  if (form === undefined) return [issue]
  return form.flatMap((one) => nearest({ ...one, path: [...issue.path, ...one.path] }))
}

/** What a schema found in a value, as problems of a program file. */
export const problemsOf = (issues: readonly z.core.$ZodIssue[], root: unknown): readonly Problem[] =>
  issues.flatMap(nearest).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        ...placeOf([...issue.path, key]),
        message: 'There is no such field here. Correct its name, or take it out.',
      }))
    const value = valueAt(root, issue.path)
    const what = value === undefined ? 'It is missing.' : `It is ${shown(value)}.`
    return [{ ...placeOf(issue.path), message: `${what} ${adviceOf(issue)}` }]
  })
