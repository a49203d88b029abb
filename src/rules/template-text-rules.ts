import { imageDamaged } from './narrative/image-damaged.ts';
import { imageFormat } from './narrative/image-format.ts';
import { imageOutside } from './narrative/image-outside.ts';
import { imageSize } from './narrative/image-size.ts';
import { missingGlyph } from './narrative/missing-glyph.ts';
import type { Rule } from './types.ts';

/** The rules about texts that look at the workspace's templates as well, for who checks these alone. */
export const templateTextRules: readonly Rule[] = [imageDamaged, imageFormat, imageOutside, imageSize, missingGlyph];
