type Level = 'INFO' | 'ERROR';

/** Particulars of a line: case number, correlation id. Never a secret, a code, a phone or a whistle's text. */
type Details = Readonly<Record<string, unknown>>;

/** One line of JSON; what every line has cannot be overwritten by its details. */
function write(level: Level, message: string, details: Details): void {
  const line = {
    ...details,
    level,
    message,
    timestamp: new Date().toISOString(),
    service: 'qishao',
    function: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    traceId: process.env['_X_AMZN_TRACE_ID'],
  };
  process.stdout.write(`${JSON.stringify(line)}\n`); // not the console: Lambda puts a prefix before its lines
}

export const logger = {
  info: (message: string, details: Details) => write('INFO', message, details),
  error: (message: string, details: Details) => write('ERROR', message, details),
};
