import { Alert, Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemBody } from '../lib/problems';

/** An act the rules do not let pass. The words are the server's and name no cause; the number leads to an appeal. Takes the focus. */
export function Refusal({ problem: { title, detail, reference } }: { readonly problem: ProblemBody }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      variant="outline"
      color="gray"
      title={title ?? t('common.problem.refused.happened')}
      icon={<IconInfoCircle aria-hidden />}
    >
      {detail && <p>{detail}</p>}
      {reference && <p className="small muted">{t('common.reference', { reference })}</p>}
      {reference && (
        <Button component={Link} to={`/app/appeals?reference=${encodeURIComponent(reference)}`} variant="default" mt="sm">
          {t('common.appeal')}
        </Button>
      )}
    </Alert>
  );
}
