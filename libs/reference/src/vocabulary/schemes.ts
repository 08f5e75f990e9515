/** Vocabularies that other rooms may ask about. */
export const codeSchemes = ['hs', 'okved2', 'svc', 'unit', 'certificate', 'incoterm', 'form', 'country', 'subject', 'format', 'currency', 'language'] as const;
export type CodeScheme = (typeof codeSchemes)[number];

/** Vocabularies that are kept beside them: helpers of the ones above, and big classifiers that are only imported. */
export const storedSchemes = [...codeSchemes, 'macro_region', 'federal_district', 'listing_rule', 'listing_type', 'city', 'tnved', 'okpd2', 'nace2'] as const;
export type StoredScheme = (typeof storedSchemes)[number];

/** Read from the table when asked for, never held in memory: tens of thousands of codes that only a code's own page shows. */
export const coldSchemes: readonly StoredScheme[] = ['tnved', 'okpd2', 'nace2'];

/** Classifiers that an official file can be imported into. */
export const importedSchemes = ['hs', 'okved2', 'tnved', 'okpd2', 'nace2', 'unit', 'subject'] as const;
export type ImportedScheme = (typeof importedSchemes)[number];

/** Schemes that plain words are matched with. */
export const conceptSchemes = ['hs', 'okved2', 'svc'] as const;
export type ConceptScheme = (typeof conceptSchemes)[number];
