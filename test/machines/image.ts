/**
 * Builds what virtual machines boot from: a Debian root with systemd on a disk image, a kernel, and an initial
 * RAM disk that holds the modules of the disk. Kept under `.cache/machines`, and built anew when something that
 * goes into it has changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = join(REPOSITORY, '.cache', 'machines');

const SUITE = 'bookworm';
const PACKAGES = [
  'systemd-sysv',
  'udev',
  'dbus',
  'iproute2',
  'nftables',
  'nginx-light',
  'resource-agents',
  'openssh-server',
  'iputils-arping',
  'procps',
  'psmisc',
  'kmod',
  'curl',
];
const ATTEMPTS_MAX = 4;
const DISK_SIZE = '3G';
/** The modules between the kernel and its root file system. */
const BOOT_MODULES = ['virtio_pci', 'virtio_blk', 'crc32c_generic', 'ext4'];
const TOOLS = {
  'qemu-system-x86_64': 'qemu-system-x86',
  'qemu-img': 'qemu-utils',
  debootstrap: 'debootstrap',
  mke2fs: 'e2fsprogs',
  cpio: 'cpio',
  depmod: 'kmod',
  ssh: 'openssh-client',
  busybox: 'busybox-static',
};

const INIT = `#!/busybox sh
/busybox mount -t proc proc /proc
/busybox mount -t sysfs sys /sys
/busybox mount -t devtmpfs dev /dev
while read -r module; do /busybox insmod /modules/$module; done </modules/order
until [ -b /dev/vda ]; do /busybox sleep 0.1; done
/busybox mount -t ext4 /dev/vda /root
/busybox umount /proc /sys
/busybox mount --move /dev /root/dev
exec /busybox switch_root /root /sbin/init
`;

/** The parts of an image, as files. */
export interface Image {
  readonly disk: string;
  readonly kernel: string;
  readonly initialRamDisk: string;
  /** The private key that root of every machine accepts. */
  readonly sshKey: string;
}

const ERROR_LINES = 15;

/** What the program printed. Throws with the end of its output where it fails. */
function run(file: string, args: readonly string[], cwd = CACHE): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === 0) return stdout;
  const end = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-ERROR_LINES).join('\n');
  throw new Error(`${file} failed (${error?.message ?? `status ${status}`}):\n${end}`);
}

/** The Debian packages whose programs this host lacks. */
export function missingPackages(): string[] {
  const directories = (process.env.PATH ?? '').split(':').concat('/usr/sbin', '/sbin');
  const isThere = (program: string): boolean => directories.some((directory) => existsSync(join(directory, program)));
  return Object.entries(TOOLS).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
}

/** Does `build` unless the same has been built before; `describe` is what it is built from. */
function once(target: string, describe: string, build: () => void): void {
  const stamp = `${target}.stamp`;
  const digest = createHash('sha256').update(describe).digest('hex');
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  process.stderr.write(`building ${basename(target)}\n`);
  rmSync(target, { recursive: true, force: true });
  build();
  writeFileSync(stamp, digest);
}

/** Archives fail now and then; what a first attempt has fetched serves the next. */
function buildRoot(root: string): void {
  const fetched = join(CACHE, 'packages');
  mkdirSync(fetched, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      rmSync(root, { recursive: true, force: true });
      run('debootstrap', [
        '--variant=minbase',
        `--cache-dir=${fetched}`,
        `--include=${PACKAGES.join(',')}`,
        SUITE,
        root,
      ]);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS_MAX) throw error;
    }
  }
}

/** The kernel's package, unpacked beside the root: nothing of it is installed on the host. */
function fetchKernel(directory: string): void {
  mkdirSync(directory, { recursive: true });
  const depends = run('apt-cache', ['depends', '--important', 'linux-image-amd64']);
  const name = /Depends: (linux-image-[0-9]\S*)/.exec(depends)?.[1];
  if (name === undefined) throw new Error('apt knows no package linux-image-amd64: run apt-get update');
  run('apt-get', ['download', name], directory);
  const archive = readdirSync(directory).find((file) => file.endsWith('.deb'));
  if (archive === undefined) throw new Error(`apt-get download left no package of ${name}`);
  run('dpkg-deb', ['-x', archive, '.'], directory);
  run('depmod', ['--basedir', directory, kernelVersion(directory)]);
}

const kernelVersion = (kernel: string): string => {
  const [version] = readdirSync(join(kernel, 'lib', 'modules'));
  if (version === undefined) throw new Error('the kernel package holds no modules');
  return version;
};

/** The files of `names` and of all that they need, each after what it needs. */
function moduleOrder(modules: string, names: readonly string[]): string[] {
  const needs = new Map<string, string[]>();
  for (const line of readFileSync(join(modules, 'modules.dep'), 'utf8').split('\n')) {
    const [file, dependencies = ''] = line.split(':');
    if (file) needs.set(file, dependencies.trim().split(/\s+/).filter(Boolean));
  }
  const order: string[] = [];
  const add = (file: string): void => {
    if (order.includes(file)) return;
    // modules.dep lists the nearest need first, and the last has none.
    for (const dependency of needs.get(file) ?? []) add(dependency);
    order.push(file);
  };
  for (const name of names) {
    const file = [...needs.keys()].find((path) => basename(path).replace(/\.ko.*$/, '') === name);
    if (file !== undefined) add(file);
  }
  return order;
}

function buildInitialRamDisk(target: string, kernel: string): void {
  const directory = join(CACHE, 'initial');
  rmSync(directory, { recursive: true, force: true });
  for (const name of ['modules', 'proc', 'sys', 'dev', 'root']) mkdirSync(join(directory, name), { recursive: true });
  const modules = join(kernel, 'lib', 'modules', kernelVersion(kernel));
  const order = moduleOrder(modules, BOOT_MODULES);
  for (const file of order) cpSync(join(modules, file), join(directory, 'modules', basename(file)));
  writeFileSync(join(directory, 'modules', 'order'), `${order.map((file) => basename(file)).join('\n')}\n`);
  cpSync(run('sh', ['-c', 'command -v busybox']).trim(), join(directory, 'busybox'));
  writeFileSync(join(directory, 'init'), INIT);
  chmodSync(join(directory, 'init'), 0o755);
  run('sh', ['-c', `find . | cpio -o -H newc --quiet | gzip -1 > '${target}'`], directory);
}

/** Lets the root be reached and started without anything of the host: addresses, key, no service of its own. */
function configureRoot(root: string, publicKey: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('etc/fstab', '');
  write('etc/systemd/network/10-management.network', '[Match]\nName=eth0\n[Network]\nAddress=10.0.2.15/24\n');
  mkdirSync(join(root, 'root/.ssh'), { recursive: true, mode: 0o700 });
  write('root/.ssh/authorized_keys', publicKey);
  write('etc/ssh/sshd_config.d/machines.conf', 'UseDNS no\nPrintMotd no\n');
  // Debian's own units: these run on no node, the cluster decides where the web server runs.
  run('systemctl', [`--root=${root}`, 'disable', '--quiet', 'nginx.service']);
  run('systemctl', [`--root=${root}`, 'enable', '--quiet', 'systemd-networkd.service']);
  run('systemctl', [`--root=${root}`, 'mask', '--quiet', 'systemd-networkd-wait-online.service', 'apt-daily.timer']);
}

function buildDisk(target: string, root: string, kernel: string, sshKey: string): void {
  configureRoot(root, readFileSync(`${sshKey}.pub`, 'utf8'));
  const version = kernelVersion(kernel);
  const modules = join(root, 'lib', 'modules', version);
  if (!existsSync(modules)) cpSync(join(kernel, 'lib', 'modules', version), modules, { recursive: true });
  const temporary = `${target}.new`;
  rmSync(temporary, { force: true });
  run('mke2fs', ['-q', '-t', 'ext4', '-d', root, temporary, DISK_SIZE]);
  renameSync(temporary, target);
}

/** The image, built as far as it is not there. Needs root, Debian's archive and some minutes the first time. */
export function buildImage(): Image {
  mkdirSync(CACHE, { recursive: true });
  const root = join(CACHE, 'root');
  const kernel = join(CACHE, 'kernel');
  const initialRamDisk = join(CACHE, 'initial.gz');
  const disk = join(CACHE, 'root.ext4');
  const sshKey = join(CACHE, 'ssh-key');
  const ownText = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  if (!existsSync(sshKey)) run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', sshKey]);
  once(root, PACKAGES.join(' '), () => buildRoot(root));
  once(kernel, SUITE, () => fetchKernel(kernel));
  once(initialRamDisk, `${INIT}${BOOT_MODULES}`, () => buildInitialRamDisk(initialRamDisk, kernel));
  once(disk, ownText, () => buildDisk(disk, root, kernel, sshKey));
  const vmlinuz = join(kernel, 'boot', `vmlinuz-${kernelVersion(kernel)}`);
  return { disk, kernel: vmlinuz, initialRamDisk, sshKey };
}

/** A disk image with Nyx laid out as it is installed, from this source tree as it is now. */
export function buildProductDisk(): string {
  const product = join(CACHE, 'product');
  rmSync(product, { recursive: true, force: true });
  run(join(REPOSITORY, 'deploy', 'install'), [product], REPOSITORY);
  const disk = join(CACHE, 'product.ext4');
  rmSync(disk, { force: true });
  run('mke2fs', ['-q', '-t', 'ext4', '-d', product, disk, '600M']);
  return disk;
}
