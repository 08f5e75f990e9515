import { useTranslation } from 'react-i18next';
import { type Language, languageNames } from '../../i18n/language';

/** Names fields to the reviewer: "description.ru" is «Описание, русский»; no field is the whole record. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    if (field === '') return t('reviews.field.whole');
    const [first = '', language] = field.split('.');
    const name = t(`reviews.field.${first}`, { defaultValue: first });
    return language === 'ru' || language === 'en' ? `${name}, ${languageNames[language satisfies Language]}` : name;
  };
}
