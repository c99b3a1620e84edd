import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { type Result, done, refused } from '#domain/result.ts'
import type { Book, BookCell, BookRefusal, BookSheet } from './book.ts'
import { BOOK_LIMITS, type BookLimits } from './book-limits.ts'
import { type BookTask, READING } from './book-task.ts'
import { fileKind } from './file-kind.ts'
import { type PackedBook, type PackedSheet, unpackedRows } from './packed-sheet.ts'

/** The build puts the worker beside the command line, or one folder above a part of it. */
const BUILT = ['book-worker.js', '../book-worker.js']

/**
 * The file of the worker, or from the sources a line that has tsx read it: a worker does not take over what loads the
 * thread that starts it.
 */
const workerCode = (): readonly [URL | string, WorkerOptions] => {
  const here = import.meta.url
  if (here.endsWith('.ts')) {
    const tsx = pathToFileURL(createRequire(here).resolve('tsx/esm/api')).href.replace(/\.cjs$/, '.mjs')
    const source = new URL('book-worker.ts', here).href
    const code = `import('${tsx}').then(({ tsImport }) => tsImport('${source}', '${here}'))`
    return [code, { eval: true, execArgv: [] }]
  }
  const found = BUILT.map((place) => new URL(place, here)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error('The worker that reads files is not beside the program.')
  return [found, {}]
}

type Answer = Result<PackedBook, BookRefusal>
const SMALLER = 'Copy the cells that are needed to a new workbook, and choose that.'

const inWorker = (task: BookTask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { milliseconds, heapMegabytes } = task.limits
    const [code, options] = workerCode()
    const worker = new Worker(code, {
      ...options,
      workerData: task,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    })
    let timer: NodeJS.Timeout | undefined
    const settle = (answer: Answer): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const tooLong = (): void =>
      settle(refused('hostile_file', `It takes far longer to read than a sheet does. ${SMALLER}`))
    worker.on('message', (message: typeof READING | Answer) => {
      // Not before: that a worker starts slowly is no fault of the file.
      if (message === READING) timer = setTimeout(tooLong, milliseconds)
      else settle(message)
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        settle(refused('hostile_file', `It takes far more memory to read than a sheet does. ${SMALLER}`))
      else {
        clearTimeout(timer)
        reject(error)
      }
    })
    worker.once('exit', () => settle(refused('unreadable_file', `Reading it broke off. ${SMALLER}`)))
  })

/** One file at a time: together they would take what each may take, many times over. */
let before: Promise<unknown> = Promise.resolve()
const inTurn = (task: BookTask): Promise<Answer> => {
  const turn = before.then(() => inWorker(task))
  before = turn.catch(() => undefined)
  return turn
}

const CELLS_AT_ONCE = 20_000

/** A sheet, unpacked piece by piece, with others answered in between. */
const unpacked = async (packed: PackedSheet): Promise<BookSheet> => {
  const rows: (readonly BookCell[])[] = []
  let cells = 0
  for (const row of unpackedRows(packed)) {
    rows.push(row)
    cells += row.length
    if (cells < CELLS_AT_ONCE) continue
    cells = 0
    await setImmediate()
  }
  return { name: packed.name, hidden: packed.hidden, rows }
}

/**
 * Reads a file that somebody sent: the one guard that every upload passes. What is not a sheet, is too large, or would
 * do harm is refused with what to do; what looks like a formula or a script is text. Others are answered meanwhile.
 */
export const readUpload = async (
  upload: { readonly name: string; readonly bytes: Uint8Array },
  limits: BookLimits = BOOK_LIMITS,
): Promise<Result<Book, BookRefusal>> => {
  const kind = fileKind(upload.name, upload.bytes, limits)
  if (!kind.ok) return kind
  const answer = await inTurn({ kind: kind.value, bytes: upload.bytes, limits })
  if (!answer.ok) return answer
  const sheets: BookSheet[] = []
  for (const packed of answer.value.sheets) sheets.push(await unpacked(packed))
  return done({ ...answer.value, kind: kind.value, sheets })
}
