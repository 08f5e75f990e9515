import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { spotlight } from '@mantine/spotlight';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import { loadMessages } from '../i18n/load-messages';
import { useLocalPath } from '../i18n/use-language';
import { chosenOrShown } from '../i18n/shown-language';
import { RequirePerson, useMe } from '../lib/session';
import { PageSkeleton } from '../ui/skeletons';
import layout from './layout.module.css';
import { LiveConnection } from './live-connection';
import { ShortcutHelp } from './shortcut-help';
import type { Wish } from './shortcuts';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';
import { useShortcuts } from './use-shortcuts';
import { sectionsFor } from './workspace-nav';
import { BottomNav, SideNav } from './workspace-side';

const CommandPalette = lazy(() => import('./command-palette'));

/** Nothing of a person passes through the server's HTML: the frame only. */
export function loader(): null {
  return null;
}

/** Coming here from a public page, the texts of the workspace are not there yet. */
export async function clientLoader(): Promise<null> {
  await loadMessages(chosenOrShown(), '/app');
  return null;
}

function submitFormOf(target: EventTarget | null): void {
  if (target instanceof HTMLElement) target.closest('form')?.requestSubmit();
}

function useKeyboard(sections: ReturnType<typeof sectionsFor>) {
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  const local = useLocalPath();
  const openPalette = () => (palette ? spotlight.open() : setPalette(true));

  function follow(wish: Wish, target: EventTarget | null): void {
    if (wish.kind === 'palette') openPalette();
    else if (wish.kind === 'help') setHelp(true);
    else if (wish.kind === 'send') submitFormOf(target);
    else if (wish.kind === 'go') void navigate(wish.place.path);
    else if (wish.kind === 'step') stepInQueue(wish.by);
    else if (!focusSearch()) void navigate(local('/registry'));
  }
  useShortcuts(
    sections.flatMap((section) => section.places),
    follow,
  );
  return { palette, openPalette, help, closeHelp: () => setHelp(false) };
}

/** Puts the cursor in the page's search field, if it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  return field !== null;
}

/** Goes to the next or the previous record of the page's queue, if it has one and no dialog lies over it. */
function stepInQueue(by: 1 | -1): void {
  if (document.querySelector('[role=dialog]')) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-queue] li a')];
  const next = links[links.findIndex((link) => link.hasAttribute('aria-current')) + by];
  next?.click();
  next?.focus();
}

/** The frame of the workspace. */
export default function WorkspaceLayout() {
  const { t } = useTranslation();
  const me = useMe();
  const sections = sectionsFor(me);
  const { palette, openPalette, help, closeHelp } = useKeyboard(sections);
  const paletteButton = (
    <button type="button" className={layout.paletteHint} onClick={openPalette} aria-keyshortcuts="Control+K">
      <IconSearch size={18} aria-hidden />
      <span>{t('common.palette.open')}</span>
      <Kbd size="xs" aria-hidden>
        Ctrl K
      </Kbd>
    </button>
  );
  return (
    <>
      <SkipLink />
      <TopBar me={me} middle={paletteButton} />
      {me && <LiveConnection />}
      <div className={layout.workspace}>
        <SideNav sections={sections} />
        <main id="main" tabIndex={-1} className="page">
          <RequirePerson fallback={<PageSkeleton />}>
            <Outlet />
          </RequirePerson>
        </main>
        <BottomNav sections={sections} />
      </div>
      <ShortcutHelp opened={help} places={sections.flatMap((section) => section.places)} onClose={closeHelp} />
      {palette && (
        <Suspense fallback={null}>
          <CommandPalette sections={sections} />
        </Suspense>
      )}
    </>
  );
}
