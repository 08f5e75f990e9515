import { Injectable } from '@nestjs/common';
import { dayOf, type Actor, type Id, type Language } from '@zemlyak/kernel';
import { Config, Messages, tableFile } from '@zemlyak/platform';
import { Reference, type CodeScheme } from '@zemlyak/reference';
import { Organisations, type OrganisationCard } from '@zemlyak/registry';
import type { Readable } from 'node:stream';
import { splitDocumentId } from './document-sources';
import type { FacetName, Hit } from './port';
import { Search, type Findings, type SearchInput } from './search.service';

/** Rows of one file at most; a longer list is nobody's work for a day. */
const MOST_ROWS = 1000;

const columns = ['kind', 'title', 'organisation', 'country', 'subject', 'industry', 'form', 'changed', 'address'] as const;

/** A found list as a file for spreadsheets. Its rows are made of public cards, so no contact and no person can be in it. */
@Injectable()
export class SearchExport {
  constructor(
    private readonly search: Search,
    private readonly organisations: Organisations,
    private readonly reference: Reference,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /**
   * The first thousand of what a search finds, in its order and the reader's language; by relevance as many as are ranked. For a client each row
   * also says how well it suits.
   * @throws InvalidInput, NotFound as a search
   */
  async file(actor: Actor, input: Omit<SearchInput, 'cursor' | 'limit' | 'mode'>): Promise<Readable> {
    const found = await this.search.search(actor, { ...input, limit: MOST_ROWS });
    // spreadsheets take the separator of the reader's country for granted
    return tableFile(await this.rows(found, actor.language), actor.language === 'ru' ? ';' : ',');
  }

  private async rows({ hits, client }: Findings, language: Language): Promise<string[][]> {
    const companies = new Map((await this.organisations.cards([...new Set(hits.map((hit) => hit.companyId))])).map((card) => [card.id, card]));
    const label = (key: string): string => this.messages.text(language, `labels.search.${key}`);
    const suits = (hit: Hit): string[] => (client ? [label(`band.${client.bands.get(hit.id)}`)] : []);
    return [
      [...(client ? [label('export.match')] : []), ...columns.map((column) => label(`export.${column}`))],
      ...hits.map((hit) => [...suits(hit), label(`kind.${hit.kind}`), ...this.cells(hit, companies.get(hit.companyId), language)]),
    ];
  }

  private cells(hit: Hit, company: OrganisationCard | undefined, language: Language): string[] {
    const named = (facet: FacetName, scheme: CodeScheme): string =>
      (hit.facets[facet] ?? []).map((code) => this.reference.title(scheme, code, language)).join(', ');
    return [
      hit.title.text,
      company ? nameIn(company, language) : hit.company,
      named('country', 'country'),
      named('subject', 'subject'),
      named('industry', 'okved2'),
      named('form', 'form'),
      dayOf(hit.updatedAt),
      this.address(hit, language),
    ];
  }

  private address({ id, kind }: Hit, language: Language): string {
    const recordId: Id = splitDocumentId(id)?.recordId ?? id;
    if (kind === 'company') return `${this.config.ORIGIN}/${language}/companies/${recordId}`;
    return `${this.config.ORIGIN}/${language}/offers/${recordId}`;
  }
}

/** The name in the script of the language, else in the other. */
const nameIn = ({ nameRu, nameLatin }: OrganisationCard, language: Language): string =>
  (language === 'ru' ? (nameRu ?? nameLatin) : (nameLatin ?? nameRu)) ?? '';
