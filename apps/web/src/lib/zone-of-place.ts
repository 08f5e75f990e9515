/** Federal subjects (register codes) whose clocks differ from Moscow's, by a zone of theirs; offsets are those of tzdata 2026. */
const subjectsByZone: Readonly<Record<string, string>> = {
  'Europe/Kaliningrad': '39',
  'Europe/Samara': '18 30 63 64 73',
  'Asia/Yekaterinburg': '02 45 56 59 66 72 74 86 89',
  'Asia/Omsk': '55',
  'Asia/Krasnoyarsk': '04 17 19 22 24 42 54 70',
  'Asia/Irkutsk': '03 38',
  'Asia/Yakutsk': '14 28 75',
  'Asia/Vladivostok': '25 27 79',
  'Asia/Magadan': '49 65',
  'Asia/Kamchatka': '41 87',
};

/** Newer than the types of the library, and a property where it is older; browsers without either show one clock only. */
type LocaleWithZones = Intl.Locale & { getTimeZones?(): string[] | undefined; readonly timeZones?: string[] };

/**
 * The zone in which people of a place live, for showing a moment on their clock beside the reader's.
 * @returns undefined for countries whose clocks differ from each other
 */
export function zoneOfPlace({ country, subject }: { readonly country: string; readonly subject: string | null }): string | undefined {
  if (country === 'RU') {
    if (!subject) return undefined;
    return Object.entries(subjectsByZone).find(([, codes]) => codes.split(' ').includes(subject))?.[0] ?? 'Europe/Moscow';
  }
  const locale = new Intl.Locale('und', { region: country }) as LocaleWithZones;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  const now = new Date();
  const clocks = new Set(zones.map((zone) => now.toLocaleString('sv', { timeZone: zone })));
  return clocks.size === 1 ? zones[0] : undefined;
}
