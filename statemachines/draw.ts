/** `npm run draw-machine`: draws case.asl.json into docs/case-machine.md, so that the picture is never another machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawing, type Machine } from './drawing';

export const DEFINITION = path.join(__dirname, 'case.asl.json');
export const DRAWN = path.join(__dirname, '..', 'docs', 'case-machine.md');

if (require.main === module) {
  writeFileSync(DRAWN, drawing(JSON.parse(readFileSync(DEFINITION, 'utf8')) as Machine));
  process.stdout.write(`${path.relative(process.cwd(), DRAWN)}\n`);
}
