import type { UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from './idempotency';
import { fieldErrors, ProblemError } from './problems';

/** How a form is sent. */
export interface SubmissionOptions<Values, Answer> {
  readonly form: Pick<UseFormReturnType<Values & Record<string, unknown>>, 'setErrors'>;
  /** Sends the values; `headers` carry the key that makes a repeated sending count once. */
  send(values: Values, headers: { readonly 'Idempotency-Key': string }): Promise<Answer>;
  /** Called once when the server has accepted. */
  onDone(answer: Answer): void;
}

/** State of sending a form. */
export interface Submission<Values> {
  readonly sending: boolean;
  /** What the last attempt was refused with. */
  readonly problem: unknown;
  submit(values: Values): Promise<void>;
  /** Takes the refusal off the screen: the person has dealt with it. */
  forget(): void;
}

/**
 * Sends a form and puts the server's judgement under its fields. Values stay as typed.
 * The key is kept until the server has answered, so pressing again after a lost connection does not act twice.
 */
export function useSubmission<Values, Answer>({ form, send, onDone }: SubmissionOptions<Values, Answer>): Submission<Values> {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const key = useRef<ReturnType<typeof idempotencyKey>>(undefined);

  async function submit(values: Values): Promise<void> {
    key.current ??= idempotencyKey();
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await send(values, key.current);
      key.current = undefined;
      onDone(answer);
    } catch (error) {
      if (error instanceof ProblemError) {
        key.current = undefined;
        form.setErrors(fieldErrors(error.problem, t));
      }
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  return { sending, problem, submit, forget: () => setProblem(undefined) };
}
