import { expect, it } from 'vitest'
import { batchReads } from './batch-reads.ts'

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A read that takes its number when it is begun, and ends when it is told to. */
const slowRead = () => {
  const waiting: (() => void)[] = []
  const asked: (readonly string[])[] = []
  const read = (keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    asked.push(keys)
    const number = asked.length
    return new Promise((resolve) => {
      waiting.push(() => resolve(new Map(keys.filter((key) => key !== 'none').map((key) => [key, `${key}${number}`]))))
    })
  }
  const end = async (): Promise<void> => {
    await aMoment()
    waiting.shift()?.()
    await aMoment()
  }
  return { read, end, asked }
}

it('reads once for all who came while another read was under way, and never gives what was read before', async () => {
  const { read, end, asked } = slowRead()
  const ask = batchReads(read)
  const first = ask('a')
  await aMoment()
  const later = [ask('a'), ask('b'), ask('a'), ask('none')]
  await end()
  expect(await first).toBe('a1')
  const last = ask('b')
  await end()
  expect(await Promise.all(later)).toEqual(['a2', 'b2', 'a2', undefined])
  await end()
  expect(await last).toBe('b3')
  expect(asked).toEqual([['a'], ['a', 'b', 'none'], ['b']])
})

it('reads again after a read that failed', async () => {
  let tries = 0
  const ask = batchReads((keys: readonly string[]) => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(new Map(keys.map((key) => [key, tries])))
  })
  await expect(ask('a')).rejects.toThrow('gone')
  expect(await ask('a')).toBe(2)
})
