/** Small clusters as files, for commands that plan from files. */

const node = (id: string, name: string): string => `<node id="${id}" uname="${name}"/>`;
const present = (id: string, name: string, history: string): string =>
  `<node_state id="${id}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member">
     <lrm id="${id}"><lrm_resources>${history}</lrm_resources></lrm>
   </node_state>`;
const FENCER = 'class="stonith" type="fence_dummy"';
const DUMMY = 'class="ocf" provider="heartbeat" type="Dummy"';
const known = (resource: string, operation: string, code: number): string =>
  `<lrm_resource id="${resource}" ${resource === 'power' ? FENCER : DUMMY}>
     <lrm_rsc_op id="${resource}_${operation}" operation="${operation}" interval="0" call-id="1"
       op-digest="f2317cad3d54cec5d7d7aa7d0bf35cf8" rc-code="${code}" op-status="0" transition-key="1:1:${code}:a"/>
   </lrm_resource>`;
const primitive = (id: string): string =>
  `<primitive id="${id}" ${DUMMY}>
     <operations><op id="${id}-m" name="monitor" interval="10s"/></operations>
   </primitive>`;

/** A group of two on the first of two nodes, with a fence device on the second. */
export const CIB = `<cib have-quorum="true" dc-uuid="1">
  <configuration>
    <crm_config/>
    <nodes>${node('1', 'east')}${node('2', 'west')}</nodes>
    <resources><primitive id="power" ${FENCER}/><group id="service">${primitive('disk')}${primitive('web')}</group></resources>
    <constraints/>
  </configuration>
  <status>
    ${present('1', 'east', known('disk', 'start', 0) + known('web', 'start', 0) + known('power', 'monitor', 7))}
    ${present('2', 'west', known('disk', 'monitor', 7) + known('web', 'monitor', 7) + known('power', 'start', 0))}
  </status>
</cib>`;

/** The same as a configuration of which nothing runs. */
export const CONFIGURATION = `cluster: demo
nodes:
  east: { id: 1, links: [10.0.0.1] }
  west: { id: 2, links: [10.0.0.2] }
key: /etc/nyx/cluster.key
quorum: { two-node: true }
fencing:
  power-east: { agent: fence_ipmilan, targets: [east], parameters: { ip: 10.0.9.1 } }
  power-west: { agent: fence_ipmilan, targets: [west], parameters: { ip: 10.0.9.2 } }
resources:
  service:
    group:
      disk: { agent: ocf:heartbeat:Dummy }
      web: { agent: ocf:heartbeat:Dummy }
`;
