type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

declare global {
  interface Window {
    /** What was sent before the page could send it. */
    heldForm?: HTMLFormElement;
    holdForm?: (event: Event) => void;
  }
}

/**
 * For the head of the page: a form that is sent before its scripts are there waits for them; the browser would send it into nowhere and
 * empty it. A form with an address of its own goes there as ever.
 */
export const holdForms = `addEventListener('submit',holdForm=function(e){if(!e.target.hasAttribute('action')){e.preventDefault();heldForm=e.target}},true)`;

/**
 * Tells React of what was typed, ticked and sent while the page's scripts were still on their way; a password filled in by the browser is the
 * usual case. Run it once, after hydration: React leaves such fields as they are but believes them untouched.
 */
export function replayEarlyInput(): void {
  document.querySelectorAll<Field>('input, textarea, select').forEach(replay);
  if (window.holdForm) removeEventListener('submit', window.holdForm, true);
  setTimeout(() => window.heldForm?.requestSubmit()); // after React has taken in the fields
}

function replay(field: Field): void {
  if (field instanceof HTMLSelectElement) return replayChoice(field);
  if (['checkbox', 'radio'].includes(field.type)) return replayTick(field as HTMLInputElement);
  if (!['hidden', 'file'].includes(field.type)) replayText(field);
}

function replayTick(field: HTMLInputElement): void {
  if (field.checked === field.defaultChecked) return;
  field.checked = field.defaultChecked;
  field.click();
}

/** React compares with the value it set last; the prototype's setter goes past it, so that the event is news. */
function replayText(field: HTMLInputElement | HTMLTextAreaElement): void {
  const typed = field.value;
  if (typed === field.defaultValue) return;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!.set!.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function replayChoice(field: HTMLSelectElement): void {
  const first = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  if (first && field.value !== first.value) field.dispatchEvent(new Event('change', { bubbles: true }));
}
