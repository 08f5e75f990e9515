import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@zemlyak/api-client';
import { useFormat } from '../../i18n/use-format';
import { ProblemNotice } from '../../ui/problem-notice';
import { EntryPage } from './entry-page';

type Renewal = components['schemas']['RenewalDto'];

interface RenewalAnswerProps {
  readonly asked: Renewal;
  /** Says yes to the server. */
  readonly answer: () => Promise<Renewal>;
}

/** The question and its one button; a refusal is explained and leaves the button. */
export function RenewalAnswer({ asked, answer }: RenewalAnswerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kept, setKept] = useState<Renewal>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const page = asked.kind === 'organisation' ? '/app/company' : '/app/offers';
  const day = (end: string) => format.date(end, 'UTC');
  const values = (of: Renewal) => ({ name: format.quote(of.name), day: day(of.end) });
  async function say(): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      setKept(await answer());
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  if (kept)
    return (
      <EntryPage title={t('renewal.done')} below={<Link to={page}>{t('renewal.open')}</Link>}>
        <p role="status">{t(`renewal.kept.${kept.kind}`, values(kept))}</p>
      </EntryPage>
    );
  return (
    <EntryPage title={t('renewal.title')} below={<Link to={page}>{t('renewal.open')}</Link>}>
      <div className="stack">
        <ProblemNotice problem={problem} />
        <p>{t(`renewal.text.${asked.kind}`, values(asked))}</p>
        <div>
          <Button loading={sending} onClick={() => void say()}>
            {t('renewal.act')}
          </Button>
        </div>
      </div>
    </EntryPage>
  );
}
