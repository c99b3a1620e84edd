import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const inRepository = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The web client, to `dist/web`. `npx vite` serves it while developing and hands `/api` to a server on PORT. */
export default defineConfig({
  root: inRepository('src/web'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: inRepository('dist/web'),
    emptyOutDir: true,
    // `light-dark()` as it is written, and nothing for browsers without `popover` and `<dialog>`.
    target: ['chrome125', 'edge125', 'firefox128', 'safari18'],
    // Inlined assets would need `data:` in the content policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the content policy forbids; every target knows modulepreload.
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` } },
})
