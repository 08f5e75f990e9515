import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { usePartyWords } from '../../lib/party';
import { titleIn } from '../../lib/reference';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import type { ProposedIntroduction, WatchedInterest } from './client-queries';
import type { Task } from './client-state';
import styles from './clients.module.css';

/** Most lines a part of the desk shows. */
const most = 8;

/** A part of the desk: what it is, how much, and the first lines. */
export interface DeskPartProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly empty: string;
  /** Where all of them are. */
  readonly all?: { readonly to: string; readonly label: string };
  readonly line: (row: Row) => ReactNode;
}

/** One part of the desk with its own loading, emptiness and fault. */
export function DeskPart<Row extends { readonly id: string }>({ id, title, rows, error, onRetry, empty, all, line }: DeskPartProps<Row>) {
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id} className="panel-title">
        {title}
        {rows && rows.length > 0 && <span className="muted"> {rows.length}</span>}
      </h2>
      {Boolean(error) && <PartError error={error} onRetry={onRetry} />}
      {!rows && !error && <TextSkeleton lines={4} />}
      {rows?.length === 0 && <p className="muted">{empty}</p>}
      {rows && rows.length > 0 && (
        <ul className={styles.lines}>
          {rows.slice(0, most).map((row) => (
            <li key={row.id} className={styles.line}>
              {line(row)}
            </li>
          ))}
        </ul>
      )}
      {all && rows && rows.length > 0 && (
        <div>
          <Button component={Link} to={all.to} variant="subtle" size="compact-md">
            {all.label}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A task: what to do, for whom, by when. */
export function TaskLine({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { name: nameOf } = usePartyWords();
  const [to, name] =
    task.kind === 'client' ? [`/app/agency/clients/${task.id}`, nameOf(task.client)] : [`/app/offers/${task.id}`, titleIn(task.offer.title, language)];
  return (
    <>
      <Link to={to}>{name}</Link>
      <span className="small muted">
        {t(`clients.task.${task.kind}.${task.state}`)}
        {task.due && ` ${t('clients.by', { day: format.day(task.due) })}`}
      </span>
    </>
  );
}

/** An interest of a client that waits for an answer. */
export function InterestLine({ interest: { id, from, to, listing, answerDueAt } }: { readonly interest: WatchedInterest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { name: nameOf } = usePartyWords();
  const language = useLanguage();
  const sides = [from, to].map((side) => (side ? nameOf(side) : t('clients.interests.hidden'))).join(' → ');
  return (
    <>
      <Link to={`/app/interests/${id}?box=watched`}>{sides}</Link>
      <span className="small muted">
        {listing && titleIn(listing.title, language)} {t('clients.by', { day: format.dateTime(answerDueAt, zone) })}
      </span>
    </>
  );
}

/** A brokered introduction and whose turn it is. */
export function IntroductionLine({ proposal: { id, client, other, state, dueAt } }: { readonly proposal: ProposedIntroduction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { name: nameOf } = usePartyWords();
  const sides = [client, other].map((side) => (side ? nameOf(side) : t('clients.interests.hidden'))).join(' — ');
  return (
    <>
      <Link to={`/app/introductions/${id}`}>{sides}</Link>
      <span className="small muted">
        {t(`clients.introduction.${state}`)}
        {dueAt && ` ${t('clients.by', { day: format.dateTime(dueAt, zone) })}`}
      </span>
    </>
  );
}
