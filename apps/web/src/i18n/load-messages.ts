import { addMessages, type Messages } from './i18n';
import type { Language } from './language';

/** Texts that come together; each is a folder of files beside the public ones. */
export type MessagePart = 'public' | 'workspace' | 'reviews' | 'agency' | 'admin';

type Catalogue = () => Promise<{ default: Messages }>;

const catalogues: Readonly<Record<Language, Readonly<Record<MessagePart, Catalogue>>>> = {
  ru: {
    public: () => import('./catalogues/ru'),
    workspace: () => import('./catalogues/ru-workspace'),
    reviews: () => import('./catalogues/ru-reviews'),
    agency: () => import('./catalogues/ru-agency'),
    admin: () => import('./catalogues/ru-admin'),
  },
  en: {
    public: () => import('./catalogues/en'),
    workspace: () => import('./catalogues/en-workspace'),
    reviews: () => import('./catalogues/en-reviews'),
    agency: () => import('./catalogues/en-agency'),
    admin: () => import('./catalogues/en-admin'),
  },
};

/** Pages of those who serve others; `routes.ts` keeps them in a layout of their own. An adviser also reads reviews of clients. */
const deskOf: readonly (readonly [address: string, parts: readonly MessagePart[]])[] = [
  ['/app/reviews', ['reviews']],
  ['/app/agency/clients/new', ['agency']],
  ['/app/agency', ['agency', 'reviews']],
  ['/app/admin', ['admin']],
];

const loaded = new Set<string>();

async function loadPart(language: Language, part: MessagePart): Promise<void> {
  const name = `${language}/${part}`;
  if (loaded.has(name)) return;
  addMessages(language, (await catalogues[language][part]()).default);
  loaded.add(name);
}

/** Loads the texts a page in this language needs; what is there already is not loaded again. */
export async function loadMessages(language: Language, pathname: string): Promise<void> {
  await Promise.all(partsOf(pathname).map((part) => loadPart(language, part)));
}

/** Which texts a page needs: every page the public ones, pages under `/app` the workspace's too, and each desk its own. */
export function partsOf(pathname: string): readonly MessagePart[] {
  const desk = deskOf.find(([address]) => pathname === address || pathname.startsWith(`${address}/`));
  return ['public', ...(isWorkspace(pathname) ? (['workspace'] as const) : []), ...(desk?.[1] ?? [])];
}

/** True for addresses of the workspace. */
export function isWorkspace(pathname: string): boolean {
  return pathname === '/app' || pathname.startsWith('/app/');
}
