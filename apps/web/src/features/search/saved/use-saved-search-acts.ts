import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { idempotencyKey } from '../../../lib/idempotency';
import { ifMatch } from '../../../lib/if-match';
import { unwrap } from '../../../lib/problems';
import { notify } from '../../../ui/notify';
import { useAct } from '../../../ui/use-act';
import type { Cadence, SavedSearch } from './saved-search-queries';

/** What may be done with a saved search in the list. A refusal is explained in the corner, and the list is read again in any case. */
export function useSavedSearchActs(search: SavedSearch) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { running, run } = useAct();
  const path = { id: search.id };

  async function act(name: string, send: () => Promise<unknown>): Promise<boolean> {
    const accepted = await run(name, send);
    await cache.invalidateQueries({ queryKey: ['saved-searches'] });
    return accepted;
  }

  const change = (name: string, body: { readonly name?: string; readonly cadence?: Cadence }) =>
    act(name, () => unwrap(api.PATCH('/api/v1/my/saved-searches/{id}', { params: { path, header: ifMatch(search.version) }, body })));

  async function restore(): Promise<void> {
    const { name, question, cadence } = search;
    await act('restore', () => unwrap(api.POST('/api/v1/my/saved-searches', { headers: idempotencyKey(), body: { name, question, cadence } })));
  }

  return {
    running,
    rename: (name: string) => change('rename', { name }),
    write: async (cadence: Cadence) => {
      if (await change('write', { cadence })) notify.done(t(`saved.written.${cadence}`));
    },
    look: () => act('look', () => unwrap(api.POST('/api/v1/my/saved-searches/{id}/looks', { params: { path } }))),
    remove: async () => {
      if (await act('remove', () => unwrap(api.DELETE('/api/v1/my/saved-searches/{id}', { params: { path } }))))
        notify.undo(t('saved.removed', { name: search.name }), restore);
    },
  };
}
