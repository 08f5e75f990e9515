import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice';
import { BilingualField } from '../../ui/bilingual-field';
import { DayInput } from '../../ui/day-input';
import { NumberField } from '../../ui/number-field';
import { RemarkOn } from '../../ui/remarks';
import styles from './profile-form.module.css';
import { FormSection, type SectionProps } from './profile-sections';
import type { CapacityValues, CertificateValues } from './profile-values';

const newCapacity: CapacityValues = { what: { ru: '', en: '' }, amount: '', unit: '166', period: 'month' };
const newCertificate: CertificateValues = { code: '', number: '', validUntil: '' };

function RemoveRow({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <ActionIcon className={styles.remove} aria-label={label} onClick={onRemove}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}

function CapacityRow({ form, index, capacity }: SectionProps & { readonly index: number; readonly capacity: CapacityValues }) {
  const { t } = useTranslation();
  const path = `capacities.${index}`;
  return (
    <div className={styles.row}>
      <div className="stack">
        <BilingualField
          path={`${path}.what`}
          label={t('company.capacity.what')}
          value={capacity.what}
          maxLength={200}
          onChange={(what) => form.replaceListItem('capacities', index, { ...capacity, what })}
          errors={{ ru: form.errors[`${path}.what.ru`], en: form.errors[`${path}.what.en`] }}
        />
        <div className={styles.pair}>
          <NumberField id={`${path}.amount`} label={t('company.capacity.amount')} min={0} hideControls {...form.getInputProps(`${path}.amount`)} />
          <Choice id={`${path}.unit`} label={t('company.capacity.unit')} list="units" {...form.getInputProps(`${path}.unit`)} />
          <Select
            id={`${path}.period`}
            label={t('company.capacity.period')}
            data={(['day', 'month', 'year'] as const).map((period) => ({ value: period, label: t(`company.period.${period}`) }))}
            allowDeselect={false}
            {...form.getInputProps(`${path}.period`)}
          />
        </div>
      </div>
      <RemoveRow label={t('company.capacity.remove')} onRemove={() => form.removeListItem('capacities', index)} />
    </div>
  );
}

/** What can be made or done in one period. */
export function CapacitySection({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <FormSection id="capacities" title={t('company.section.capacities')} lead={t('company.help.capacities')}>
      <RemarkOn fields={['capacities']}>
        {form.values.capacities.map((capacity, index) => (
          <CapacityRow key={index} {...{ form, index, capacity }} />
        ))}
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('capacities', newCapacity)}
          >
            {t('company.capacity.add')}
          </Button>
        </div>
      </RemarkOn>
    </FormSection>
  );
}

function CertificateRow({ form, index }: SectionProps & { readonly index: number }) {
  const { t } = useTranslation();
  const path = `certificates.${index}`;
  return (
    <div className={styles.row}>
      <div className={styles.pair}>
        <Choice id={`${path}.code`} label={t('company.certificate.code')} list="certificates" {...form.getInputProps(`${path}.code`)} />
        <TextInput id={`${path}.number`} label={t('company.certificate.number')} maxLength={80} {...form.getInputProps(`${path}.number`)} />
        <DayInput id={`${path}.validUntil`} label={t('company.certificate.validUntil')} {...form.getInputProps(`${path}.validUntil`)} />
      </div>
      <RemoveRow label={t('company.certificate.remove')} onRemove={() => form.removeListItem('certificates', index)} />
    </div>
  );
}

/** Certificates the organisation says it holds. */
export function CertificateSection({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <FormSection id="certificates" title={t('company.section.certificates')}>
      <RemarkOn fields={['certificates']}>
        {form.values.certificates.map((_, index) => (
          <CertificateRow key={index} {...{ form, index }} />
        ))}
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('certificates', newCertificate)}
          >
            {t('company.certificate.add')}
          </Button>
        </div>
      </RemarkOn>
    </FormSection>
  );
}
