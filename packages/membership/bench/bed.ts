/**
 * The bed of the benchmark: each node in a network namespace of its own, joined by two bridges in one more.
 *
 * A node dies as machines do: its ports at the bridges go down first, so that nothing of its end is heard, and then
 * its processes are killed. Everything is removed again, also what a killed run left.
 */
import { execFileSync } from 'node:child_process';

const SWITCH = 'nyxbench-switch';
const LINKS = 2;

const ip = (...words: string[]): string =>
  execFileSync('ip', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs several commands of `ip` in one process, in the namespace of the bridges. */
const onSwitch = (lines: readonly string[]): void => {
  execFileSync('ip', ['-n', SWITCH, '-batch', '-'], { input: `${lines.join('\n')}\n` });
};

export class BenchBed {
  readonly nodeCount: number;

  constructor(nodeCount: number) {
    this.nodeCount = nodeCount;
    BenchBed.removeAll();
    ip('netns', 'add', SWITCH);
    for (let link = 0; link < LINKS; link += 1) {
      onSwitch([`link add name br${link} type bridge`, `link set br${link} up`]);
    }
    for (let index = 0; index < nodeCount; index += 1) this.#plug(index);
  }

  /** Removes every namespace of a benchmark, this one's or an earlier one's. */
  static removeAll(): void {
    for (const line of ip('netns', 'list').split('\n')) {
      const [name = ''] = line.split(' ');
      if (name.startsWith('nyxbench-')) ip('netns', 'delete', name);
    }
  }

  namespace(index: number): string {
    return `nyxbench-node${index + 1}`;
  }

  address(index: number, link: number): string {
    return `10.123.${link}.${index + 1}`;
  }

  /** By node, then by link. */
  get addresses(): readonly (readonly string[])[] {
    return Array.from({ length: this.nodeCount }, (_, index) =>
      Array.from({ length: LINKS }, (_unused, link) => this.address(index, link)),
    );
  }

  /** Takes a node's ports down in one act. */
  cut(index: number): void {
    onSwitch(this.#ports(index).map((port) => `link set ${port} down`));
  }

  /** Takes a node's ports up again. */
  heal(index: number): void {
    onSwitch(this.#ports(index).map((port) => `link set ${port} up`));
  }

  #ports(index: number): readonly string[] {
    return Array.from({ length: LINKS }, (_, link) => `n${index + 1}l${link}`);
  }

  #plug(index: number): void {
    const name = this.namespace(index);
    ip('netns', 'add', name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
    this.#ports(index).forEach((port, link) => {
      ip('-n', SWITCH, 'link', 'add', port, 'type', 'veth', 'peer', 'name', `eth${link}`, 'netns', name);
      onSwitch([`link set ${port} master br${link}`, `link set ${port} up`]);
      ip('-n', name, 'address', 'add', `${this.address(index, link)}/24`, 'dev', `eth${link}`);
      ip('-n', name, 'link', 'set', `eth${link}`, 'up');
    });
  }
}
