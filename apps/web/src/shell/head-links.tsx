import cyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2?url';
import { useLocation } from 'react-router';
import { inLanguage, languageInPath, languages } from '../i18n/language';
import { useLanguage, useRootFacts } from '../i18n/use-language';

/** The same page in each language, for search engines; `x-default` lets them choose. */
function Alternates({ origin, pathname }: { readonly origin: string; readonly pathname: string }) {
  const plain = `/${pathname.split('/').slice(2).join('/')}`;
  return (
    <>
      <link rel="canonical" href={origin + pathname} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={origin + inLanguage(pathname, language)} />
      ))}
      {plain === '/' && <link rel="alternate" hrefLang="x-default" href={`${origin}/`} />}
    </>
  );
}

/** Icon, fonts the first paint needs, and links between languages. */
export function HeadLinks() {
  const { pathname } = useLocation();
  const language = useLanguage();
  const origin = useRootFacts()?.publicOrigin;
  const fonts = language === 'ru' ? [cyrillic, latin] : [latin];
  return (
    <>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {origin && languageInPath(pathname) && <Alternates origin={origin} pathname={pathname} />}
    </>
  );
}
