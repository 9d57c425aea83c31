/** Mutants that change nothing which any sequence of commands could show, each with its reason. */
export const EQUIVALENTS: Record<string, string> = {
  "asking.ts › isTheirs: 'assignment' in command › always":
    'only commands of units are left there, and each names its assignment: the compiler asks, not the rule',
  'checks.ts › lead: found === undefined › never': 'no stage that asks for the lead is reached without one',
  'checks.ts › currentRound: found === undefined › never': 'a case has a round from its birth',
  'delivery.ts › recordDelivery: round.reply !== undefined › always': 'in stage reply there is a reply',
  'delivery.ts › recordDelivery: command.revision === undefined › never':
    'only the post has seen nothing, and it was answered above; the desk always says what it has seen',
  'delivery.ts › cameBack: mail !== undefined › always': 'a mail without a name is never among those that came back',
  "delivery.ts › alreadyDelivered: state.stage !== 'reply' › always":
    'a bounce that leads back to stage reply takes the proof away',
  'delivery.ts › proofOfDelivery: round.reply === undefined › never': 'what is delivered is a reply',
  'evaluating.ts › evaluable: until === undefined › never':
    'a reply that is ungraded, and no longer gradable, belongs to a closed case, whose window has an end',
  'evaluating.ts › takenByTelephone: notBefore === undefined › never': 'a bound that is undefined is no bound',
  "handling.ts › nothingLeftToHandle: state.stage === 'handle' › always":
    'in every other stage somebody but the unit owes the next step, so something is left',
};
