// Asks every cell of the matrix, and holds each answer against its rule: what is said, which fields it has, and whose ids.
import { describedApi } from '../api-surface.js';
import type { TestService } from '../test-service.js';
import type { AccessRule } from './access-rule.js';
import { absent, ask, partsOf, plain, told, type Told } from './ask.js';
import { AnswerWalk, classOf, isEmpty, mayBeTold } from './classify.js';
import { RULES } from './expectations.js';
import {
  AT_HOME,
  EVERYBODY,
  isPartner,
  type Persona,
  PERSONAS,
  type Place,
  PLACES,
  placesOf,
  reaches,
} from './personas.js';
import { KEPT, MADE_OWN, PREPARED } from './requests.js';
import { Sight } from './sight.js';
import { type Undoing, undoFromNowOn } from './undo.js';
import { type Facts, makeWorld, type World } from './world.js';

const ROOT = '/api/v1';

export interface Entry {
  rule: AccessRule;
  route: string;
  /** What it answers when all is well; any good answer where it is empty. */
  well: string;
}

export const ENTRIES: readonly Entry[] = RULES.flatMap((rule) =>
  Object.entries(rule.routes).map(([route, well]) => ({ rule, route, well })),
);

export class Matrix {
  readonly unexpected: string[] = [];
  cells = 0;

  private constructor(
    private readonly service: TestService,
    private readonly world: World,
    private readonly sight: Sight,
    private readonly undoing: Undoing,
    readonly walk: AnswerWalk,
    /** `METHOD /address` of everything that the API describes. */
    readonly described: readonly string[],
  ) {}

  /** Plants what is asked about. From then on nothing that is asked of the service stays. */
  static async open(service: TestService): Promise<Matrix> {
    const world = await makeWorld(service);
    const sight = new Sight(world);
    await sight.look(service.database);
    const undoing = undoFromNowOn(service.app);
    const api = await describedApi(service.baseUrl);
    const described = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(ROOT, '')}`),
    );
    return new Matrix(service, world, sight, undoing, new AnswerWalk(api), described);
  }

  async askEverybody(entry: Entry): Promise<void> {
    await this.prepare(PREPARED, entry.route, Object.values(this.world.places));
    this.undoing.paused = KEPT.includes(entry.route);
    // What is made somebody's own is theirs alone, so there they come one after another.
    if (entry.route in MADE_OWN) for (const persona of EVERYBODY) await this.askOne(entry, persona);
    else await Promise.all(EVERYBODY.map((persona) => this.askOne(entry, persona)));
  }

  /** One persona, about the thing in every place where they are asked. */
  private async askOne(entry: Entry, persona: Persona): Promise<void> {
    const { rule, route } = entry;
    const { world } = this;
    const known = {
      slug: world.slugs['third'] ?? '',
      reporterId: world.places.same.ids['personId'] ?? '',
      lawyerId: world.people.L,
    };
    const places = rule.about === 'story' || partsOf(route).names.length > 0 ? placesOf(persona) : (['same'] as const);
    if (places.some((place) => place === 'own')) {
      await this.prepare(MADE_OWN, route, [world.places.own], world.people[persona]);
    }
    const hidden = places.some((place) => expected(entry, persona, place) === 'hidden');
    const never = absent(this.factsOf(rule, persona, 'elsewhere'));
    const nothing = hidden ? await ask(world, persona, route, never, known) : null;
    for (const place of places) {
      this.cells += 1;
      const facts = this.factsOf(rule, persona, place);
      const answer = await ask(world, persona, route, facts, known);
      const cell = `${route} by ${PERSONAS[persona]} (${PLACES[place]})`;
      for (const much of this.tooMuch(answer, entry, persona, facts)) this.unexpected.push(`${cell} tells ${much}`);
      const should = expected(entry, persona, place);
      if (fits(answer, should, nothing)) continue;
      const besides = nothing === null ? '' : `; of nothing: ${plain(nothing).slice(0, 300)}`;
      this.unexpected.push(`${cell}: ${should || 'well'} expected, told ${plain(answer).slice(0, 300)}${besides}`);
    }
  }

  private factsOf(rule: AccessRule, persona: Persona, place: Place): Facts {
    const facts = this.world.places[place];
    if (rule.about !== 'self') return facts;
    const another = persona === 'E' ? 'R' : 'E';
    const whose = { own: persona, same: another, opened: another, other: another, elsewhere: 'F' } as const;
    return { ...facts, ids: { ...facts.ids, ...this.world.own[whose[place]] } };
  }

  /** The fields and the ids of a good answer that should not be in it. */
  private tooMuch({ status, text, type }: Told, { rule, route }: Entry, persona: Persona, asked: Facts): Set<string> {
    if (status >= 300) return new Set();
    const found = new Set(this.sight.astray(persona, rule, text, new Set(Object.values(asked.ids))));
    const { method, path } = partsOf(route);
    const root = path.startsWith('/health') ? '' : ROOT;
    const schema = type.includes('json') ? this.walk.schemaOf(method, root + path, status) : null;
    if (schema === null) return found;
    const letter = rule.about === 'story' && isPartner(persona) ? 'P' : AT_HOME[persona] || 'X';
    this.walk.walk(schema, JSON.parse(text), (field, value, beside) => {
      const kind = classOf(field);
      // A whole record in a field has fields of its own, which are asked one by one.
      if (kind === undefined && typeof value === 'object') return;
      if (kind === undefined) found.add(`${field}, which is of no class`);
      else if (!isEmpty(value) && !mayBeTold(letter, kind, beside))
        found.add(`${field}, which is ${kind}: ${JSON.stringify(value).slice(0, 60)}`);
    });
    return found;
  }

  /** Puts things in the state in which the route would succeed. */
  private async prepare(
    table: typeof PREPARED | typeof MADE_OWN,
    route: string,
    facts: readonly Facts[],
    person = '',
  ): Promise<void> {
    const [name, sql] = table[route] ?? [];
    if (name === undefined || sql === undefined) return;
    const ids = facts.map(({ ids: all }) => `'${all[name] ?? ''}'`).join(', ');
    await this.service.database.query(
      `SET session_replication_role = replica; ${sql(ids, person)}; RESET session_replication_role`,
    );
  }
}

/** What somebody should be told, by the rule: a status and code, nothing in particular if all is well, or `hidden`. */
function expected({ rule, route, well }: Entry, persona: Persona, place: Place): string {
  const but = rule.but?.[`${persona} ${place}`];
  if (but !== undefined) return but[0];
  if (rule.about === 'open') return well;
  if (persona === 'X') return '401 session/missing';
  const role = AT_HOME[persona];
  if (rule.about !== 'story') {
    if (!rule.who.includes(role)) return '403 session/forbidden';
    if (partsOf(route).names.length === 0) return well;
    if (rule.about === 'self') return place === 'own' ? well : 'hidden';
    return place === 'elsewhere' || isPartner(persona) || persona === 'F' ? 'hidden' : well;
  }
  if (!reaches(persona, place)) return 'hidden';
  if (isPartner(persona))
    return rule.who.includes('P') && (rule.opened !== true || place === 'opened') ? well : 'hidden';
  if (!rule.who.includes(role)) return '403 session/forbidden';
  if (rule.notOwn !== undefined && place === 'own') return rule.notOwn;
  if (rule.onlyOwn !== undefined && place !== 'own' && rule.onlyOwn[0].includes(role)) return rule.onlyOwn[1];
  return well;
}

function fits(answer: Told, should: string, nothing: Told | null): boolean {
  if (should === 'hidden') return answer.status >= 400 && nothing !== null && plain(answer) === plain(nothing);
  return should === '' ? answer.status < 300 : told(answer) === should;
}
