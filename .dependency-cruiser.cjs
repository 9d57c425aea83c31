/** Imports point one way: pages, machine and effects → ledger, mail → domain; domain imports nothing of ours. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only(
      'domain-is-pure',
      'The rules know no AWS, no page, no store.',
      '^lambdas/domain/',
      '^(lambdas/(?!domain/)|lib/|local/|bin/|test/|node_modules/(@aws-sdk|hono|nodemailer))',
    ),
    only(
      'ledger-knows-rules-only',
      'The ledger is below pages, machine, effects and mail.',
      '^lambdas/ledger/',
      '^(lambdas/(web|workflow|effects|mail|texts|runtime)/|lib/|local/)',
    ),
    only(
      'texts-are-words',
      'The catalogue imports types of the domain only.',
      '^lambdas/texts/',
      '^lambdas/(?!texts/|domain/)',
    ),
    only(
      'mail-is-words',
      'Letters know the rules and the catalogue, not the store.',
      '^lambdas/mail/',
      '^lambdas/(web|workflow|effects|ledger|runtime)/',
    ),
    only(
      'pages-send-nothing',
      'An HTTP handler never mails and never starts a machine.',
      '^lambdas/web/',
      '^(lambdas/(effects|workflow|mail)/|node_modules/(nodemailer|@aws-sdk/client-(sfn|sqs|sesv2)))',
    ),
    only(
      'workflow-shows-nothing',
      'The machine knows no page and no mail.',
      '^lambdas/workflow/',
      '^lambdas/(web|effects|mail|texts)/',
    ),
    only(
      'dynamodb-in-ledger',
      'Only the ledger, the waits table and the composition root touch DynamoDB.',
      '^lambdas/(domain|web|mail|texts|effects)/',
      '^node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb)',
    ),
    only(
      'local-stays-local',
      'Nothing of the local platform is in a production bundle.',
      '^(lambdas|lib|bin)/',
      '^(local|test|bench)/',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
