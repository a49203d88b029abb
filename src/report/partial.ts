import type { Bilingual } from '../diagnostic.ts';

/** Said where the rules that compare places have not run. */
export const PARTIAL: Bilingual = {
	lt: 'Patikrinta ne viskas: dalis taisyklių laukia, kol bus ištaisytos failų, jų sandaros ar tėvinių elementų klaidos',
	en: 'Not all has been checked: some rules wait until the faults of files, of their shape or of parents are mended',
};
