import { Alert, Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { StateRail } from '../../ui/state-rail';
import { Why } from '../../ui/why';
import { type MyOrganisation, screeningQuery } from './organisation-queries';
import { mustConfirm, named, railOf, usualReviewDays } from './organisation-state';
import { PauseDialog } from './pause-dialog';
import { ScreeningNote } from './screening-note';
import { useOrganisationActs } from './use-organisation-acts';

/** Why the record stands where it does, in one sentence. */
function useStateWords(organisation: MyOrganisation): string {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { status, statusReason, pausedUntil, lapseOn, submittedAt } = organisation.inside ?? {
    status: 'draft' as const,
    statusReason: null,
    pausedUntil: null,
    lapseOn: null,
    submittedAt: null,
  };
  const known = statusReason && ['lapsed', 'owner', 'identity-changed', 'owner-erased', 'awaits-check'].includes(statusReason);
  const reason = statusReason ? (known ? t(`company.reason.${statusReason}`) : statusReason) : t('company.reason.none');
  return t(`company.state.${status}`, {
    reason,
    count: usualReviewDays,
    until: pausedUntil ? format.date(pausedUntil, zone) : t('company.pause.byHand'),
    lapseOn: lapseOn ? format.day(lapseOn) : '',
    submitted: submittedAt ? format.date(submittedAt, zone) : '',
  });
}

function SubmitButton({
  organisation,
  sending,
  onSubmit,
}: {
  readonly organisation: MyOrganisation;
  readonly sending: boolean;
  readonly onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const inside = organisation.inside;
  const waitsForClient = inside?.confirmedByClient === false;
  const reason = waitsForClient ? t('company.submit.client') : organisation.role === 'member' ? t('company.submit.role') : undefined;
  return (
    <>
      <Button onClick={onSubmit} loading={sending} disabled={reason !== undefined} aria-describedby={reason ? 'why-submit' : undefined}>
        {t(inside?.status === 'returned' ? 'company.submit.again' : 'company.submit.act')}
      </Button>
      {reason && <Why id="why-submit">{reason}</Why>}
    </>
  );
}

/** Where the record stands, what comes next and what the person can do about it. */
export function StateCard({ organisation, now = new Date() }: { readonly organisation: MyOrganisation; readonly now?: Date }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useStateWords(organisation);
  const [pausing, setPausing] = useState(false);
  const { data: screening } = useQuery(screeningQuery(organisation.id));
  const acts = useOrganisationActs(organisation);
  const inside = organisation.inside;
  if (!inside) return null;
  const { status } = inside;
  const owner = organisation.role === 'owner';
  const urgent = mustConfirm(inside, now);
  const steps = named(railOf(inside, screening), (key) => ({ name: t(`company.rail.${key}`) }));
  return (
    <section className="card stack" aria-label={t('company.state.title')}>
      <StateRail steps={steps} label={t('company.state.title')} />
      <p>{words}</p>
      <ScreeningNote screening={screening} withWay />
      <div>
        <p className="small muted">{t('company.completeness', { share: format.percent(inside.completeness) })}</p>
        <Progress value={inside.completeness * 100} aria-label={t('company.completenessName')} />
      </div>
      {inside.lapseOn && (status === 'active' || status === 'paused') && (
        <Alert color={urgent ? 'yellow' : 'gray'} variant="outline" title={t('company.confirm.by', { day: format.day(inside.lapseOn) })}>
          <p>{t('company.confirm.why')}</p>
          <Button mt="sm" variant={urgent ? 'filled' : 'default'} loading={acts.busy === 'confirm'} onClick={() => void acts.confirm()}>
            {t('company.confirm.act')}
          </Button>
        </Alert>
      )}
      <div className="actions">
        {(status === 'draft' || status === 'returned') && (
          <SubmitButton organisation={organisation} sending={acts.busy === 'submit'} onSubmit={() => void acts.submit()} />
        )}
        {owner && status === 'active' && (
          <Button variant="default" onClick={() => setPausing(true)}>
            {t('company.pause.act')}
          </Button>
        )}
        {owner && status === 'paused' && inside.statusReason !== 'lapsed' && (
          <Button variant="default" loading={acts.busy === 'resume'} onClick={() => void acts.resume()}>
            {t('company.pause.resume')}
          </Button>
        )}
      </div>
      <PauseDialog opened={pausing} onClose={() => setPausing(false)} onPause={acts.pause} />
    </section>
  );
}
