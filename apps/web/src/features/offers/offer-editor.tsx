import { Alert } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { exponentOf } from '../../i18n/money';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { ifMatch } from '../../lib/if-match';
import { useLocalDraft } from '../../lib/local-draft';
import { fieldErrors, ProblemError, unwrap, type ProblemBody } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { RemarkList, Remarks } from '../../ui/remarks';
import { isStale, StaleNotice } from '../../ui/stale-notice';
import { CheckPanel } from './check-panel';
import styles from './offer-editor.module.css';
import { OfferFiles } from './offer-files';
import { type Offer, type OfferSide, useRefreshOffers } from './offer-queries';
import { EssenceSection, PartnersSection, type SectionProps, TermsSection } from './offer-sections';
import { isHandedInBySaving, remarksOf, sendingOf } from './offer-state';
import { emptyOffer, endOf, offerFieldId, type OfferValues, toOfferChange, toOfferValues } from './offer-values';
import { SendBar, type Wish } from './send-bar';
import { ruleErrors, useOfferCheck } from './use-offer-check';
import { useOfferFieldName, useOfferLabels } from './use-offer-labels';

/** What the editor works on. */
export interface OfferEditorProps {
  /** The listing; left out for a new one. */
  readonly offer?: Offer;
  readonly side?: OfferSide;
  readonly organisationId: string;
  /** Listings are published only for published organisations. */
  readonly organisationActive: boolean;
  /** Why handing in was refused right after the first saving. */
  readonly refused?: ProblemBody;
}

const live = (offer: Offer | undefined) => offer?.status === 'published' || offer?.status === 'paused';

/** Saves and hands in. A first saving makes the draft even when handing in is refused, so the page goes on with its address. */
function useSending({ offer, side = 'offer', organisationId, refused }: OfferEditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const refresh = useRefreshOffers();
  const wish = useRef<Wish>('save');
  const [base, setBase] = useState(offer);
  const form = useForm<OfferValues>({
    initialValues: offer ? toOfferValues(offer, exponentOf) : emptyOffer(side, language),
    initialErrors: refused ? fieldErrors(refused, t) : {},
    validate: { title: ({ ru, en }) => (ru.trim() || en.trim() ? null : t('offers.titleNeeded')) },
  });
  const draft = useLocalDraft(offer ? `offer-${offer.id}` : `offer-new-${side}`, form);

  async function save(values: OfferValues, headers: { readonly 'Idempotency-Key': string }): Promise<Offer> {
    const change = toOfferChange(values, exponentOf);
    const end = values.expiresOn && !live(base) ? { expiresAt: endOf(values.expiresOn) } : {};
    if (base)
      return unwrap(api.PATCH('/api/v1/offers/{id}', { params: { path: { id: base.id }, header: ifMatch(base.version) }, body: { ...change, ...end } }));
    return unwrap(api.POST('/api/v1/offers', { headers, body: { ...change, ...end, title: change.title ?? {}, side: values.side, organisationId } }));
  }
  async function handIn({ id }: Offer): Promise<Offer> {
    return unwrap(api.POST('/api/v1/offers/{id}/submission', { params: { path: { id } }, headers: idempotencyKey() }));
  }
  const submission = useSubmission<OfferValues, Offer>({
    form,
    send: async (values, headers) => {
      const saved = await save(values, headers);
      setBase(saved);
      draft.clear();
      if (wish.current === 'save') return saved;
      try {
        return await handIn(saved);
      } catch (error) {
        if (!offer && error instanceof ProblemError) await navigate(`/app/offers/${saved.id}/edit`, { replace: true, state: { refused: error.problem } });
        throw error;
      }
    },
    onDone: (saved) => {
      form.resetDirty();
      void refresh();
      const sent = wish.current === 'submit' || isHandedInBySaving(sendingOf(base?.status));
      notify.done(t(live(saved) ? 'offers.sent.revision' : sent ? 'offers.sent.done' : 'offers.sent.saved'));
      if (sent) void navigate(`/app/offers/${saved.id}`);
      else if (!offer) void navigate(`/app/offers/${saved.id}/edit`, { replace: true });
    },
  });
  return { form, draft, submission, wish, base, setBase, refresh };
}

function Notices({ offer }: { readonly offer: Offer | undefined }) {
  const { t } = useTranslation();
  if (!live(offer)) return null;
  return (
    <Alert color="sea" variant="outline" title={t('offers.live.title')}>
      {t('offers.live.text')}
    </Alert>
  );
}

/** Writes an offer or a request: four parts on one page, both languages side by side, judged while typing. */
export default function OfferEditor(props: OfferEditorProps) {
  const { offer, organisationId, organisationActive, refused } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const labels = useOfferLabels();
  const nameOf = useOfferFieldName();
  const { form, draft, submission, wish, base, setBase, refresh } = useSending(props);
  const { check, faults } = useOfferCheck(form.values, {
    organisationId,
    photos: Math.min(10, offer?.files.filter(({ kind }) => kind === 'photo').length ?? 0),
    exponentOf,
  });
  const rules = ruleErrors(check, ({ words, title, effect }) => t(`offers.check.${effect}`, { words: format.quote(words), rule: title }));
  const remarks = offer ? remarksOf(offer) : [];
  const faultOf: SectionProps['faultOf'] = (...paths) => {
    const found = Object.entries({ ...rules, ...faults, ...form.errors }).find(([path]) =>
      paths.some((wanted) => path === wanted || path.startsWith(`${wanted}.`)),
    );
    return found?.[1];
  };
  const send = (next: Wish) => (event?: FormEvent<HTMLFormElement>) => {
    wish.current = next;
    form.onSubmit((values) => void submission.submit(values))(event);
  };

  async function current(): Promise<Offer | undefined> {
    return base && unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id: base.id } } }));
  }
  async function keepMine(): Promise<void> {
    setBase(await current());
    submission.forget();
    notify.done(t('offers.sent.onTop'));
  }
  async function takeTheirs(): Promise<void> {
    const newest = await current();
    if (!newest) return;
    draft.clear();
    setBase(newest);
    form.setValues(toOfferValues(newest, exponentOf));
    submission.forget();
    await refresh();
  }
  const problem = submission.problem ?? (refused && new ProblemError(refused));
  return (
    <Remarks remarks={remarks}>
      <form onSubmit={send(isHandedInBySaving(sendingOf(base?.status)) ? 'save' : 'submit')} noValidate className={styles.layout}>
        <div className="stack">
          <Notices offer={offer} />
          <RemarkList remarks={remarks} name={nameOf} idOf={offerFieldId} />
          {isStale(problem) ? (
            <StaleNotice onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
          ) : (
            <ProblemNotice problem={problem} labels={labels} idOf={offerFieldId} />
          )}
          {draft.restored && (
            <p className="small muted" role="status">
              {t('offers.restored')}
            </p>
          )}
          <EssenceSection form={form} faultOf={faultOf} isNew={!base} />
          <TermsSection form={form} faultOf={faultOf} expiryFixed={live(offer)} />
          <PartnersSection form={form} faultOf={faultOf} />
          <OfferFiles offer={offer} saving={submission.sending} onSaveFirst={() => send('save')()} />
          <SendBar
            kind={sendingOf(base?.status)}
            sending={submission.sending}
            savedAt={draft.savedAt}
            check={check}
            faulty={Object.keys(faults).length > 0}
            organisationActive={organisationActive}
            onSave={() => send('save')()}
          />
        </div>
        <div className={styles.aside}>
          <CheckPanel check={check} faults={faults} nameOf={nameOf} />
        </div>
      </form>
    </Remarks>
  );
}
