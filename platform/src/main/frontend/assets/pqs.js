// Everything works without this; with it, the design system's components get their comforts.
import { initAll } from './nhsuk-frontend.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
initAll()

/** Comforts of our own, fetched only by the pages that have them. */
const COMFORTS = { 'form[data-keep]': './keep-form.js', '[data-suggest]': './suggest.js' }

for (const [selector, file] of Object.entries(COMFORTS)) {
  for (const element of document.querySelectorAll(selector)) {
    import(file).then((comfort) => comfort.attach(element))
  }
}
