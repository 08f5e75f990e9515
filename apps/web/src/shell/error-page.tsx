import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useLocation, useNavigate } from 'react-router';
import { signInPath } from '../i18n/sign-in-path';
import { useLanguage, useLocalPath } from '../i18n/use-language';
import { ConnectionError, ProblemError } from '../lib/problems';
import { useMeIfKnown } from '../lib/session';
import styles from './error-page.module.css';
import { Footer } from './footer';
import layout from './layout.module.css';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

type Kind = '403' | '404' | '410' | '500' | 'offline';

/** Which page an error is told by. */
export function kindOf(error: unknown): Kind | 'sign-in' {
  if (error instanceof ConnectionError || (error instanceof TypeError && /fetch|import/i.test(error.message))) return 'offline';
  const status = isRouteErrorResponse(error) ? error.status : error instanceof ProblemError ? error.problem.status : 500;
  if (status === 401) return 'sign-in';
  return status === 403 || status === 404 || status === 410 ? `${status}` : '500';
}

function Acts({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const reload = kind === '500' || kind === 'offline';
  return (
    <div className="actions">
      {reload ? (
        <Button onClick={() => location.reload()}>{t('common.errorPage.reload')}</Button>
      ) : (
        <Button component={Link} to={local('/registry')}>
          {t('common.errorPage.registry')}
        </Button>
      )}
      <Button component={Link} to={local('/')} variant="default">
        {t('common.errorPage.home')}
      </Button>
    </div>
  );
}

function Explanation({ kind, error }: { readonly kind: Kind; readonly error: unknown }) {
  const { t } = useTranslation();
  const reference = error instanceof ProblemError ? error.problem.reference : undefined;
  const title = t(`common.errorPage.${kind}.title`);
  return (
    <div className={`page ${styles.error}`}>
      <title>{`${title} — ${t('common.brand')}`}</title>
      <meta name="robots" content="noindex" />
      {kind.length === 3 && <p className={styles.code}>{kind}</p>}
      <h1>{title}</h1>
      <p className="muted">{t(`common.errorPage.${kind}.text`)}</p>
      {reference && <p className="small muted">{t('common.reference', { reference })}</p>}
      <Acts kind={kind} />
    </div>
  );
}

function GoToSignIn() {
  const navigate = useNavigate();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  useEffect(() => {
    void navigate(signInPath(language, `${pathname}${search}`), { replace: true });
  }, [navigate, language, pathname, search]);
  return null;
}

/** What people see when a page cannot be shown: what happened, what became of their data, where to go. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const me = useMeIfKnown();
  const kind = kindOf(error);
  if (kind === 'sign-in') return <GoToSignIn />;
  return (
    <div className={layout.public}>
      <SkipLink />
      <TopBar me={me} />
      <main id="main" tabIndex={-1}>
        <Explanation kind={kind} error={error} />
      </main>
      <Footer />
    </div>
  );
}
