/**
 * The certificate of the TLS listener: made at first start, kept afterwards, known by its fingerprint.
 *
 * Clients pin the fingerprint, so the certificate says little else and lasts long. Whoever has an
 * authority puts a certificate of their own in its place.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NyxError, type WallClock } from '@nyx/foundation';
import { isMissing, writeStoredFile } from './stored-file.ts';

const DAY_MS = 86_400_000;
/** Twenty years: a renewal would change the fingerprint that every client has pinned. */
const VALID_DAYS = 7305;

export interface ServerCertificate {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** SHA-256 in upper-case hexadecimal with colons. */
  readonly fingerprint: string;
}

async function makeCertificate(nodeName: string, clock: WallClock): Promise<{ key: string; certificate: string }> {
  // Loaded here alone: it is large, and a node needs it once in its life.
  // By its default export: the named ones of a CommonJS module are not there once it is bundled.
  const { default: selfsigned } = await import('selfsigned');
  const nowMs = clock.epochMs();
  const made = await selfsigned.generate([{ name: 'commonName', value: nodeName }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A day of slack for clients whose clocks are behind.
    notBeforeDate: new Date(nowMs - DAY_MS),
    notAfterDate: new Date(nowMs + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: nodeName },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, certificate: made.cert };
}

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new NyxError('NYX_API_STORED_FILE_INVALID', `${path} cannot be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
};

async function refuseExposedKey(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  const octal = (mode & 0o777).toString(8);
  throw new NyxError('NYX_API_STORED_FILE_INVALID', `${path} can be read by others: its mode is ${octal}.`, {
    remedy: `Take the permission away: chmod 0600 ${path}`,
    data: { path },
  });
}

function checked(directory: string, keyPem: string, certificatePem: string): ServerCertificate {
  try {
    const certificate = new X509Certificate(certificatePem);
    if (!certificate.checkPrivateKey(createPrivateKey(keyPem))) throw new Error('they do not belong together');
    return { keyPem, certificatePem, fingerprint: certificate.fingerprint256 };
  } catch (cause) {
    const because = (cause as Error).message;
    const detail = `${directory}/key.pem and ${directory}/certificate.pem cannot be used: ${because}.`;
    throw new NyxError('NYX_API_STORED_FILE_INVALID', detail, { cause });
  }
}

/** The certificate in `directory`, made where there is none. Throws `NYX_API_STORED_FILE_INVALID`. */
export async function openCertificate(
  directory: string,
  nodeName: string,
  clock: WallClock,
): Promise<ServerCertificate> {
  const keyPath = join(directory, 'key.pem');
  const certificatePath = join(directory, 'certificate.pem');
  const [keyPem, certificatePem] = await Promise.all([readIfThere(keyPath), readIfThere(certificatePath)]);
  if (keyPem !== null && certificatePem !== null) {
    await refuseExposedKey(keyPath);
    return checked(directory, keyPem, certificatePem);
  }
  if (certificatePem !== null) {
    throw new NyxError('NYX_API_STORED_FILE_INVALID', `${certificatePath} is there and its key ${keyPath} is not.`);
  }
  const made = await makeCertificate(nodeName, clock);
  // The key first: a key alone is what a power cut leaves, and both are made anew then.
  await writeStoredFile(keyPath, made.key);
  await writeStoredFile(certificatePath, made.certificate);
  return checked(directory, made.key, made.certificate);
}
