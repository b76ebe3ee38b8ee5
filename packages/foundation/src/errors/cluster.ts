import type { ErrorDescription } from './error-description.ts';

/** What the resource manager refuses or fails to do. */
export const CLUSTER_ERRORS = {
  NYX_CLUSTER_NOT_QUORATE: {
    meaning: 'The change needs a quorate partition and this one is not.',
    remedy: 'See which nodes are missing with: nyxctl status',
  },
  NYX_CLUSTER_NOT_READY: {
    meaning: 'This node does not have the state of the cluster yet, or the cluster has not been founded.',
    remedy: 'See what it waits for with: nyxctl status',
  },
  NYX_CLUSTER_DIVERGENCE: {
    meaning: 'An absent peer is neither fenced nor cleanly stopped and may be changing the configuration too.',
    remedy: 'Wait until it is fenced or back, or accept that histories may diverge.',
  },
  NYX_CLUSTER_DIVERGED: {
    meaning: 'Two histories of the configuration were found; the one that is not in force was kept in a file.',
    remedy: 'Compare the file with the configuration in force and apply what is right: nyxctl config apply FILE',
  },
  NYX_CLUSTER_NOT_DURABLE: {
    meaning: 'A member could not write the change to its disk, so the change was not made.',
    remedy: 'Make room on that disk, or repair it, and repeat the command.',
  },
  NYX_CLUSTER_OUTCOME_UNKNOWN: {
    meaning: 'The change was under way when a member or the connection was lost; it may come into force or not.',
    remedy: 'See which version is in force with: nyxctl config show',
  },
  NYX_CLUSTER_UNKNOWN_NODE: {
    meaning: 'The command names a node that the configuration does not have.',
    remedy: 'See the names with: nyxctl status',
  },
  NYX_CLUSTER_UNKNOWN_RESOURCE: {
    meaning: 'The command names a resource that the configuration does not have.',
    remedy: 'See the names with: nyxctl status',
  },
  NYX_CLUSTER_SERVICE_STOPS: {
    meaning: 'The command would leave a running service without any node to run on.',
    remedy: 'Bring another node back first, or repeat the command with --yes to stop the service.',
  },
  NYX_CLUSTER_MOVE_REFUSED: {
    meaning: 'The resource cannot move to where it was asked to.',
    remedy: 'See where it runs, and why, with: nyxctl status',
  },
  NYX_CLUSTER_RESTART_REFUSED: {
    meaning: 'A restart cannot be announced, because the peers would not wait for this node to come back.',
    remedy: 'Move the resources away instead: nyxctl leave',
  },
  NYX_CLUSTER_CONFIRMATION: {
    meaning: 'Fencing was not confirmed with the name of the node.',
    remedy: 'Repeat the command with --confirm=NODE.',
  },
  NYX_CLUSTER_NO_FENCE_DEVICE: {
    meaning: 'Nothing can isolate that node: no device is configured for it, or no other node is there to use it.',
    remedy: 'Configure a fence device for the node.',
  },
  NYX_CLUSTER_FENCING_FAILS: {
    meaning: 'A lost node could not be isolated yet, so nothing of it is taken over.',
    remedy: 'Repair the fence device; it is tried again by itself.',
  },
  NYX_CLUSTER_UNFENCED: {
    meaning: 'The cluster runs without fencing by an explicit setting: a service may run on two nodes at once.',
    remedy: 'Configure a fence device for every node.',
  },
  NYX_CLUSTER_FILE_DIFFERS: {
    meaning: "A node's configuration file differs from the configuration in force.",
    remedy: 'Settle it with: nyxctl config apply FILE, or: nyxctl config show > FILE',
  },
  NYX_CLUSTER_FILES_DISAGREE: {
    meaning: 'The cluster cannot be founded, because the configuration files of its nodes differ.',
    remedy: 'Make the files equal on every node.',
  },
  NYX_CLUSTER_FOUNDED_APART: {
    meaning: 'Two clusters that were founded apart have met; they do not merge.',
    remedy: 'Decide which configuration is right, and remove the state directory on the nodes of the other.',
  },
  NYX_CLUSTER_SETTINGS_DIFFER: {
    meaning: 'What must be the same on all nodes differs between two of them.',
    remedy: 'Make that part of the configuration file equal on both nodes and restart the service.',
  },
  NYX_CLUSTER_STATE_UNREADABLE: {
    meaning: 'The state directory cannot be read or was written by a newer version.',
    remedy:
      'Restore the directory or install the version that wrote it; a node without state catches up from its peers.',
  },
  NYX_CLUSTER_STATE_UNWRITABLE: {
    meaning: 'The state directory cannot be written: what runs goes on, and changes are refused.',
    remedy: 'Make room on that disk, or repair it.',
  },
  NYX_CLUSTER_MULTIPLY_ACTIVE: {
    meaning: 'A resource was found running on more than one node; it is stopped everywhere and started once.',
    remedy: 'Find out what started it outside of the cluster, such as a unit that is enabled at boot.',
  },
  NYX_CLUSTER_ALERT_UNDELIVERED: {
    meaning: 'An alert could not be delivered.',
    remedy: 'See whether its address is right and reachable.',
  },
  NYX_CLUSTER_MESSAGE_INVALID: {
    meaning: 'A member of the group sent what this version does not understand; it was dropped.',
    remedy: 'Install the same version on every node.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
