import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LetterText } from '../../features/identity/letter-text';
import styles from '../../features/identity/mailbox.module.css';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLocalPath } from '../../i18n/use-language';
import { serverApi } from '../../lib/api';
import { unwrapOrNotFound } from '../../lib/problems';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import type { Route } from './+types/mailbox';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('mailbox.title'), hidden: true }));

/** @throws Response 404 outside the demo */
export async function loader({ context, request }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const recipient = search.get('recipient') ?? undefined;
  const letters = await unwrapOrNotFound(serverApi(context, request).GET('/api/v1/mailbox', { params: { query: { ...(recipient && { recipient }) } } }));
  return { recipient, letters, shown: letters.find(({ id }) => id === search.get('letter')) ?? (recipient ? letters[0] : undefined) };
}

type Letter = Route.ComponentProps['loaderData']['letters'][number];

function Shown({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <article className="card stack" aria-labelledby="letter-title">
      <header>
        <h2 id="letter-title" className="panel-title" lang={letter.language}>
          {letter.subject}
        </h2>
        <p className="small muted">
          {t('mailbox.to', { recipient: letter.recipient })} · <time dateTime={letter.sentAt}>{format.dateTime(letter.sentAt, zone)}</time>
        </p>
      </header>
      <div className={styles.text} lang={letter.language}>
        <LetterText text={letter.text} />
      </div>
    </article>
  );
}

/** Letters of the demo: nothing leaves the machine, so they are read here. */
export default function Mailbox({ loaderData: { recipient, letters, shown } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const format = useFormat();
  const zone = useOwnZone();
  const addressOf = (id: string) => `${local('/mailbox')}?${new URLSearchParams({ ...(recipient && { recipient }), letter: id }).toString()}`;
  const all = recipient && <Link to={local('/mailbox')}>{t('mailbox.everybody')}</Link>;
  return (
    <div className="page">
      <PageHead
        title={t('mailbox.title')}
        lead={
          <>
            {recipient ? t('mailbox.of', { recipient }) : t('mailbox.lead')} {all}
          </>
        }
      />
      {letters.length === 0 ? (
        <EmptyState
          icon={<IconMail size={32} aria-hidden />}
          title={t('mailbox.empty.title')}
          text={t('mailbox.empty.text')}
          action={
            <Link to="" reloadDocument>
              {t('mailbox.empty.again')}
            </Link>
          }
        />
      ) : (
        <div className={styles.mailbox} data-shown={shown !== undefined || undefined}>
          <nav aria-label={t('mailbox.list')} className={styles.list}>
            <ul className={styles.letters}>
              {letters.map((letter) => (
                <li key={letter.id}>
                  <Link to={addressOf(letter.id)} className={styles.letter} aria-current={letter.id === shown?.id ? 'true' : undefined} preventScrollReset>
                    <span lang={letter.language}>{letter.subject}</span>
                    <span className="small muted">
                      {letter.recipient} · {format.dateTime(letter.sentAt, zone)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {shown ? <Shown letter={shown} /> : <p className={`${styles.choose} muted`}>{t('mailbox.choose')}</p>}
        </div>
      )}
    </div>
  );
}
