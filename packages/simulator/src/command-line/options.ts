/** The options of the simulator's command. */
import { parseArgs } from 'node:util';
import { SCENARIO_NAMES } from '../scenario/scenario.ts';

export interface CommandOptions {
  readonly from: number;
  readonly count: number;
  /** One seed, with its trace. */
  readonly single: boolean;
  readonly scenario: string | null;
  readonly json: boolean;
  readonly jobs: number;
  readonly patch: string | null;
  /** End with the first violation, without explaining it. */
  readonly untilViolation: boolean;
  /** Run the mutants instead of the sources as they are. */
  readonly mutants: boolean;
}

export const USAGE = `Usage: pnpm sim [--seeds N] [--from S] [--scenario NAME] [--json] [--jobs N] [--patch FILE]
                [--until-violation]
       pnpm sim --seed S [--scenario NAME]
       pnpm sim --mutants

  --seeds N        worlds to run, one a seed (100)
  --from S         the first seed (1)
  --seed S         one seed, with its whole trace
  --scenario NAME  ${SCENARIO_NAMES.join(', ')}
  --json           the last line alone
  --jobs N         processes to run in (1)
  --until-violation  end with the first violation, without explaining it
  --patch FILE     apply a source patch to a copy of the cores and run that
  --mutants        run every patch in packages/simulator/mutants until it is noticed`;

/** The options, or the sentence that says what is wrong with them. */
export function readOptions(args: readonly string[]): CommandOptions | string {
  const known = {
    seeds: { type: 'string' },
    from: { type: 'string' },
    seed: { type: 'string' },
    scenario: { type: 'string' },
    jobs: { type: 'string' },
    patch: { type: 'string' },
    json: { type: 'boolean' },
    'until-violation': { type: 'boolean' },
    mutants: { type: 'boolean' },
  } as const;
  let values: ReturnType<typeof parse>;
  const parse = () => parseArgs({ args: [...args].filter((arg) => arg !== '--'), options: known, strict: true }).values;
  try {
    values = parse();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const numbers: { seeds?: number; from?: number; seed?: number; jobs?: number } = {};
  for (const name of ['seeds', 'from', 'seed', 'jobs'] as const) {
    const text = values[name];
    if (text === undefined) continue;
    if (!/^\d+$/.test(text)) return `--${name} takes a whole number, not ${text}`;
    numbers[name] = Number(text);
  }
  const scenario = values.scenario ?? null;
  if (scenario !== null && !SCENARIO_NAMES.includes(scenario)) {
    return `there is no scenario ${scenario}; there are ${SCENARIO_NAMES.join(', ')}`;
  }
  const single = numbers.seed !== undefined;
  return {
    from: numbers.seed ?? numbers.from ?? 1,
    count: single ? 1 : (numbers.seeds ?? 100),
    single,
    scenario,
    json: values.json === true,
    jobs: Math.max(1, numbers.jobs ?? 1),
    patch: values.patch ?? null,
    untilViolation: values['until-violation'] === true,
    mutants: values.mutants === true,
  };
}
