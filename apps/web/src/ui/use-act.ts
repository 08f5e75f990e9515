import { useState } from 'react';
import { notify } from './notify';

/** Acts of a page that are done at once, outside a form. */
export interface Acts {
  /** Name of the act that is being sent. */
  readonly running: string | undefined;
  /** Sends an act; a refusal is explained in the corner. @returns whether it was accepted */
  run(name: string, act: () => Promise<unknown>): Promise<boolean>;
}

/** One act at a time: a second press while the first is under way does nothing. */
export function useAct(): Acts {
  const [running, setRunning] = useState<string>();
  async function run(name: string, act: () => Promise<unknown>): Promise<boolean> {
    if (running) return false;
    setRunning(name);
    try {
      await act();
      return true;
    } catch (error) {
      notify.problem(error);
      return false;
    } finally {
      setRunning(undefined);
    }
  }
  return { running, run };
}
