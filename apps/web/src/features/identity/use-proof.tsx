import { Button, Modal, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { ProblemError, unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';

/** A way to do acts for which the server wants the password once more. */
export interface Proof {
  /** Does the act; when the password is asked for, asks and does it again. @returns undefined when the person closed the question */
  guard<T>(act: () => Promise<T>): Promise<T | undefined>;
  /** The question; stands somewhere in the page. */
  readonly dialog: ReactNode;
}

type Prove = (password: string) => Promise<unknown>;

const proveToServer: Prove = (password) => unwrap(api.PUT('/api/v1/sessions/current/proof', { body: { password } }));

function ProofForm({ prove, onProved, onClose }: { readonly prove: Prove; readonly onProved: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { proof: '' } });
  const submission = useSubmission<{ proof: string }, unknown>({ form, send: ({ proof }) => prove(proof), onDone: onProved });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <p>{t('profile.proof.text')}</p>
      <ProblemNotice problem={submission.problem} />
      <PasswordInput
        id="proof"
        autoComplete="current-password"
        data-autofocus
        label={t('account.password')}
        required
        visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        {...form.getInputProps('proof')}
      />
      <div className="actions" style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
        <Button type="submit" loading={submission.sending}>
          {t('profile.proof.act')}
        </Button>
      </div>
    </form>
  );
}

const isProofNeeded = (error: unknown) => error instanceof ProblemError && error.problem.code === 'proof-needed';

/** Asks for the password when the server wants it; it then counts for ten minutes. */
export function useProof(prove: Prove = proveToServer): Proof {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const answer = useRef<(proved: boolean) => void>(undefined);
  function end(proved: boolean): void {
    setOpened(false);
    answer.current?.(proved);
    answer.current = undefined;
  }
  async function guard<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!isProofNeeded(error)) throw error;
      const proved = await new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setOpened(true);
      });
      return proved ? act() : undefined;
    }
  }
  const dialog = (
    <Modal opened={opened} onClose={() => end(false)} title={t('profile.proof.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <ProofForm prove={prove} onProved={() => end(true)} onClose={() => end(false)} />
    </Modal>
  );
  return { guard, dialog };
}
