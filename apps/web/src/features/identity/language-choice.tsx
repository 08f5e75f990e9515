import { Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, languageNames, languages } from '../../i18n/language';
import { useLanguage, useSwitchLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { unwrap } from '../../lib/problems';
import { type Me, meQuery } from '../../lib/session';
import { useAct } from '../../ui/use-act';

/** Language of pages and letters; applies at once. */
export function LanguageChoice({ person }: { readonly person: Me['person'] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const shown = useLanguage();
  const switchTo = useSwitchLanguage();
  const { running, run } = useAct();
  const [chosen, setChosen] = useState<Language>();
  async function choose(value: string): Promise<void> {
    if (!isLanguage(value)) return;
    setChosen(value);
    await run('language', async () => {
      const saved = await unwrap(api.PATCH('/api/v1/me', { params: { header: ifMatch(person.version) }, body: { language: value } }));
      cache.setQueryData<Me | null>(meQuery.queryKey, (me) => me && { ...me, person: saved });
      await switchTo(value);
    });
    setChosen(undefined);
  }
  return (
    <Radio.Group
      label={t('profile.language')}
      description={person.language === shown ? t('profile.languageHelp') : t('profile.languageDiffers', { language: languageNames[person.language] })}
      value={chosen ?? person.language}
      onChange={(value) => void choose(value)}
    >
      <div className="actions" style={{ gap: 'var(--space-5)', marginTop: 'var(--space-2)' }}>
        {languages.map((language) => (
          <Radio key={language} value={language} label={<span lang={language}>{languageNames[language]}</span>} disabled={running !== undefined} />
        ))}
      </div>
    </Radio.Group>
  );
}
