import './tokens.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

// A page that was opened before an update asks for parts that are no longer there: it is read anew, once.
const READ_ANEW = 'turnus.read-anew'
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(READ_ANEW) === location.href) return
  event.preventDefault()
  sessionStorage.setItem(READ_ANEW, location.href)
  location.reload()
})

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
