import { useLanguage } from '../../i18n/use-language';

/** The name of an organisation in the script of the page, else in the other. */
export function useNameOf(): (of: { readonly nameRu: string | null; readonly nameLatin: string | null }) => string {
  const language = useLanguage();
  return ({ nameRu, nameLatin }) => (language === 'ru' ? nameRu ?? nameLatin : nameLatin ?? nameRu) ?? '';
}
