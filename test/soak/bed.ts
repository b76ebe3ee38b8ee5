/**
 * The bed of the soak: each node in a network namespace of its own, joined by two bridges in one more, and the faults
 * that the kernel can be made to show there.
 */
import { execFileSync } from 'node:child_process';

const LINKS = [0, 1];

const ip = (...words: string[]): string =>
  execFileSync('ip', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

export class SoakBed {
  readonly nodeCount: number;
  readonly #prefix: string;

  /** Beds of different `name` stand beside each other. What an earlier one of that name left is removed. */
  constructor(name: string, nodeCount: number) {
    this.nodeCount = nodeCount;
    this.#prefix = `nyxsoak-${name}-`;
    this.remove();
    ip('netns', 'add', this.#switch);
    this.#onSwitch(LINKS.flatMap((link) => [`link add name br${link} type bridge`, `link set br${link} up`]));
    for (let index = 0; index < nodeCount; index += 1) this.#plug(index);
  }

  /** Removes the namespaces, and with them every process's network in them. */
  remove(): void {
    for (const line of ip('netns', 'list').split('\n')) {
      const [name = ''] = line.split(' ');
      if (name.startsWith(this.#prefix)) ip('netns', 'delete', name);
    }
  }

  /** By node, then by link. */
  get addresses(): readonly (readonly string[])[] {
    return Array.from({ length: this.nodeCount }, (_, index) => LINKS.map((link) => this.#address(index, link)));
  }

  namespace(index: number): string {
    return `${this.#prefix}node${index + 1}`;
  }

  /** Takes a node's ports at the bridges down, or up again. With `link` only that one. */
  setPorts(index: number, state: 'up' | 'down', link?: number): void {
    const links = link === undefined ? LINKS : [link];
    this.#onSwitch(links.map((each) => `link set ${this.#port(index, each)} ${state}`));
  }

  /** Nothing, or `percent` of the packets, comes to node `to` from node `from` any more. */
  lose(from: number, to: number, percent: number): void {
    const some = percent < 100 ? `numgen random mod 100 < ${percent} ` : '';
    const sources = LINKS.map((link) => this.#address(from, link)).join(', ');
    this.#nft(to, `add rule ip soak faults ip saddr { ${sources} } ${some}drop`);
  }

  /** Ends every loss at node `to`. */
  loseNothing(to: number): void {
    this.#nft(to, 'flush chain ip soak faults');
  }

  get #switch(): string {
    return `${this.#prefix}switch`;
  }

  #address(index: number, link: number): string {
    return `10.124.${link}.${index + 1}`;
  }

  #port(index: number, link: number): string {
    return `n${index + 1}l${link}`;
  }

  #onSwitch(lines: readonly string[]): void {
    execFileSync('ip', ['-n', this.#switch, '-batch', '-'], { input: `${lines.join('\n')}\n` });
  }

  #nft(index: number, rules: string): void {
    execFileSync('ip', ['netns', 'exec', this.namespace(index), 'nft', '-f', '-'], { input: `${rules}\n` });
  }

  #plug(index: number): void {
    const name = this.namespace(index);
    ip('netns', 'add', name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
    for (const link of LINKS) {
      const port = this.#port(index, link);
      ip('-n', this.#switch, 'link', 'add', port, 'type', 'veth', 'peer', 'name', `eth${link}`, 'netns', name);
      this.#onSwitch([`link set ${port} master br${link}`, `link set ${port} up`]);
      ip('-n', name, 'address', 'add', `${this.#address(index, link)}/24`, 'dev', `eth${link}`);
      ip('-n', name, 'link', 'set', `eth${link}`, 'up');
    }
    this.#nft(index, 'table ip soak { chain faults { type filter hook input priority 0 ; } ; }');
  }
}
