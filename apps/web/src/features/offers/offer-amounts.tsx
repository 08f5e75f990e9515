import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../lib/reference';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { RemarkOn } from '../../ui/remarks';
import styles from './offer-editor.module.css';
import type { SectionProps } from './offer-sections';
import type { OfferValues } from './offer-values';

/** An amount with its unit. */
export function QuantityField({ form, faultOf, field }: SectionProps & { readonly field: 'quantity' | 'capacityPerMonth' }) {
  const { t } = useTranslation();
  return (
    <RemarkOn fields={[field]}>
      <div className={styles.amount}>
        <NumberField
          id={`${field}.amount`}
          label={t(`offers.field.${field}`)}
          min={0}
          hideControls
          {...form.getInputProps(`${field}.amount`)}
          error={faultOf(field)}
        />
        <Choice id={`${field}.unit`} label={t('offers.field.unit')} list="units" {...form.getInputProps(`${field}.unit`)} error={undefined} />
      </div>
    </RemarkOn>
  );
}

/** A price, or that it is given on request. */
export function PriceField({ form, faultOf }: SectionProps) {
  const { t } = useTranslation();
  const reference = useReference();
  const given = form.values.pricing === 'given';
  return (
    <RemarkOn fields={['price', 'priceUnit']}>
      <div className="stack">
        <div>
          <p id="pricing-label" className={styles.label}>
            {t('offers.field.price')}
          </p>
          <SegmentedControl
            aria-labelledby="pricing-label"
            data={[
              { value: 'request', label: t('offers.price.request') },
              { value: 'given', label: t('offers.price.given') },
            ]}
            value={form.values.pricing}
            onChange={(value) => form.setFieldValue('pricing', value as OfferValues['pricing'])}
          />
        </div>
        {given && (
          <div className={styles.price}>
            <NumberField
              id="price.amount"
              label={t('offers.price.amount')}
              min={0}
              decimalScale={3}
              hideControls
              {...form.getInputProps('price.amount')}
              error={faultOf('price')}
            />
            <Choice
              id="price.currency"
              label={t('offers.price.currency')}
              list="currencies"
              data={reference.options('currencies').map(({ value, label }) => ({ value, label: `${value} — ${label}` }))}
              {...form.getInputProps('price.currency')}
            />
            <Choice
              id="priceUnit"
              label={t('offers.price.unit')}
              list="units"
              clearable
              placeholder={t('offers.price.whole')}
              {...form.getInputProps('priceUnit')}
              error={faultOf('priceUnit')}
            />
          </div>
        )}
      </div>
    </RemarkOn>
  );
}
