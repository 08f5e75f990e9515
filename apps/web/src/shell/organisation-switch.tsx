import { Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChooseOrganisation, useMyOrganisations } from '../features/organisations/organisation-queries';
import { useLanguage } from '../i18n/use-language';
import { partyName } from '../lib/party';
import { notify } from '../ui/notify';
import styles from './organisation-switch.module.css';

/** Acts for another organisation: what is open may belong to the one before, so the day starts anew. */
function useSwitch() {
  const { t } = useTranslation();
  const choose = useChooseOrganisation();
  const navigate = useNavigate();
  return async (id: string, name: string) => {
    try {
      await choose(id);
      notify.done(t('company.switch.done', { name }));
      await navigate('/app');
    } catch (error) {
      notify.problem(error);
    }
  };
}

/** Entries of a menu, one for each organisation of the person. */
export function OrganisationItems() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisations, current } = useMyOrganisations();
  const change = useSwitch();
  if (organisations.length < 2) return null;
  return (
    <>
      <Menu.Label>{t('company.switch.label')}</Menu.Label>
      {organisations.map((organisation) => {
        const name = partyName(organisation, language);
        const chosen = organisation.id === current?.id;
        return (
          <Menu.Item
            key={organisation.id}
            aria-current={chosen || undefined}
            leftSection={chosen ? <IconCheck size={18} aria-hidden /> : <span className={styles.noMark} />}
            onClick={() => void change(organisation.id, name)}
          >
            {name}
          </Menu.Item>
        );
      })}
    </>
  );
}

/** Which organisation the person acts for; a choice when there are several. */
export function OrganisationSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisations, current } = useMyOrganisations();
  if (!current || organisations.length < 2) return null;
  return (
    <Menu position="bottom-start" width={260} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={styles.current}>
          <span>
            <span className={styles.label}>{t('company.switch.label')}</span> {partyName(current, language)}
          </span>
          <IconSelector size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        <OrganisationItems />
      </Menu.Dropdown>
    </Menu>
  );
}
