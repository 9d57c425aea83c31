import { readdirSync } from 'node:fs';
import { explore, retraced, type Explored, type Limits } from './explore';
import { DECIDE_FOLDER, deciderFrom, sourceOf } from './load-decider';
import { withSleepingMutants, type Runtime, type Site, type Wrong } from './sleeping-mutants';
import type { Decide } from './steps';
import { answersOf, BIRTH, Kept, kindOf, pathOf, type Occasion } from './witnesses';

/** One thing wrong at one place of the Decider. */
export interface Mutant {
  name: string;
  site: number;
  wrong: Wrong;
}

/** What a site came to on an occasion, and whether the limit itself would have come to something else. */
type Shown = 'false' | 'true' | 'limit';

/** Where a mutant can differ at all from the Decider. */
const DIFFERS_WHERE: Record<Wrong, readonly Shown[]> = {
  always: ['false'],
  never: ['true'],
  negated: ['false', 'true'],
  'at the limit': ['limit'],
  'only the first': ['false'],
  'only the second': ['true'],
  dropped: ['true'],
};

/**
 * The Decider, compiled once with all its mutants asleep in it. A walk with none awake notes which letters come by which
 * site; a mutant is then tried on those paths alone, from the empty case and with every check of the walk. What breaks a
 * rule there breaks it in the full walk: the same letters are tried there.
 */
export class Mutants {
  readonly all: readonly Mutant[];
  private readonly decide: Decide;
  private readonly sites: Site[] = [];
  private readonly seen: Record<Shown, Map<number, Kept>>[];
  private awake: Mutant | undefined;
  private readonly kinds = new Map<string, number>();
  private occasion: { kind: number; occasion: Occasion } | undefined;

  constructor() {
    const files = readdirSync(DECIDE_FOLDER).filter((each) => each.endsWith('.ts'));
    const compiled = new Map(files.map((file) => [file, withSleepingMutants(file, sourceOf(file), this.sites)]));
    this.decide = deciderFrom((file) => compiled.get(file) ?? '', { $mutants: this.runtime() });
    this.seen = this.sites.map(() => ({ false: new Map(), true: new Map(), limit: new Map() }));
    this.all = this.sites.flatMap(({ file, where, wrongs }, site) =>
      wrongs.map((wrong) => ({ name: `${file} › ${where} › ${wrong}`, site, wrong })),
    );
  }

  /** Walks with all asleep, and notes who comes by where. */
  watch(limits: Limits): Explored {
    this.come(BIRTH);
    const found = explore(this.decide, { ...limits, watch: (node, letter) => this.come({ node, letter }) });
    this.occasion = undefined;
    return found;
  }

  /** The first broken rule on the paths that may show the mutant. */
  noticed(mutant: Mutant): string | undefined {
    for (const occasion of this.occasionsOf(mutant)) {
      const sound = answersOf(this.decide, occasion);
      const broken = this.with(mutant, () =>
        sound !== undefined && sound === answersOf(this.decide, occasion)
          ? undefined
          : retraced(this.decide, pathOf(occasion)),
      );
      if (broken !== undefined) return broken;
    }
    return undefined;
  }

  private occasionsOf({ site, wrong }: Mutant): Occasion[] {
    const kept = DIFFERS_WHERE[wrong].flatMap((shown) => [...(this.seen[site]?.[shown].values() ?? [])]);
    return kept
      .flatMap((each) => each.occasions)
      .sort((a, b) => (a.node?.path.length ?? 0) - (b.node?.path.length ?? 0));
  }

  private with<T>(mutant: Mutant, act: () => T): T {
    this.awake = mutant;
    try {
      return act();
    } finally {
      this.awake = undefined;
    }
  }

  private come(occasion: Occasion): void {
    const name = kindOf(occasion);
    const kind = this.kinds.get(name) ?? this.kinds.size;
    this.kinds.set(name, kind);
    this.occasion = { kind, occasion };
  }

  private show(site: number, shown: Shown): void {
    if (this.occasion === undefined) return;
    const { kind, occasion } = this.occasion;
    const mine = this.seen[site]![shown];
    const kept = mine.get(kind) ?? new Kept();
    mine.set(kind, kept);
    kept.offer(occasion);
  }

  private runtime(): Runtime {
    const wrongAt = (site: number) => (this.awake?.site === site ? this.awake.wrong : undefined);
    return {
      truth: (site, condition, atTheLimit) => {
        const wrong = wrongAt(site);
        if (wrong === 'always' || wrong === 'never') return wrong === 'always';
        if (wrong === 'negated') return !condition();
        if (wrong === 'at the limit') return atTheLimit?.();
        const value = condition();
        if (this.occasion === undefined) return value;
        this.show(site, value ? 'true' : 'false');
        if (atTheLimit !== undefined && atTheLimit() !== value) this.show(site, 'limit');
        return value;
      },
      either: (site, first, second) => {
        const wrong = wrongAt(site);
        if (wrong === 'only the second') return second();
        const value = first();
        if (wrong === 'only the first') return value;
        if (value === undefined || value === null) this.show(site, 'false');
        else if (this.occasion !== undefined && second() !== value) this.show(site, 'true');
        return value ?? second();
      },
      given: (site) => {
        this.show(site, 'true');
        return wrongAt(site) !== 'dropped';
      },
    };
  }
}
