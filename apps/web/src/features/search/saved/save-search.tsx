import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../../../i18n/sign-in-path';
import { useLanguage } from '../../../i18n/use-language';
import { useMeIfKnown } from '../../../lib/session';
import type { NameOf } from '../facet-names';
import { chosenValues, type SearchState } from '../search-state';

const SaveSearchDialog = lazy(() => import('./save-search-dialog'));

/** Keeps the question for later; guests sign in and come back. A search that asks for nothing in particular cannot be kept, nor one for a client: matching watches for those. */
export function SaveSearch({ state, nameOf }: { readonly state: SearchState; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const guest = useMeIfKnown() === null;
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const terms = [state.q.trim(), ...chosenValues(state).map(({ facet, value }) => nameOf(facet, value))].filter(Boolean);
  if (terms.length === 0 || state.client) return null;
  const look = { variant: 'default', leftSection: <IconBookmark size={17} aria-hidden /> } as const;
  if (guest)
    return (
      <Button component={Link} to={signInPath(language, `${pathname}${search}`)} {...look}>
        {t('registry.save.act')}
      </Button>
    );
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  return (
    <>
      <Button onClick={open} {...look}>
        {t('registry.save.act')}
      </Button>
      {wanted && (
        <Suspense>
          <SaveSearchDialog opened={opened} onClose={() => setOpened(false)} state={state} terms={terms} />
        </Suspense>
      )}
    </>
  );
}
