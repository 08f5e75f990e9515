import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import { RenewalAnswer } from '../../features/identity/renewal-answer';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { api, serverApi } from '../../lib/api';
import { ProblemError, unwrap } from '../../lib/problems';
import type { Route } from './+types/still-interested';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('renewal.title'), hidden: true }));

/** Says what the link would keep public; mail programs that open links by themselves change nothing. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  try {
    const asked = await unwrap(serverApi(context, request).GET('/api/v1/renewals/{token}', { params: { path: { token: params.token } } }));
    return data({ asked, refusal: null });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    if (status !== 404 && status !== 410) throw error;
    return data({ asked: null, refusal: status === 404 ? ('broken' as const) : ('over' as const) }, { status });
  }
}

/** "Still interested?" answered from a letter, without signing in. */
export default function StillInterested({ loaderData: { asked, refusal }, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const local = useLocalPath();
  if (!asked)
    return (
      <EntryPage title={t(`renewal.${refusal}`)} below={<Link to={local('/help')}>{t('renewal.help')}</Link>}>
        <div className="stack">
          <p>{t(`renewal.${refusal}Text`)}</p>
          <div>
            <Button component={Link} to={`${local('/sign-in')}?next=/app`}>
              {t('renewal.signIn')}
            </Button>
          </div>
        </div>
      </EntryPage>
    );
  return <RenewalAnswer asked={asked} answer={() => unwrap(api.POST('/api/v1/renewals', { body: { token: params.token } }))} />;
}
