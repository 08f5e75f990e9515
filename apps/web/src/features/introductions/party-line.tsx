import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { type Party, usePartyWords } from '../../lib/party';
import { Tag } from '../../ui/tag';

/** An organisation's name as a link to its page. */
export function PartyName({ party }: { readonly party: Party | null }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const local = useLocalPath();
  return party ? <Link to={local(`/companies/${party.slug}`)}>{words.name(party)}</Link> : t('introductions.goneParty');
}

/** Where an organisation is and whether it is verified. */
export function PartyFacts({ party }: { readonly party: Party | null }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  if (!party) return null;
  return (
    <>
      <span className="muted">{words.place(party)}</span>
      {party.verified && (
        <>
          {' '}
          <Tag tone="good" icon={<IconShieldCheck aria-hidden />}>
            {t('introductions.verified')}
          </Tag>
        </>
      )}
    </>
  );
}

/** An organisation in one line. */
export function PartyLine({ party }: { readonly party: Party | null }) {
  return (
    <>
      <PartyName party={party} />
      {party && <span className="muted"> · </span>}
      <PartyFacts party={party} />
    </>
  );
}
