import { handle } from 'hono/aws-lambda';
import { webDeps } from '../../runtime/web';
import { intakeApp } from './app';

export const handler = handle(intakeApp(webDeps()));
