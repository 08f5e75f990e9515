import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from './tag';

const tones: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  'in-review': 'attention',
  returned: 'attention',
  published: 'good',
  paused: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
  archived: 'neutral',
  sent: 'info',
  waiting: 'attention',
  accepted: 'good',
  declined: 'neutral',
  done: 'good',
  overdue: 'danger',
  active: 'good',
  closed: 'neutral',
};

/** State of a record as a tag; `common.status.<status>` holds the words. */
export function StatusTag({ status }: { readonly status: string }) {
  const { t } = useTranslation();
  return <Tag tone={tones[status] ?? 'neutral'}>{t(`common.status.${status}`)}</Tag>;
}
