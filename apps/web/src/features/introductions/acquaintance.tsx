import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { type Party, personName, usePartyWords } from '../../lib/party';
import styles from './introductions.module.css';

type Contact = components['schemas']['InterestContactDto'];
type Slot = components['schemas']['CallSlotDto'];
type Adviser = components['schemas']['NamedAdviserDto'];

/** What opens after acceptance. */
export interface AcquaintanceProps {
  readonly contacts: readonly Contact[];
  readonly slots: readonly Slot[];
  /** The two companies. */
  readonly parties: readonly (Party | null)[];
}

function ContactCard({ contact, party }: { readonly contact: Contact; readonly party: Party | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const words = usePartyWords();
  return (
    <li className={styles.contact}>
      <strong>{personName(contact, language)}</strong>
      {party && <span className="muted small">{words.name(party)}</span>}
      <a href={`mailto:${contact.email}`}>
        <IconMail size={18} aria-hidden /> {contact.email}
      </a>
      {contact.phone && (
        <a href={`tel:${contact.phone}`}>
          <IconPhone size={18} aria-hidden /> {contact.phone}
        </a>
      )}
      <span className="small muted">
        {t('introductions.contact.now', { time: format.time(new Date(), contact.zone), offset: format.offset(new Date(), contact.zone) })} ·{' '}
        {t(`introductions.contact.reads.${contact.language}`)}
      </span>
    </li>
  );
}

function SlotLine({ slot, contacts }: { readonly slot: Slot; readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const zones = slot.local.map(({ zone }) => zone);
  const days = new Set(zones.map((zone) => format.date(slot.startsAt, zone)));
  const clock = (zone: string) => (days.size > 1 ? format.dateTime(slot.startsAt, zone) : format.time(slot.startsAt, zone));
  return (
    <li>
      {days.size === 1 && <strong>{[...days][0]}</strong>}
      <ul className={styles.clocks}>
        {zones.map((zone, index) => {
          const contact = contacts[index];
          return (
            <li key={contact?.email ?? zone}>
              {t('introductions.slots.clock', {
                time: clock(zone),
                offset: format.offset(slot.startsAt, zone),
                name: contact ? personName(contact, language) : zone,
              })}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** Contacts of both sides, and times for a first call on both clocks. */
export function Acquaintance({ contacts, slots, parties }: AcquaintanceProps) {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <h3>{t('introductions.contact.title')}</h3>
        <ul className={styles.contacts}>
          {contacts.map((contact) => (
            <ContactCard key={contact.email} contact={contact} party={parties.find((party) => party?.id === contact.organisationId) ?? undefined} />
          ))}
        </ul>
      </section>
      {slots.length > 0 && (
        <section>
          <h3>{t('introductions.slots.title')}</h3>
          <p className="small muted">{t('introductions.slots.text')}</p>
          <ol className={styles.slots}>
            {slots.map((slot) => (
              <SlotLine key={slot.startsAt} slot={slot} contacts={contacts} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** Advisers by name; their addresses are on their organisations' pages. */
export function Advisers({ advisers, parties }: { readonly advisers: readonly Adviser[]; readonly parties: readonly (Party | null)[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = usePartyWords();
  if (advisers.length === 0) return null;
  return (
    <section>
      <h3>{t('introductions.advisers.title')}</h3>
      <ul className={styles.plain}>
        {advisers.map((adviser) => {
          const advised = parties.find((party) => party?.id === adviser.advisedOrganisationId);
          const desk = adviser.organisation ? words.name(adviser.organisation) : '';
          return (
            <li key={adviser.advisedOrganisationId}>
              {[personName(adviser, language), desk].filter(Boolean).join(', ')}
              {advised && <span className="muted"> — {t('introductions.advisers.of', { company: words.name(advised) })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
