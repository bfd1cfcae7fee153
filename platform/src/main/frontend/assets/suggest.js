// Offers what fits while somebody types (the combobox pattern of the ARIA Authoring Practices). The element marked
// data-suggest holds what was chosen and says where to ask (q=), for which field, under which name the choice is sent, and,
// where a choice has parts (such as sites), under which name one of those is. Without it the field's own button does it all.

const QUIET_MILLIS = 200
const CHARACTERS_MIN = 2

export function attach(chosen) {
  const { suggest, suggestFor, suggestName, suggestMore, suggestMoreLabel } = chosen.dataset
  const input = document.getElementById(suggestFor)
  const list = element('ul', { id: `${suggestFor}-list`, role: 'listbox', className: 'pqs-suggestions', hidden: true })
  list.setAttribute('aria-label', 'What fits what you typed')
  const status = element('div', { role: 'status', className: 'nhsuk-u-visually-hidden' })
  input.after(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)

  let timer
  let offered = []
  let active = -1
  let asked = 0

  input.addEventListener('input', () => {
    chosen.replaceChildren()
    clearTimeout(timer)
    timer = setTimeout(ask, QUIET_MILLIS)
  })
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', () => setTimeout(close, 150))
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const at = [...list.children].indexOf(event.target.closest('[role=option]'))
    if (at >= 0) {
      choose(offered[at])
    }
  })

  // Whoever was quicker than this script is answered too.
  if (document.activeElement === input && chosen.children.length === 0) {
    timer = setTimeout(ask, QUIET_MILLIS)
  }

  async function ask() {
    const typed = input.value.trim()
    const turn = ++asked
    if (typed.length < CHARACTERS_MIN) {
      close()
      return
    }
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' }, redirect: 'error' })
      if (answer.ok && turn === asked) {
        show(await answer.json())
      }
    } catch {
      close()
    }
  }

  function show(found) {
    offered = found
    active = -1
    list.replaceChildren(...found.map((one, at) => {
      const option = element('li', { id: `${list.id}-${at}`, role: 'option', className: 'pqs-suggestion', textContent: one.label })
      option.setAttribute('aria-selected', 'false')
      return option
    }))
    open(found.length > 0)
    status.textContent = found.length === 0 ? 'Nothing fits. You can send it as you typed it.' : `${found.length} found. Use the arrow keys to choose.`
  }

  function onKey(event) {
    if (event.key === 'Escape') {
      close()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault()
      mark((active + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length)
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault()
      choose(offered[active])
    }
  }

  function mark(at) {
    active = at
    ;[...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)))
    input.setAttribute('aria-activedescendant', list.children[at].id)
    list.children[at].scrollIntoView({ block: 'nearest' })
  }

  function choose(one) {
    input.value = one.label
    asked++
    close()
    const value = element('input', { type: 'hidden', name: suggestName, value: one.value })
    const words = element('p', { id: `${suggestFor}-chosen`, className: 'nhsuk-inset-text' })
    words.append('Chosen: ', element('strong', { textContent: one.label }))
    chosen.replaceChildren(value, words)
    if (one.sites.length > 0) {
      chosen.append(parts(one.sites))
    }
    status.textContent = `${one.label} is chosen.`
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  function parts(sites) {
    const group = element('div', { className: 'nhsuk-form-group' })
    const label = element('label', { className: 'nhsuk-label', textContent: suggestMoreLabel })
    label.htmlFor = suggestMore
    const select = element('select', { className: 'nhsuk-select', id: suggestMore, name: suggestMore })
    select.append(new Option('Not known', ''), ...sites.map((site) => new Option(site.label, site.value)))
    group.append(label, select)
    return group
  }

  function open(wanted) {
    list.hidden = !wanted
    input.setAttribute('aria-expanded', String(wanted))
    input.removeAttribute('aria-activedescendant')
  }

  function close() {
    open(false)
  }
}

function element(name, { role, ...properties }) {
  const made = Object.assign(document.createElement(name), properties)
  if (role) {
    made.setAttribute('role', role)
  }
  return made
}
