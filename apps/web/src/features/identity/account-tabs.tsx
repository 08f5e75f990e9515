import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../ui/section-tabs';

/** Parts of the account; each has its own address. */
export const accountParts = ['about', 'security', 'consents', 'letters', 'data'] as const;
export type AccountPart = (typeof accountParts)[number];

const addressOf = (part: AccountPart) => (part === 'about' ? '/app/profile' : part === 'data' ? '/app/my-data' : `/app/profile/${part}`);

export function AccountTabs({ current }: { readonly current: AccountPart }) {
  const { t } = useTranslation();
  return (
    <SectionTabs
      label={t('profile.parts')}
      tabs={accountParts.map((part) => ({ to: addressOf(part), label: t(`profile.part.${part}`), current: part === current }))}
    />
  );
}
