import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotFound, dayOf, type Actor, type Bilingual } from '@zemlyak/kernel';
import { Database, Journal, expectVersion } from '@zemlyak/platform';
import { TradeRuleChanged } from './compliance.events';
import { defaultRules } from './default-rules';
import type { RuleEffect, TradeRule } from './trade-rule';

/** What an officer writes into a new version of a rule. */
export interface ChangeTradeRule {
  readonly values: readonly string[];
  readonly partyCountries: readonly string[];
  readonly effect: RuleEffect;
  readonly text: Bilingual;
  readonly source: string;
  readonly validTo: string | null;
}

const COLUMNS = `id, version, kind, values, party_countries AS "partyCountries", effect, text_ru, text_en, source, valid_from::text AS "validFrom", valid_to::text AS "validTo"`;

/** The trade rules as versioned rows: the newest version of each counts, no version is ever changed. */
@Injectable()
export class TradeRules implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Installs shipped rules that are not there yet; versions that officers wrote stay in force. */
  async onModuleInit(): Promise<void> {
    const rules = defaultRules().map((r) => ({ ...r, text_ru: r.text.ru ?? '', text_en: r.text.en ?? '' }));
    await this.database.query(
      `INSERT INTO compliance.trade_rule (id, version, kind, values, party_countries, effect, text_ru, text_en, source, valid_from)
       SELECT r.id, r.version, r.kind, r.values, r."partyCountries", r.effect, r.text_ru, r.text_en, r.source, r."validFrom"
       FROM jsonb_to_recordset($1::jsonb) AS r(id text, version int, kind text, values text[], "partyCountries" text[], effect text, text_ru text, text_en text, source text, "validFrom" date)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rules)],
    );
  }

  /** The newest version of every rule, by id. */
  async current(): Promise<TradeRule[]> {
    const rows = await this.database.query<Row>(`SELECT DISTINCT ON (id) ${COLUMNS} FROM compliance.trade_rule ORDER BY id, version DESC`);
    return rows.map(toRule);
  }

  /**
   * Writes the next version of a rule, in force at once.
   * @param expected the version that the change was made from
   * @throws NotFound, StaleVersion
   * @fires TradeRuleChanged
   */
  change(actor: Actor, id: string, input: ChangeTradeRule, expected: number, now = new Date()): Promise<TradeRule> {
    return this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query<Row[]>(`SELECT ${COLUMNS} FROM compliance.trade_rule WHERE id = $1 ORDER BY version DESC LIMIT 1`, [id]);
      if (!found) throw new NotFound();
      expectVersion(found.version, expected);
      const [written] = await tx.query<Row[]>(
        `INSERT INTO compliance.trade_rule (id, version, kind, values, party_countries, effect, text_ru, text_en, source, valid_from, valid_to, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${COLUMNS}`,
        [
          id,
          expected + 1,
          found.kind,
          input.values,
          input.partyCountries,
          input.effect,
          input.text.ru ?? '',
          input.text.en ?? '',
          input.source,
          dayOf(now),
          input.validTo,
          actor.personId,
        ],
      );
      await this.journal.record(tx, actor, new TradeRuleChanged({ rule: id, version: expected + 1 }));
      return toRule(written!);
    });
  }
}

type Row = Omit<TradeRule, 'text'> & { readonly text_ru: string; readonly text_en: string };

const toRule = ({ text_ru, text_en, ...rule }: Row): TradeRule => ({ ...rule, text: { ...(text_ru && { ru: text_ru }), ...(text_en && { en: text_en }) } });
