import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import styles from './letter-preferences.module.css';

type Preference = components['schemas']['NoticePreferenceDto'];

const preferencesQuery = (language: string) =>
  queryOptions({ queryKey: ['notice-preferences', language], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notice-preferences', { signal })) });

/** Kinds under the headings they stand under, in the order of the server. */
export function byGroup(items: readonly Preference[]): readonly (readonly [Preference['group'], readonly Preference[]])[] {
  const groups = new Map<Preference['group'], Preference[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}

/** Which notices are also mailed, kind by kind; each choice is saved at once and can be taken back. */
export function LetterPreferences() {
  const { t } = useTranslation();
  const language = useLanguage();
  const cache = useQueryClient();
  const { queryKey } = preferencesQuery(language);
  const { data, error, refetch } = useQuery(preferencesQuery(language));
  const { running, run } = useAct();

  const save = (kind: Preference['kind'], mail: Preference['mail']) =>
    run(kind, async () => {
      cache.setQueryData(queryKey, await unwrap(api.PUT('/api/v1/notice-preferences', { body: { items: [{ kind, mail }] } })));
    });
  async function choose({ kind, mail: before, choices }: Preference, value: string): Promise<void> {
    const mail = choices.find((choice) => choice === value);
    if (mail && (await save(kind, mail))) notify.undo(t('profile.letters.saved'), () => save(kind, before));
  }

  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={8} rowHeight={48} />;
  return (
    <div className={styles.groups}>
      <p className="muted">{t('profile.letters.text')}</p>
      {byGroup(data.items).map(([group, items]) => (
        <section key={group} className="card" aria-labelledby={`letters-${group}`}>
          <h2 id={`letters-${group}`} className="panel-title">
            {t(`profile.letters.group.${group}`)}
          </h2>
          <ul className={styles.kinds}>
            {items.map((item) => (
              <li key={item.kind} className={styles.kind}>
                <label htmlFor={`mail-${item.kind}`}>{item.label}</label>
                <NativeSelect
                  id={`mail-${item.kind}`}
                  value={item.mail}
                  disabled={running === item.kind}
                  onChange={(event) => void choose(item, event.currentTarget.value)}
                  data={item.choices.map((choice) => ({ value: choice, label: t(`profile.letters.when.${choice}`) }))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
