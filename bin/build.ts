/**
 * Builds `dist/` from the sources: `turnus.js` (command line and server), `book-worker.js` (reads uploads) and `web/`
 * (the pages, each file also compressed). It is made in a folder of its own and then put in place, so that a failed
 * build leaves the last good one, and a running server never sees half of a new one.
 *
 * Called by the launcher with the digest of the sources, which it keeps in `dist/sources`.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import * as vite from 'vite'

// Whoever asks for it: a test run says `test` here, and its pages would be those for developers, at half the speed.
process.env['NODE_ENV'] = 'production'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${String(process.pid)}`)

const buildServer = () =>
  esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      turnus: './src/cli/main.ts',
      // A thread of its own; `readUpload` looks for it beside the command line.
      'book-worker': './src/spreadsheets/book/book-worker.ts',
    },
    outdir: fresh,
    bundle: true,
    // A command loads what it needs when it runs, and nothing else.
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'silent',
  })

const COMPRESSIBLE = ['.html', '.js', '.css', '.svg', '.json', '.webmanifest']

const compress = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.includes(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    const content = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

const buildPages = async () => {
  const outDir = join(fresh, 'web')
  await vite.build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  compress(outDir)
}

// Folders that an interrupted build left beside dist/.
const clearLeftovers = () => {
  for (const name of readdirSync(root))
    if (/^dist\.(\d+|old)$/.test(name)) rmSync(join(root, name), { recursive: true, force: true })
}

const putInPlace = () => {
  const old = join(root, 'dist.old')
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(fresh, dist)
  rmSync(old, { recursive: true, force: true })
}

clearLeftovers()
try {
  await buildServer()
  await buildPages()
  writeFileSync(join(fresh, 'sources'), process.argv[2] ?? '')
  putInPlace()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
