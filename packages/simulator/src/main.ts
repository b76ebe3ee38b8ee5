import { runSeed } from './scenario/run-seed.ts';

const [from = '1', count = '1', trace] = process.argv.slice(2);
let steps = 0;
let ms = 0;
const coverage = new Map<string, number>();
for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
  const result = runSeed({ seed, ...(trace ? { onTrace: (line: string) => console.log(line) } : {}) });
  steps += result.steps;
  ms += result.virtualMs;
  for (const [name, n] of result.coverage) coverage.set(name, (coverage.get(name) ?? 0) + n);
  if (result.violation) console.log(seed, result.scenario.nodeCount, result.violation.message);
}
console.log({ steps, hours: ms / 3_600_000 });
if (!trace) console.log(Object.fromEntries([...coverage].sort()));
