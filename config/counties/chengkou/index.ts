import type { County } from '../../../lambdas/domain/county';
import { parseCounty } from '../parse';
import * as files from './files';

/** 城口县, checked. */
export const county: County = parseCounty(files.county);
