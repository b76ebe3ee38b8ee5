/** Checks of the resources: ids that are used once, groups with members, monitors that can be told apart. */
import { parseDurationMs } from '@nyx/foundation';
import type { PartialDocument } from '../document-schema.ts';
import type { Path } from '../places.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, lineOf, pathName, readEntriesOf, readItems } from './check-context.ts';

type PartialResource = NonNullable<NonNullable<PartialDocument['resources']>[string]>;
type PartialGroup = Extract<PartialResource, { readonly group?: unknown }>;
export type PartialPrimitive = Extract<PartialResource, { readonly agent?: unknown }>;

/** Every primitive with its place, members of groups too. */
export function readPrimitives(document: PartialDocument): readonly (readonly [Path, PartialPrimitive])[] {
  return readEntriesOf(document.resources).flatMap(([id, resource]): readonly (readonly [Path, PartialPrimitive])[] => {
    if (!isGroup(resource)) return [[['resources', id], resource] as const];
    return readEntriesOf(resource.group).map(
      ([member, primitive]) => [['resources', id, 'group', member], primitive] as const,
    );
  });
}

/** Every id of a resource, members of groups too, also of resources that could not be read. */
export function resourceIds(document: PartialDocument): readonly string[] {
  return Object.entries(document.resources ?? {}).flatMap(([id, resource]) => [
    id,
    ...(isGroup(resource) ? Object.keys(resource.group ?? {}) : []),
  ]);
}

/** The ids of a group's members, in order; none for anything else. */
export function membersOf(document: PartialDocument, id: string): readonly string[] {
  const resource = document.resources?.[id];
  return isGroup(resource) ? Object.keys(resource.group ?? {}) : [];
}

const isGroup = (resource: PartialResource | undefined): resource is PartialGroup =>
  resource !== undefined && 'group' in resource;

export function checkResources(context: CheckContext): void {
  checkIds(context);
  for (const [id, resource] of readEntriesOf(context.document.resources)) {
    if (!isGroup(resource) || resource.group === undefined || Object.keys(resource.group).length > 0) continue;
    context.problems.report(context.places.key(['resources', id]), {
      code: 'NYX_CONFIG_EMPTY_GROUP',
      message: `the group ${quoted(id)} has no members`,
      allowed: 'at least one member',
      remedy: 'Add a member, or remove the group.',
    });
  }
  for (const [path, primitive] of readPrimitives(context.document)) checkMonitors(context, path, primitive);
}

/** Ids of resources, members and fencing devices share one name space: messages name them without their kind. */
function checkIds(context: CheckContext): void {
  const { document } = context;
  const users = new Map<string, Path>();
  const devices = document.fencing === 'unfenced' ? [] : Object.keys(document.fencing ?? {});
  const resources = Object.entries(document.resources ?? {}).flatMap(([id, resource]) => [
    ['resources', id],
    ...(isGroup(resource) ? Object.keys(resource.group ?? {}).map((member) => ['resources', id, 'group', member]) : []),
  ]);
  for (const path of [...devices.map((id) => ['fencing', id]), ...resources]) {
    const id = path.at(-1) ?? '';
    const user = users.get(id);
    if (user === undefined) users.set(id, path);
    else {
      context.problems.report(context.places.key(path), {
        code: 'NYX_CONFIG_DUPLICATE_ID',
        message: `the id ${quoted(id)} is used twice: here and in ${pathName(user)} (${lineOf(context, context.places.key(user))})`,
        allowed: 'ids that are used once among resources, members of groups and fencing devices',
        remedy: 'Rename one of the two.',
      });
    }
  }
}

function checkMonitors(context: CheckContext, path: Path, primitive: PartialPrimitive): void {
  const monitor = primitive.operations?.monitor;
  const monitors = Array.isArray(monitor) ? monitor : monitor === undefined ? [] : [monitor];
  const intervals = new Map<number, number>();
  for (const [index, { interval, role }] of readItems(monitors)) {
    const monitorPath = [...path, 'operations', 'monitor', ...(Array.isArray(monitor) ? [index] : [])];
    const intervalMs = interval === undefined ? null : parseDurationMs(interval);
    if (intervalMs !== null && intervals.has(intervalMs)) {
      context.problems.report(context.places.value([...monitorPath, 'interval']), {
        code: 'NYX_CONFIG_DUPLICATE_MONITOR',
        message: `${pathName(path)} has two monitors with the interval ${quoted(interval ?? '')}`,
        allowed: 'monitors with different intervals',
        remedy: 'Change one of the intervals a little, or remove one of the monitors.',
      });
    }
    if (intervalMs !== null) intervals.set(intervalMs, index);
    if (role !== undefined && role !== 'Started') {
      context.problems.report(context.places.value([...monitorPath, 'role']), {
        code: 'NYX_CONFIG_WRONG_VALUE',
        message: `${pathName(path)} cannot be promoted, so it has no role ${quoted(role)}`,
        allowed: '`Started`',
        remedy: 'Remove the role.',
      });
    }
  }
}
