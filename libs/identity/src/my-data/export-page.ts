import type { Language } from '@zemlyak/kernel';

/** One room's part of an export. */
export interface ExportSection {
  readonly room: string;
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Finds the words for a key of an export; the key itself when nobody translated it. */
export type Wording = (key: string) => string;

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}h2{border-bottom:1px solid #bbb;margin-top:2.5rem}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}th{font-weight:600;width:16rem}li{margin-bottom:.75rem}.none{color:#666}';

/** The export for reading: one page without scripts or outside addresses. */
export function exportPage(language: Language, title: string, intro: string, sections: readonly ExportSection[], wording: Wording): string {
  const body = sections.map((section) => `<section><h2>${escape(section.title)}</h2>${valueOf(section.content, language, wording)}</section>`).join('\n');
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><h1>${escape(title)}</h1><p>${escape(intro)}</p>\n${body}</body></html>\n`;
}

function valueOf(value: unknown, language: Language, wording: Wording): string {
  if (value === null || value === undefined || value === '') return '<span class="none">—</span>';
  if (typeof value === 'boolean') return escape(wording(value ? 'yes' : 'no'));
  if (Array.isArray(value)) {
    if (!value.length) return '<span class="none">—</span>';
    return `<ul>${value.map((item) => `<li>${valueOf(item, language, wording)}</li>`).join('')}</ul>`;
  }
  if (typeof value === 'object') {
    const rows = Object.entries(value).map(
      ([key, item]) => `<tr><th scope="row">${escape(wording(key))}</th><td>${valueOf(item, language, wording)}</td></tr>`,
    );
    return `<table>${rows.join('')}</table>`;
  }
  return escape(instant(String(value), language) ?? String(value));
}

/** A time as people read it, in UTC and saying so; null for any other text. */
function instant(text: string, language: Language): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)) return null;
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(text))} UTC`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
