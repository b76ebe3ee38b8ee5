import { describe, expect, test } from 'vitest';
import { localPartOf } from './local-part.ts';
import { readConfiguration } from './read-configuration.ts';

const LOCAL = `cluster: nyx
nodes:
  alpha: { id: 1, links: [12.0.1.1, 10.77.1.1] }
  beta:  { id: 2, links: [12.0.1.2, 10.77.1.2] }
key: /etc/nyx/cluster.key
`;

describe('the local part of a document', () => {
  test('can be read although the rest has mistakes, and keeps the places of the local keys', () => {
    const document = `resources:\n  web: { agnt: ocf:heartbeat:nginx }\n${LOCAL}fencing: nonsense\ntiming: fast\n`;
    expect(readConfiguration(document, 'file').ok).toBe(false);
    const part = localPartOf(document) ?? '';
    const read = readConfiguration(part, 'file');
    expect(read.ok && read.configuration.timing.profile).toBe('fast');
    expect(part.split('\n').indexOf('cluster: nyx')).toBe(document.split('\n').indexOf('cluster: nyx'));
  });

  test('still has the mistakes of the local keys', () => {
    const read = readConfiguration(localPartOf(`${LOCAL}timing: fsat\nfencing: unfenced\n`) ?? '', 'file');
    expect(read.ok).toBe(false);
  });

  test('does not exist where the document is no mapping', () => {
    expect(localPartOf('- a\n- b\n')).toBeNull();
    expect(localPartOf('cluster: [')).toBeNull();
  });
});
