import { Autocomplete, Checkbox, Radio } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../lib/reference';
import { Choice, Choices } from '../../ui/choice';
import { BilingualField } from '../../ui/bilingual-field';
import { CodePicker } from '../../ui/code-picker';
import { DayInput } from '../../ui/day-input';
import { RemarkOn } from '../../ui/remarks';
import styles from './offer-editor.module.css';
import { PriceField, QuantityField } from './offer-amounts';
import type { OfferValues } from './offer-values';

/** What each section of the editor gets. */
export interface SectionProps {
  readonly form: UseFormReturnType<OfferValues>;
  /** Fault of a field or of anything inside it: the server's, else a rule's. */
  readonly faultOf: (...paths: readonly string[]) => ReactNode;
}

/** A numbered part of the editor. */
export function EditorSection({
  id,
  number,
  title,
  lead,
  children,
}: {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={`card stack ${styles.section}`} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} className="panel-title">
          <span className={styles.number}>{number}</span> {title}
        </h2>
        {lead && <p className="small muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

function TextPair({
  form,
  faultOf,
  field,
  lines,
  maxLength,
}: SectionProps & { readonly field: 'title' | 'description' | 'terms'; readonly lines?: number; readonly maxLength: number }) {
  const { t } = useTranslation();
  const side = form.values.side;
  return (
    <RemarkOn fields={[field]}>
      <BilingualField
        path={field}
        label={t(`offers.field.${field}`)}
        description={t(`offers.help.${field}.${side}`)}
        value={form.values[field]}
        onChange={(value) => form.setFieldValue(field, value)}
        errors={{ ru: faultOf(`${field}.ru`) ?? form.errors[field], en: faultOf(`${field}.en`) }}
        maxLength={maxLength}
        lines={lines}
      />
    </RemarkOn>
  );
}

/** What is offered or looked for. */
export function EssenceSection({ form, faultOf, isNew }: SectionProps & { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { side, title } = form.values;
  return (
    <EditorSection id="essence" number={1} title={t('offers.section.essence')}>
      {isNew && (
        <Radio.Group label={t('offers.field.side')} value={side} onChange={(value) => form.setFieldValue('side', value as OfferValues['side'])}>
          <div className="actions" style={{ marginTop: 'var(--space-2)', columnGap: 'var(--space-5)' }}>
            <Radio value="offer" label={t('offers.sideChoice.offer')} />
            <Radio value="request" label={t('offers.sideChoice.request')} />
          </div>
        </Radio.Group>
      )}
      <RemarkOn fields={['type']}>
        <Choice id="type" label={t('offers.field.type')} list="listingTypes" {...form.getInputProps('type')} error={faultOf('type')} />
      </RemarkOn>
      <TextPair form={form} faultOf={faultOf} field="title" maxLength={140} />
      <TextPair form={form} faultOf={faultOf} field="description" maxLength={6000} lines={7} />
      <RemarkOn fields={['codes', 'hs', 'okved', 'svc']}>
        <CodePicker
          id="codes"
          label={t('offers.field.codes')}
          description={t('offers.help.codes')}
          schemes={['hs', 'okved2', 'svc']}
          value={form.values.codes}
          hint={title.ru || title.en}
          onChange={(codes) => form.setFieldValue('codes', codes)}
          error={faultOf('hs', 'okved', 'svc', 'codes')}
        />
      </RemarkOn>
    </EditorSection>
  );
}

/** How much, for how much, and on what terms. */
export function TermsSection({ form, faultOf, expiryFixed }: SectionProps & { readonly expiryFixed: boolean }) {
  const { t } = useTranslation();
  const reference = useReference();
  const goods = ['goods', 'distribution', 'joint_production'].includes(form.values.type);
  return (
    <EditorSection id="terms-part" number={2} title={t('offers.section.terms')}>
      {goods && <QuantityField form={form} faultOf={faultOf} field="quantity" />}
      {goods && form.values.side === 'offer' && <QuantityField form={form} faultOf={faultOf} field="capacityPerMonth" />}
      <PriceField form={form} faultOf={faultOf} />
      {goods && (
        <RemarkOn fields={['incoterms']}>
          <Choices
            id="incoterms"
            label={t('offers.field.incoterms')}
            description={t('offers.help.incoterms')}
            list="incoterms"
            data={reference.options('incoterms').map(({ value, label }) => ({ value, label: `${value} — ${label}` }))}
            {...form.getInputProps('incoterms')}
            error={faultOf('incoterms')}
          />
        </RemarkOn>
      )}
      <RemarkOn fields={['certificates']}>
        <Choices
          id="certificates"
          label={t(`offers.certificates.${form.values.side}`)}
          list="certificates"
          {...form.getInputProps('certificates')}
          error={faultOf('certificates')}
        />
      </RemarkOn>
      <TextPair form={form} faultOf={faultOf} field="terms" maxLength={6000} lines={3} />
      {!expiryFixed && (
        <DayInput
          id="expiresOn"
          label={t('offers.field.expiresOn')}
          description={t('offers.help.expiresOn')}
          maw={320}
          {...form.getInputProps('expiresOn')}
          error={faultOf('expiresAt', 'expiresOn')}
        />
      )}
    </EditorSection>
  );
}

/** Whom it is for. */
export function PartnersSection({ form, faultOf }: SectionProps) {
  const { t } = useTranslation();
  const reference = useReference();
  const countries = reference.options('countries');
  return (
    <EditorSection id="partners" number={3} title={t('offers.section.partners')}>
      <RemarkOn fields={['targetFormats']}>
        <Checkbox.Group
          label={t('offers.field.targetFormats')}
          description={t('offers.help.targetFormats')}
          {...form.getInputProps('targetFormats')}
          error={faultOf('targetFormats')}
        >
          <div className={styles.choices}>
            {reference.options('formats').map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
      </RemarkOn>
      <div className={styles.pair}>
        <RemarkOn fields={['targetCountries', 'markets']}>
          <Choices
            id="targetCountries"
            label={t('offers.field.targetCountries')}
            list="countries"
            data={countries.filter(({ value }) => !form.values.excludedCountries.includes(value))}
            {...form.getInputProps('targetCountries')}
            error={faultOf('targetCountries', 'markets')}
          />
        </RemarkOn>
        <RemarkOn fields={['excludedCountries']}>
          <Choices
            id="excludedCountries"
            label={t('offers.field.excludedCountries')}
            description={t('offers.help.excludedCountries')}
            list="countries"
            data={countries.filter(({ value }) => !form.values.targetCountries.includes(value))}
            {...form.getInputProps('excludedCountries')}
            error={faultOf('excludedCountries')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        </RemarkOn>
      </div>
      <RemarkOn fields={['forms']}>
        <Choices
          id="forms"
          label={t('offers.field.forms')}
          description={t('offers.help.forms')}
          list="cooperationForms"
          {...form.getInputProps('forms')}
          error={faultOf('forms')}
        />
      </RemarkOn>
      <div className={styles.pair}>
        <RemarkOn fields={['languages']}>
          <Choices id="languages" label={t('offers.field.languages')} list="languages" {...form.getInputProps('languages')} error={faultOf('languages')} />
        </RemarkOn>
        <RemarkOn fields={['clauseTag']}>
          <Autocomplete
            id="clauseTag"
            label={t('offers.field.clauseTag')}
            description={t('offers.help.clauseTag')}
            data={['M7', 'M8']}
            maxLength={20}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('clauseTag')}
            error={faultOf('clauseTag')}
          />
        </RemarkOn>
      </div>
    </EditorSection>
  );
}
