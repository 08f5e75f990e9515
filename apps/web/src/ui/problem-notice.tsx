import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { explain, fieldErrors, ProblemError } from '../lib/problems';

/** A refused form. */
export interface ProblemNoticeProps {
  /** What `useSubmission` returned; nothing is shown while undefined. */
  readonly problem: unknown;
  /** Names of the fields by path, for the list of links; errors of other paths are written out in full. */
  readonly labels?: Readonly<Record<string, string>>;
  /** `id` of the input of a path; the path itself when left out. */
  readonly idOf?: (path: string) => string;
}

/** Says above a form what the server refused, takes the focus, and links to the fields concerned. */
export function ProblemNotice({ problem, labels = {}, idOf = (path) => path }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const { happened, kept, next, reference } = explain(problem, t);
  const errors = problem instanceof ProblemError ? Object.entries(fieldErrors(problem.problem, t)) : [];
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" variant="outline" title={happened} icon={<IconAlertTriangle aria-hidden />}>
      <p>
        {kept} {next}
      </p>
      {errors.length > 0 && (
        <ul>
          {errors.map(([path, text]) => (
            <li key={path}>
              {labels[path] ? (
                <>
                  <a href={`#${idOf(path)}`}>{labels[path]}</a>: {text}
                </>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      {reference && <p className="small muted">{t('common.reference', { reference })}</p>}
    </Alert>
  );
}

/** A part of a page that could not be loaded; the rest of the page goes on. */
export function PartError({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => unknown }) {
  const { t } = useTranslation();
  const { happened, next, reference } = explain(error, t);
  return (
    <Alert role="alert" color="red" variant="outline" title={happened} icon={<IconAlertTriangle aria-hidden />}>
      <p>{next}</p>
      {reference && <p className="small muted">{t('common.reference', { reference })}</p>}
      {onRetry && (
        <Button mt="sm" variant="default" onClick={() => void onRetry()}>
          {t('common.act.retry')}
        </Button>
      )}
    </Alert>
  );
}
