import { addMessages, type Messages } from './i18n';
import type { Language } from './language';

/** Which texts a page needs: every page the public ones, pages under `/app` the workspace's too. */
export type MessagePart = 'public' | 'workspace';

type Catalogue = () => Promise<{ default: Messages }>;

const catalogues: Readonly<Record<Language, Readonly<Record<MessagePart, Catalogue>>>> = {
  ru: { public: () => import('./catalogues/ru'), workspace: () => import('./catalogues/ru-workspace') },
  en: { public: () => import('./catalogues/en'), workspace: () => import('./catalogues/en-workspace') },
};

const loaded = new Set<string>();

async function loadPart(language: Language, part: MessagePart): Promise<void> {
  const name = `${language}/${part}`;
  if (loaded.has(name)) return;
  addMessages(language, (await catalogues[language][part]()).default);
  loaded.add(name);
}

/** Loads the texts a page in this language needs; what is there already is not loaded again. */
export async function loadMessages(language: Language, pathname: string): Promise<void> {
  await loadPart(language, 'public');
  if (isWorkspace(pathname)) await loadPart(language, 'workspace');
}

/** True for addresses of the workspace. */
export function isWorkspace(pathname: string): boolean {
  return pathname === '/app' || pathname.startsWith('/app/');
}
