import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

/** A page of short texts: a lead, then sections that each have a title and a paragraph; more may follow. */
export function PlainPage({
  name,
  sections,
  children,
}: {
  readonly name: 'about' | 'help' | 'privacy';
  readonly sections: readonly string[];
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHead title={t(`${name}.title`)} lead={t(`${name}.lead`)} />
      <div className="reading">
        {sections.map((section) => (
          <section key={section} id={section}>
            <h2>{t(`${name}.${section}.title`)}</h2>
            <p>{t(`${name}.${section}.text`)}</p>
          </section>
        ))}
        {children}
      </div>
    </div>
  );
}
