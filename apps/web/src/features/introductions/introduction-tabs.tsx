import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { SectionTabs } from '../../ui/section-tabs';
import { boxQuery } from './interest-queries';

type Tab = 'in' | 'out' | 'archive' | 'watched' | 'introductions';

/** False for people without an organisation: nobody can write to them yet. */
export const mayRead = ({ permissions }: Pick<Me, 'permissions'>): boolean => permissions.includes('introductions:read');

/** What stands here for people without an organisation. */
export function NoOrganisation() {
  const { t } = useTranslation();
  const action = (
    <Button component={Link} to="/app/company">
      {t('introductions.empty.company')}
    </Button>
  );
  return (
    <EmptyState
      icon={<IconBuilding size={32} aria-hidden />}
      title={t('introductions.empty.nobody.title')}
      text={t('introductions.empty.nobody.text')}
      action={action}
    />
  );
}

/** Tabs of a person: advisers without a company see those of their clients. */
function tabsFor({ roles }: Pick<Me, 'roles'>): readonly Tab[] {
  const adviser = roles.includes('adviser') || roles.includes('councillor');
  return adviser ? ['watched', 'in', 'out', 'archive', 'introductions'] : ['in', 'out', 'archive', 'introductions'];
}

/** The boxes of interests, and introductions through advisers, as parts of one place. */
export function IntroductionTabs({ me, current }: { readonly me: Me; readonly current: Tab }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery({ ...boxQuery('in'), enabled: mayRead(me) });
  const waiting = data?.pages.flatMap((page) => page.items).filter(({ state }) => state === 'sent').length ?? 0;
  const tabs = tabsFor(me).map((tab) => ({
    to: tab === 'introductions' ? '/app/introductions' : `/app/interests?box=${tab}`,
    label: tab === 'in' && waiting > 0 ? `${t('introductions.box.in')} ${waiting}` : t(`introductions.box.${tab}`),
    current: tab === current,
  }));
  return <SectionTabs label={t('common.place.interests')} tabs={tabs} />;
}
