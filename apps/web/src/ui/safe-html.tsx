/** HTML that the API made and sanitised; the brand keeps plain strings out. */
export interface SanitisedHtml {
  /** Comes only from a field that the API documents as sanitised. */
  readonly html: string;
}

/** Shows text people have formatted. The only place where HTML from outside enters a page. */
export function SafeHtml({ html, lang, className = 'reading' }: SanitisedHtml & { readonly lang?: string; readonly className?: string }) {
  return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
