import type { Locator, Page } from 'playwright-core';

/** No page of ours has more stops than this before what a person looks for. */
const STOPS = 120;
const FOCUSED = (element: unknown): boolean => (element as { matches(selector: string): boolean }).matches(':focus');
/** A ring or a shadow around what has the focus. */
const RING = (element: unknown): boolean => {
  const { outlineStyle, outlineWidth, boxShadow } = (globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }).getComputedStyle(
    element,
  );
  return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
};

/** Somebody without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus is there. @throws Error when Tab never gets there, or when nobody could see where the focus is */
  async reach(target: Locator, back = false): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if (await target.evaluate(FOCUSED)) {
        if (await target.evaluate(RING)) return;
        throw new Error(`the focus cannot be seen on ${String(target)}`);
      }
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not get to ${String(target)}`);
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  keys(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }
}
