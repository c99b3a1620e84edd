/**
 * Reads one file and ends. A file decides how long that takes and how much memory, so the server hands it to this
 * worker, which it stops when it takes too much. See `readUpload`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type BookTask, READING } from './book-task.ts'
import { packedBook } from './packed-book.ts'

parentPort?.postMessage(READING)
parentPort?.postMessage(await packedBook(workerData as BookTask))
