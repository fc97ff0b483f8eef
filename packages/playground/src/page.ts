import type {RuleInfo} from './protocol.ts'

/** An element of the page, which is known to have it. */
export function find<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`The page lacks #${id}`)
  return found
}

let silence: ReturnType<typeof setTimeout> | undefined

/** Says something for a few seconds, aloud to those who listen. */
export function say(words: string): void {
  const said = find('said', HTMLElement)
  said.textContent = words
  clearTimeout(silence)
  silence = setTimeout(() => {
    said.textContent = ''
  }, 4000)
}

/** A box for each rule; `on` and `off` hold those whose box is not as it is by default. */
export function listRules(
  menu: HTMLDetailsElement,
  rules: readonly RuleInfo[],
  {on, off}: {readonly on: Set<string>; readonly off: Set<string>},
  changed: () => unknown
): void {
  const boxes = menu.querySelector('fieldset')!
  for (const {id, summary, optIn} of rules) {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = optIn ? on.has(id) : !off.has(id)
    box.addEventListener('change', () => {
      const chosen = optIn ? on : off
      if (box.checked === optIn) chosen.add(id)
      else chosen.delete(id)
      changed()
    })
    const label = document.createElement('label')
    label.className = id
    label.append(box, ` ${summary}`)
    boxes.append(label)
  }
  document.addEventListener('click', ({target}) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
  menu.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') menu.open = false
  })
}

const key = 'copydesk-theme'

/** Light, dark, or what the machine is set to; kept for the next visit. */
export function theme(choice: HTMLSelectElement): void {
  const apply = () => {
    if (choice.value === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = choice.value
  }
  choice.value = remembered() ?? 'auto'
  apply()
  choice.addEventListener('change', () => {
    apply()
    try {
      localStorage.setItem(key, choice.value)
    } catch {
      // A browser that keeps nothing forgets the choice, no more.
    }
  })
}

function remembered(): string | undefined {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    return
  }
}
