import { sesTransport } from '../mail/ses-transport';
import { environment } from '../runtime/environment';
import { mailFunction } from './mail-function';

const { SES_CONFIGURATION_SET: configurationSet } = environment(process.env, 'SES_CONFIGURATION_SET');

/** Sends what the outbox ordered, in order within a case, by SES. */
export const handler = mailFunction(async (from) => sesTransport({ configurationSet, from }));
