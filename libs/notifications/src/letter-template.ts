/** One thing a letter tells, with the page it leads to. */
export interface LetterPart {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly label: string; readonly href: string };
  /** A way out of letters about this thing alone. */
  readonly off?: { readonly label: string; readonly href: string };
}

/** A letter before it has a form. All texts are plain; the template escapes them. */
export interface LetterDraft {
  readonly language: string;
  readonly heading: string;
  readonly intro?: string;
  readonly parts: readonly LetterPart[];
  /** Why the person gets it. */
  readonly why: string;
  /** The one-tap way out. */
  readonly off: { readonly label: string; readonly href: string };
  /** A mark of demonstrations; null elsewhere. */
  readonly demo: string | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const BODY = 'margin:0;padding:24px;background:#f4f6f8;color:#1b2733;font:16px/1.5 Arial,Helvetica,sans-serif';
const SHEET = 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px';
const BUTTON = 'display:inline-block;padding:10px 18px;background:#0b6e73;color:#ffffff;border-radius:6px;text-decoration:none';
const SMALL = 'color:#52606d;font-size:13px';

/** Text and simple HTML of a letter from the same words; no images, no scripts, nothing loaded from anywhere. */
export function composeLetter(draft: LetterDraft): { text: string; html: string } {
  return { text: asText(draft), html: asHtml(draft) };
}

function asText({ heading, intro, parts, why, off, demo }: LetterDraft): string {
  const blocks = parts.map((part) =>
    [part.title === heading ? '' : part.title, part.text, `${part.link.label}: ${part.link.href}`, part.off ? `${part.off.label}: ${part.off.href}` : '']
      .filter(Boolean)
      .join('\n'),
  );
  return [demo ?? '', heading, intro ?? '', ...blocks, `--\n${why}\n${off.label}: ${off.href}`].filter(Boolean).join('\n\n') + '\n';
}

function asHtml({ language, heading, intro, parts, why, off, demo }: LetterDraft): string {
  const blocks = parts.map((part) =>
    [
      part.title === heading ? '' : `<h2 style="margin:24px 0 4px;font-size:17px">${escaped(part.title)}</h2>`,
      `<p style="margin:4px 0 12px">${escaped(part.text)}</p>`,
      `<p style="margin:0 0 8px"><a href="${escaped(part.link.href)}" style="${BUTTON}">${escaped(part.link.label)}</a></p>`,
      part.off ? `<p style="${SMALL};margin:0 0 8px"><a href="${escaped(part.off.href)}" style="color:#0b6e73">${escaped(part.off.label)}</a></p>` : '',
    ].join(''),
  );
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(heading)}</title></head><body style="${BODY}"><div style="${SHEET}">`,
    demo ? `<p style="${SMALL}">${escaped(demo)}</p>` : '',
    `<h1 style="margin:0 0 12px;font-size:20px">${escaped(heading)}</h1>`,
    intro ? `<p>${escaped(intro)}</p>` : '',
    ...blocks,
    `<p style="${SMALL};margin-top:32px">${escaped(why)}<br><a href="${escaped(off.href)}" style="color:#0b6e73">${escaped(off.label)}</a></p></div></body></html>`,
  ].join('');
}
