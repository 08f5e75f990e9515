import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/choice';
import { BilingualField } from '../../ui/bilingual-field';
import { CodePicker } from '../../ui/code-picker';
import { NumberField } from '../../ui/number-field';
import { RemarkOn } from '../../ui/remarks';
import styles from './profile-form.module.css';
import type { ProfileValues } from './profile-values';

/** What each section of the form gets. */
export interface SectionProps {
  readonly form: UseFormReturnType<ProfileValues>;
}

/** A titled part of the form. */
export function FormSection({
  id,
  title,
  lead,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} className="panel-title">
          {title}
        </h2>
        {lead && <p className="small muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** First fault of a list or of anything inside it ("hs.0"). */
function faultOf(form: SectionProps['form'], ...fields: readonly string[]): ReactNode {
  const found = Object.keys(form.errors).find((path) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
  return found ? form.errors[found] : undefined;
}

/** What the organisation does, in words and in codes. */
export function ActivitySection({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <FormSection id="activity" title={t('company.section.activity')}>
      <RemarkOn fields={['about']}>
        <BilingualField
          path="about"
          label={t('company.field.about')}
          description={t('company.help.about')}
          value={form.values.about}
          onChange={(about) => form.setFieldValue('about', about)}
          errors={{ ru: form.errors['about.ru'], en: form.errors['about.en'] }}
          maxLength={5000}
          lines={6}
        />
      </RemarkOn>
      <RemarkOn fields={['codes', 'hs', 'okved']}>
        <CodePicker
          id="codes"
          label={t('company.field.codes')}
          description={t('company.help.codes')}
          schemes={['hs', 'okved2']}
          value={form.values.codes}
          onChange={(codes) => form.setFieldValue('codes', codes)}
          error={faultOf(form, 'hs', 'okved')}
          hint={form.values.about.ru.slice(0, 80)}
        />
      </RemarkOn>
      <RemarkOn fields={['languages']}>
        <Choices
          id="languages"
          label={t('company.field.languages')}
          description={t('company.help.languages')}
          list="languages"
          {...form.getInputProps('languages')}
          error={faultOf(form, 'languages')}
        />
      </RemarkOn>
    </FormSection>
  );
}

/** Where it has exported already. */
export function ExportSection({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <FormSection id="export" title={t('company.section.export')}>
      <RemarkOn fields={['exportExperience']}>
        <div className={styles.pair}>
          <NumberField
            id="exportExperience.since"
            label={t('company.field.exportSince')}
            min={1900}
            max={2100}
            allowDecimal={false}
            thousandSeparator=""
            hideControls
            {...form.getInputProps('exportExperience.since')}
          />
          <Choices
            id="exportExperience.countries"
            label={t('company.field.exportCountries')}
            list="countries"
            {...form.getInputProps('exportExperience.countries')}
            error={faultOf(form, 'exportExperience.countries')}
          />
        </div>
        <BilingualField
          path="exportExperience.note"
          label={t('company.field.exportNote')}
          description={t('company.help.exportNote')}
          value={form.values.exportExperience.note}
          onChange={(note) => form.setFieldValue('exportExperience', { ...form.values.exportExperience, note })}
          lines={2}
          maxLength={1000}
          errors={{ ru: form.errors['exportExperience.note.ru'], en: form.errors['exportExperience.note.en'] }}
        />
      </RemarkOn>
    </FormSection>
  );
}

/** Size, age and website. */
export function FiguresSection({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <FormSection id="figures" title={t('company.section.figures')}>
      <RemarkOn fields={['website']}>
        <TextInput
          id="website"
          label={t('company.field.website')}
          placeholder="https://example.com"
          autoComplete="url"
          inputMode="url"
          {...form.getInputProps('website')}
        />
      </RemarkOn>
      <RemarkOn fields={['employees', 'foundedYear']}>
        <div className={styles.pair}>
          <NumberField
            id="employees"
            label={t('company.field.employees')}
            min={0}
            max={10_000_000}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('employees')}
          />
          <NumberField
            id="foundedYear"
            label={t('company.field.foundedYear')}
            min={1000}
            max={2100}
            allowDecimal={false}
            thousandSeparator=""
            hideControls
            {...form.getInputProps('foundedYear')}
          />
        </div>
      </RemarkOn>
    </FormSection>
  );
}
