import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../lib/session';
import { SectionTabs } from '../../ui/section-tabs';
import { boxQuery } from './interest-queries';

type Tab = 'in' | 'out' | 'archive' | 'watched' | 'introductions';

/** Tabs of a person: advisers without a company see those of their clients. */
function tabsFor({ roles }: Pick<Me, 'roles'>): readonly Tab[] {
  const adviser = roles.includes('adviser') || roles.includes('councillor');
  return adviser ? ['watched', 'in', 'out', 'archive', 'introductions'] : ['in', 'out', 'archive', 'introductions'];
}

/** The boxes of interests, and introductions through advisers, as parts of one place. */
export function IntroductionTabs({ me, current }: { readonly me: Me; readonly current: Tab }) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(boxQuery('in'));
  const waiting = data?.pages.flatMap((page) => page.items).length ?? 0;
  const tabs = tabsFor(me).map((tab) => ({
    to: tab === 'introductions' ? '/app/introductions' : `/app/interests?box=${tab}`,
    label: tab === 'in' && waiting > 0 ? `${t('introductions.box.in')} ${waiting}` : t(`introductions.box.${tab}`),
    current: tab === current,
  }));
  return <SectionTabs label={t('common.place.interests')} tabs={tabs} />;
}
