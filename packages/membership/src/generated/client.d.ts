import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace nyx. */
export namespace nyx {

    /** Namespace client. */
    namespace client {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a ClientFrame.
             * @deprecated Use nyx.client.v1.ClientFrame.$Properties instead.
             */
            interface IClientFrame extends nyx.client.v1.ClientFrame.$Properties {
            }

            /** Represents a ClientFrame. */
            class ClientFrame {

                /**
                 * Constructs a new ClientFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.ClientFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClientFrame request. */
                request: number;

                /** ClientFrame watchMembership. */
                watchMembership?: (nyx.client.v1.WatchMembership.$Properties|null);

                /** ClientFrame joinGroup. */
                joinGroup?: (nyx.client.v1.JoinGroup.$Properties|null);

                /** ClientFrame leaveGroup. */
                leaveGroup?: (nyx.client.v1.LeaveGroup.$Properties|null);

                /** ClientFrame multicast. */
                multicast?: (nyx.client.v1.Multicast.$Properties|null);

                /** ClientFrame reportFenced. */
                reportFenced?: (nyx.client.v1.ReportFenced.$Properties|null);

                /** ClientFrame supervise. */
                supervise?: (nyx.client.v1.Supervise.$Properties|null);

                /** ClientFrame beat. */
                beat?: (nyx.client.v1.Beat.$Properties|null);

                /** ClientFrame getStatus. */
                getStatus?: (nyx.client.v1.GetStatus.$Properties|null);

                /** ClientFrame leaveCluster. */
                leaveCluster?: (nyx.client.v1.LeaveCluster.$Properties|null);

                /** ClientFrame farewell. */
                farewell?: (nyx.client.v1.Farewell.$Properties|null);

                /** ClientFrame startChecks. */
                startChecks?: (nyx.client.v1.StartChecks.$Properties|null);

                /** ClientFrame stopChecks. */
                stopChecks?: (nyx.client.v1.StopChecks.$Properties|null);

                /** ClientFrame storeState. */
                storeState?: (nyx.client.v1.StoreState.$Properties|null);

                /** ClientFrame markFailed. */
                markFailed?: (nyx.client.v1.MarkFailed.$Properties|null);

                /** ClientFrame watchStatus. */
                watchStatus?: (nyx.client.v1.WatchStatus.$Properties|null);

                /** ClientFrame tellOccupied. */
                tellOccupied?: (nyx.client.v1.TellOccupied.$Properties|null);

                /** ClientFrame reloadFiles. */
                reloadFiles?: (nyx.client.v1.ReloadFiles.$Properties|null);

                /** ClientFrame rotateKey. */
                rotateKey?: (nyx.client.v1.RotateKey.$Properties|null);

                /** ClientFrame expectVotes. */
                expectVotes?: (nyx.client.v1.ExpectVotes.$Properties|null);

                /** ClientFrame body. */
                body?: ("watchMembership"|"joinGroup"|"leaveGroup"|"multicast"|"reportFenced"|"supervise"|"beat"|"getStatus"|"leaveCluster"|"farewell"|"startChecks"|"stopChecks"|"storeState"|"markFailed"|"watchStatus"|"tellOccupied"|"reloadFiles"|"rotateKey"|"expectVotes");

                /**
                 * Creates a new ClientFrame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ClientFrame instance
                 */
                static create(properties: nyx.client.v1.ClientFrame.$Shape): nyx.client.v1.ClientFrame & nyx.client.v1.ClientFrame.$Shape;
                static create(properties?: nyx.client.v1.ClientFrame.$Properties): nyx.client.v1.ClientFrame;

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link nyx.client.v1.ClientFrame.verify|verify} messages.
                 * @param message ClientFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.ClientFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ClientFrame & nyx.client.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.ClientFrame & nyx.client.v1.ClientFrame.$Shape;
            }

            namespace ClientFrame {

                /** Properties of a ClientFrame. */
                interface $Properties {

                    /** ClientFrame request */
                    request?: (number|null);

                    /** ClientFrame watchMembership */
                    watchMembership?: (nyx.client.v1.WatchMembership.$Properties|null);

                    /** ClientFrame joinGroup */
                    joinGroup?: (nyx.client.v1.JoinGroup.$Properties|null);

                    /** ClientFrame leaveGroup */
                    leaveGroup?: (nyx.client.v1.LeaveGroup.$Properties|null);

                    /** ClientFrame multicast */
                    multicast?: (nyx.client.v1.Multicast.$Properties|null);

                    /** ClientFrame reportFenced */
                    reportFenced?: (nyx.client.v1.ReportFenced.$Properties|null);

                    /** ClientFrame supervise */
                    supervise?: (nyx.client.v1.Supervise.$Properties|null);

                    /** ClientFrame beat */
                    beat?: (nyx.client.v1.Beat.$Properties|null);

                    /** ClientFrame getStatus */
                    getStatus?: (nyx.client.v1.GetStatus.$Properties|null);

                    /** ClientFrame leaveCluster */
                    leaveCluster?: (nyx.client.v1.LeaveCluster.$Properties|null);

                    /** ClientFrame farewell */
                    farewell?: (nyx.client.v1.Farewell.$Properties|null);

                    /** ClientFrame startChecks */
                    startChecks?: (nyx.client.v1.StartChecks.$Properties|null);

                    /** ClientFrame stopChecks */
                    stopChecks?: (nyx.client.v1.StopChecks.$Properties|null);

                    /** ClientFrame storeState */
                    storeState?: (nyx.client.v1.StoreState.$Properties|null);

                    /** ClientFrame markFailed */
                    markFailed?: (nyx.client.v1.MarkFailed.$Properties|null);

                    /** ClientFrame watchStatus */
                    watchStatus?: (nyx.client.v1.WatchStatus.$Properties|null);

                    /** ClientFrame tellOccupied */
                    tellOccupied?: (nyx.client.v1.TellOccupied.$Properties|null);

                    /** ClientFrame reloadFiles */
                    reloadFiles?: (nyx.client.v1.ReloadFiles.$Properties|null);

                    /** ClientFrame rotateKey */
                    rotateKey?: (nyx.client.v1.RotateKey.$Properties|null);

                    /** ClientFrame expectVotes */
                    expectVotes?: (nyx.client.v1.ExpectVotes.$Properties|null);

                    /** ClientFrame body */
                    body?: ("watchMembership"|"joinGroup"|"leaveGroup"|"multicast"|"reportFenced"|"supervise"|"beat"|"getStatus"|"leaveCluster"|"farewell"|"startChecks"|"stopChecks"|"storeState"|"markFailed"|"watchStatus"|"tellOccupied"|"reloadFiles"|"rotateKey"|"expectVotes");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ClientFrame. */
                type $Shape = {
                  request?: number|null;
                  watchMembership?: nyx.client.v1.WatchMembership.$Shape|null;
                  joinGroup?: nyx.client.v1.JoinGroup.$Shape|null;
                  leaveGroup?: nyx.client.v1.LeaveGroup.$Shape|null;
                  multicast?: nyx.client.v1.Multicast.$Shape|null;
                  reportFenced?: nyx.client.v1.ReportFenced.$Shape|null;
                  supervise?: nyx.client.v1.Supervise.$Shape|null;
                  beat?: nyx.client.v1.Beat.$Shape|null;
                  getStatus?: nyx.client.v1.GetStatus.$Shape|null;
                  leaveCluster?: nyx.client.v1.LeaveCluster.$Shape|null;
                  farewell?: nyx.client.v1.Farewell.$Shape|null;
                  startChecks?: nyx.client.v1.StartChecks.$Shape|null;
                  stopChecks?: nyx.client.v1.StopChecks.$Shape|null;
                  storeState?: nyx.client.v1.StoreState.$Shape|null;
                  markFailed?: nyx.client.v1.MarkFailed.$Shape|null;
                  watchStatus?: nyx.client.v1.WatchStatus.$Shape|null;
                  tellOccupied?: nyx.client.v1.TellOccupied.$Shape|null;
                  reloadFiles?: nyx.client.v1.ReloadFiles.$Shape|null;
                  rotateKey?: nyx.client.v1.RotateKey.$Shape|null;
                  expectVotes?: nyx.client.v1.ExpectVotes.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "watchMembership"; watchMembership: nyx.client.v1.WatchMembership.$Shape; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "joinGroup"; watchMembership?: null; joinGroup: nyx.client.v1.JoinGroup.$Shape; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "leaveGroup"; watchMembership?: null; joinGroup?: null; leaveGroup: nyx.client.v1.LeaveGroup.$Shape; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "multicast"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast: nyx.client.v1.Multicast.$Shape; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "reportFenced"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced: nyx.client.v1.ReportFenced.$Shape; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "supervise"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise: nyx.client.v1.Supervise.$Shape; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "beat"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat: nyx.client.v1.Beat.$Shape; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "getStatus"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus: nyx.client.v1.GetStatus.$Shape; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "leaveCluster"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster: nyx.client.v1.LeaveCluster.$Shape; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "farewell"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell: nyx.client.v1.Farewell.$Shape; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "startChecks"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks: nyx.client.v1.StartChecks.$Shape; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "stopChecks"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks: nyx.client.v1.StopChecks.$Shape; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "storeState"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState: nyx.client.v1.StoreState.$Shape; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "markFailed"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed: nyx.client.v1.MarkFailed.$Shape; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "watchStatus"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus: nyx.client.v1.WatchStatus.$Shape; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "tellOccupied"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied: nyx.client.v1.TellOccupied.$Shape; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "reloadFiles"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles: nyx.client.v1.ReloadFiles.$Shape; rotateKey?: null; expectVotes?: null }|{ body?: "rotateKey"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey: nyx.client.v1.RotateKey.$Shape; expectVotes?: null }|{ body?: "expectVotes"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes: nyx.client.v1.ExpectVotes.$Shape })
                );
            }

            /**
             * Properties of a WatchMembership.
             * @deprecated Use nyx.client.v1.WatchMembership.$Properties instead.
             */
            interface IWatchMembership extends nyx.client.v1.WatchMembership.$Properties {
            }

            /** Represents a WatchMembership. */
            class WatchMembership {

                /**
                 * Constructs a new WatchMembership.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.WatchMembership.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new WatchMembership instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WatchMembership instance
                 */
                static create(properties: nyx.client.v1.WatchMembership.$Shape): nyx.client.v1.WatchMembership & nyx.client.v1.WatchMembership.$Shape;
                static create(properties?: nyx.client.v1.WatchMembership.$Properties): nyx.client.v1.WatchMembership;

                /**
                 * Encodes the specified WatchMembership message. Does not implicitly {@link nyx.client.v1.WatchMembership.verify|verify} messages.
                 * @param message WatchMembership message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.WatchMembership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WatchMembership message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.WatchMembership & nyx.client.v1.WatchMembership.$Shape} WatchMembership
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.WatchMembership & nyx.client.v1.WatchMembership.$Shape;
            }

            namespace WatchMembership {

                /** Properties of a WatchMembership. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WatchMembership. */
                type $Shape = nyx.client.v1.WatchMembership.$Properties;
            }

            /**
             * Properties of a JoinGroup.
             * @deprecated Use nyx.client.v1.JoinGroup.$Properties instead.
             */
            interface IJoinGroup extends nyx.client.v1.JoinGroup.$Properties {
            }

            /** Represents a JoinGroup. */
            class JoinGroup {

                /**
                 * Constructs a new JoinGroup.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.JoinGroup.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JoinGroup group. */
                group: string;

                /**
                 * Creates a new JoinGroup instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JoinGroup instance
                 */
                static create(properties: nyx.client.v1.JoinGroup.$Shape): nyx.client.v1.JoinGroup & nyx.client.v1.JoinGroup.$Shape;
                static create(properties?: nyx.client.v1.JoinGroup.$Properties): nyx.client.v1.JoinGroup;

                /**
                 * Encodes the specified JoinGroup message. Does not implicitly {@link nyx.client.v1.JoinGroup.verify|verify} messages.
                 * @param message JoinGroup message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.JoinGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JoinGroup message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.JoinGroup & nyx.client.v1.JoinGroup.$Shape} JoinGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.JoinGroup & nyx.client.v1.JoinGroup.$Shape;
            }

            namespace JoinGroup {

                /** Properties of a JoinGroup. */
                interface $Properties {

                    /** JoinGroup group */
                    group?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JoinGroup. */
                type $Shape = nyx.client.v1.JoinGroup.$Properties;
            }

            /**
             * Properties of a LeaveGroup.
             * @deprecated Use nyx.client.v1.LeaveGroup.$Properties instead.
             */
            interface ILeaveGroup extends nyx.client.v1.LeaveGroup.$Properties {
            }

            /** Represents a LeaveGroup. */
            class LeaveGroup {

                /**
                 * Constructs a new LeaveGroup.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.LeaveGroup.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LeaveGroup group. */
                group: string;

                /**
                 * Creates a new LeaveGroup instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaveGroup instance
                 */
                static create(properties: nyx.client.v1.LeaveGroup.$Shape): nyx.client.v1.LeaveGroup & nyx.client.v1.LeaveGroup.$Shape;
                static create(properties?: nyx.client.v1.LeaveGroup.$Properties): nyx.client.v1.LeaveGroup;

                /**
                 * Encodes the specified LeaveGroup message. Does not implicitly {@link nyx.client.v1.LeaveGroup.verify|verify} messages.
                 * @param message LeaveGroup message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.LeaveGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaveGroup message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.LeaveGroup & nyx.client.v1.LeaveGroup.$Shape} LeaveGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.LeaveGroup & nyx.client.v1.LeaveGroup.$Shape;
            }

            namespace LeaveGroup {

                /** Properties of a LeaveGroup. */
                interface $Properties {

                    /** LeaveGroup group */
                    group?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaveGroup. */
                type $Shape = nyx.client.v1.LeaveGroup.$Properties;
            }

            /**
             * Properties of a Multicast.
             * @deprecated Use nyx.client.v1.Multicast.$Properties instead.
             */
            interface IMulticast extends nyx.client.v1.Multicast.$Properties {
            }

            /** Represents a Multicast. */
            class Multicast {

                /**
                 * Constructs a new Multicast.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Multicast.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Multicast group. */
                group: string;

                /** Multicast payload. */
                payload: Uint8Array;

                /** Multicast safe. */
                safe: boolean;

                /**
                 * Creates a new Multicast instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Multicast instance
                 */
                static create(properties: nyx.client.v1.Multicast.$Shape): nyx.client.v1.Multicast & nyx.client.v1.Multicast.$Shape;
                static create(properties?: nyx.client.v1.Multicast.$Properties): nyx.client.v1.Multicast;

                /**
                 * Encodes the specified Multicast message. Does not implicitly {@link nyx.client.v1.Multicast.verify|verify} messages.
                 * @param message Multicast message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Multicast.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Multicast message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Multicast & nyx.client.v1.Multicast.$Shape} Multicast
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Multicast & nyx.client.v1.Multicast.$Shape;
            }

            namespace Multicast {

                /** Properties of a Multicast. */
                interface $Properties {

                    /** Multicast group */
                    group?: (string|null);

                    /** Multicast payload */
                    payload?: (Uint8Array|null);

                    /** Multicast safe */
                    safe?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Multicast. */
                type $Shape = nyx.client.v1.Multicast.$Properties;
            }

            /**
             * Properties of a ReportFenced.
             * @deprecated Use nyx.client.v1.ReportFenced.$Properties instead.
             */
            interface IReportFenced extends nyx.client.v1.ReportFenced.$Properties {
            }

            /** Represents a ReportFenced. */
            class ReportFenced {

                /**
                 * Constructs a new ReportFenced.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.ReportFenced.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReportFenced node. */
                node: number;

                /** ReportFenced incarnation. */
                incarnation: number;

                /**
                 * Creates a new ReportFenced instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReportFenced instance
                 */
                static create(properties: nyx.client.v1.ReportFenced.$Shape): nyx.client.v1.ReportFenced & nyx.client.v1.ReportFenced.$Shape;
                static create(properties?: nyx.client.v1.ReportFenced.$Properties): nyx.client.v1.ReportFenced;

                /**
                 * Encodes the specified ReportFenced message. Does not implicitly {@link nyx.client.v1.ReportFenced.verify|verify} messages.
                 * @param message ReportFenced message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.ReportFenced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReportFenced message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ReportFenced & nyx.client.v1.ReportFenced.$Shape} ReportFenced
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.ReportFenced & nyx.client.v1.ReportFenced.$Shape;
            }

            namespace ReportFenced {

                /** Properties of a ReportFenced. */
                interface $Properties {

                    /** ReportFenced node */
                    node?: (number|null);

                    /** ReportFenced incarnation */
                    incarnation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReportFenced. */
                type $Shape = nyx.client.v1.ReportFenced.$Properties;
            }

            /**
             * Properties of a Supervise.
             * @deprecated Use nyx.client.v1.Supervise.$Properties instead.
             */
            interface ISupervise extends nyx.client.v1.Supervise.$Properties {
            }

            /** Represents a Supervise. */
            class Supervise {

                /**
                 * Constructs a new Supervise.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Supervise.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Supervise name. */
                name: string;

                /** Supervise intervalMs. */
                intervalMs: number;

                /** Supervise processId. */
                processId: number;

                /** Supervise byPing. */
                byPing: boolean;

                /** Supervise recovery. */
                recovery: string;

                /** Supervise whileQuorate. */
                whileQuorate: boolean;

                /** Supervise expendable. */
                expendable: boolean;

                /**
                 * Creates a new Supervise instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Supervise instance
                 */
                static create(properties: nyx.client.v1.Supervise.$Shape): nyx.client.v1.Supervise & nyx.client.v1.Supervise.$Shape;
                static create(properties?: nyx.client.v1.Supervise.$Properties): nyx.client.v1.Supervise;

                /**
                 * Encodes the specified Supervise message. Does not implicitly {@link nyx.client.v1.Supervise.verify|verify} messages.
                 * @param message Supervise message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Supervise.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Supervise message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Supervise & nyx.client.v1.Supervise.$Shape} Supervise
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Supervise & nyx.client.v1.Supervise.$Shape;
            }

            namespace Supervise {

                /** Properties of a Supervise. */
                interface $Properties {

                    /** Supervise name */
                    name?: (string|null);

                    /** Supervise intervalMs */
                    intervalMs?: (number|null);

                    /** Supervise processId */
                    processId?: (number|null);

                    /** Supervise byPing */
                    byPing?: (boolean|null);

                    /** Supervise recovery */
                    recovery?: (string|null);

                    /** Supervise whileQuorate */
                    whileQuorate?: (boolean|null);

                    /** Supervise expendable */
                    expendable?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Supervise. */
                type $Shape = nyx.client.v1.Supervise.$Properties;
            }

            /**
             * Properties of a Beat.
             * @deprecated Use nyx.client.v1.Beat.$Properties instead.
             */
            interface IBeat extends nyx.client.v1.Beat.$Properties {
            }

            /** Represents a Beat. */
            class Beat {

                /**
                 * Constructs a new Beat.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Beat.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Beat instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Beat instance
                 */
                static create(properties: nyx.client.v1.Beat.$Shape): nyx.client.v1.Beat & nyx.client.v1.Beat.$Shape;
                static create(properties?: nyx.client.v1.Beat.$Properties): nyx.client.v1.Beat;

                /**
                 * Encodes the specified Beat message. Does not implicitly {@link nyx.client.v1.Beat.verify|verify} messages.
                 * @param message Beat message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Beat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Beat message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Beat & nyx.client.v1.Beat.$Shape} Beat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Beat & nyx.client.v1.Beat.$Shape;
            }

            namespace Beat {

                /** Properties of a Beat. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Beat. */
                type $Shape = nyx.client.v1.Beat.$Properties;
            }

            /**
             * Properties of a StartChecks.
             * @deprecated Use nyx.client.v1.StartChecks.$Properties instead.
             */
            interface IStartChecks extends nyx.client.v1.StartChecks.$Properties {
            }

            /** Represents a StartChecks. */
            class StartChecks {

                /**
                 * Constructs a new StartChecks.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.StartChecks.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new StartChecks instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StartChecks instance
                 */
                static create(properties: nyx.client.v1.StartChecks.$Shape): nyx.client.v1.StartChecks & nyx.client.v1.StartChecks.$Shape;
                static create(properties?: nyx.client.v1.StartChecks.$Properties): nyx.client.v1.StartChecks;

                /**
                 * Encodes the specified StartChecks message. Does not implicitly {@link nyx.client.v1.StartChecks.verify|verify} messages.
                 * @param message StartChecks message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.StartChecks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StartChecks message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StartChecks & nyx.client.v1.StartChecks.$Shape} StartChecks
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.StartChecks & nyx.client.v1.StartChecks.$Shape;
            }

            namespace StartChecks {

                /** Properties of a StartChecks. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StartChecks. */
                type $Shape = nyx.client.v1.StartChecks.$Properties;
            }

            /**
             * Properties of a StopChecks.
             * @deprecated Use nyx.client.v1.StopChecks.$Properties instead.
             */
            interface IStopChecks extends nyx.client.v1.StopChecks.$Properties {
            }

            /** Represents a StopChecks. */
            class StopChecks {

                /**
                 * Constructs a new StopChecks.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.StopChecks.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new StopChecks instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StopChecks instance
                 */
                static create(properties: nyx.client.v1.StopChecks.$Shape): nyx.client.v1.StopChecks & nyx.client.v1.StopChecks.$Shape;
                static create(properties?: nyx.client.v1.StopChecks.$Properties): nyx.client.v1.StopChecks;

                /**
                 * Encodes the specified StopChecks message. Does not implicitly {@link nyx.client.v1.StopChecks.verify|verify} messages.
                 * @param message StopChecks message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.StopChecks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StopChecks message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StopChecks & nyx.client.v1.StopChecks.$Shape} StopChecks
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.StopChecks & nyx.client.v1.StopChecks.$Shape;
            }

            namespace StopChecks {

                /** Properties of a StopChecks. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StopChecks. */
                type $Shape = nyx.client.v1.StopChecks.$Properties;
            }

            /**
             * Properties of a StoreState.
             * @deprecated Use nyx.client.v1.StoreState.$Properties instead.
             */
            interface IStoreState extends nyx.client.v1.StoreState.$Properties {
            }

            /** Represents a StoreState. */
            class StoreState {

                /**
                 * Constructs a new StoreState.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.StoreState.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StoreState state. */
                state: Uint8Array;

                /**
                 * Creates a new StoreState instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StoreState instance
                 */
                static create(properties: nyx.client.v1.StoreState.$Shape): nyx.client.v1.StoreState & nyx.client.v1.StoreState.$Shape;
                static create(properties?: nyx.client.v1.StoreState.$Properties): nyx.client.v1.StoreState;

                /**
                 * Encodes the specified StoreState message. Does not implicitly {@link nyx.client.v1.StoreState.verify|verify} messages.
                 * @param message StoreState message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.StoreState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StoreState message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StoreState & nyx.client.v1.StoreState.$Shape} StoreState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.StoreState & nyx.client.v1.StoreState.$Shape;
            }

            namespace StoreState {

                /** Properties of a StoreState. */
                interface $Properties {

                    /** StoreState state */
                    state?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StoreState. */
                type $Shape = nyx.client.v1.StoreState.$Properties;
            }

            /**
             * Properties of a MarkFailed.
             * @deprecated Use nyx.client.v1.MarkFailed.$Properties instead.
             */
            interface IMarkFailed extends nyx.client.v1.MarkFailed.$Properties {
            }

            /** Represents a MarkFailed. */
            class MarkFailed {

                /**
                 * Constructs a new MarkFailed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.MarkFailed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MarkFailed reason. */
                reason: string;

                /**
                 * Creates a new MarkFailed instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MarkFailed instance
                 */
                static create(properties: nyx.client.v1.MarkFailed.$Shape): nyx.client.v1.MarkFailed & nyx.client.v1.MarkFailed.$Shape;
                static create(properties?: nyx.client.v1.MarkFailed.$Properties): nyx.client.v1.MarkFailed;

                /**
                 * Encodes the specified MarkFailed message. Does not implicitly {@link nyx.client.v1.MarkFailed.verify|verify} messages.
                 * @param message MarkFailed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.MarkFailed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MarkFailed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MarkFailed & nyx.client.v1.MarkFailed.$Shape} MarkFailed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.MarkFailed & nyx.client.v1.MarkFailed.$Shape;
            }

            namespace MarkFailed {

                /** Properties of a MarkFailed. */
                interface $Properties {

                    /** MarkFailed reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MarkFailed. */
                type $Shape = nyx.client.v1.MarkFailed.$Properties;
            }

            /**
             * Properties of a TellOccupied.
             * @deprecated Use nyx.client.v1.TellOccupied.$Properties instead.
             */
            interface ITellOccupied extends nyx.client.v1.TellOccupied.$Properties {
            }

            /** Represents a TellOccupied. */
            class TellOccupied {

                /**
                 * Constructs a new TellOccupied.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.TellOccupied.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TellOccupied occupied. */
                occupied: boolean;

                /**
                 * Creates a new TellOccupied instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TellOccupied instance
                 */
                static create(properties: nyx.client.v1.TellOccupied.$Shape): nyx.client.v1.TellOccupied & nyx.client.v1.TellOccupied.$Shape;
                static create(properties?: nyx.client.v1.TellOccupied.$Properties): nyx.client.v1.TellOccupied;

                /**
                 * Encodes the specified TellOccupied message. Does not implicitly {@link nyx.client.v1.TellOccupied.verify|verify} messages.
                 * @param message TellOccupied message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.TellOccupied.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TellOccupied message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.TellOccupied & nyx.client.v1.TellOccupied.$Shape} TellOccupied
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.TellOccupied & nyx.client.v1.TellOccupied.$Shape;
            }

            namespace TellOccupied {

                /** Properties of a TellOccupied. */
                interface $Properties {

                    /** TellOccupied occupied */
                    occupied?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TellOccupied. */
                type $Shape = nyx.client.v1.TellOccupied.$Properties;
            }

            /**
             * Properties of a GetStatus.
             * @deprecated Use nyx.client.v1.GetStatus.$Properties instead.
             */
            interface IGetStatus extends nyx.client.v1.GetStatus.$Properties {
            }

            /** Represents a GetStatus. */
            class GetStatus {

                /**
                 * Constructs a new GetStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.GetStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new GetStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GetStatus instance
                 */
                static create(properties: nyx.client.v1.GetStatus.$Shape): nyx.client.v1.GetStatus & nyx.client.v1.GetStatus.$Shape;
                static create(properties?: nyx.client.v1.GetStatus.$Properties): nyx.client.v1.GetStatus;

                /**
                 * Encodes the specified GetStatus message. Does not implicitly {@link nyx.client.v1.GetStatus.verify|verify} messages.
                 * @param message GetStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.GetStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GetStatus & nyx.client.v1.GetStatus.$Shape} GetStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.GetStatus & nyx.client.v1.GetStatus.$Shape;
            }

            namespace GetStatus {

                /** Properties of a GetStatus. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetStatus. */
                type $Shape = nyx.client.v1.GetStatus.$Properties;
            }

            /**
             * Properties of a WatchStatus.
             * @deprecated Use nyx.client.v1.WatchStatus.$Properties instead.
             */
            interface IWatchStatus extends nyx.client.v1.WatchStatus.$Properties {
            }

            /** Represents a WatchStatus. */
            class WatchStatus {

                /**
                 * Constructs a new WatchStatus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.WatchStatus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WatchStatus intervalMs. */
                intervalMs: number;

                /**
                 * Creates a new WatchStatus instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WatchStatus instance
                 */
                static create(properties: nyx.client.v1.WatchStatus.$Shape): nyx.client.v1.WatchStatus & nyx.client.v1.WatchStatus.$Shape;
                static create(properties?: nyx.client.v1.WatchStatus.$Properties): nyx.client.v1.WatchStatus;

                /**
                 * Encodes the specified WatchStatus message. Does not implicitly {@link nyx.client.v1.WatchStatus.verify|verify} messages.
                 * @param message WatchStatus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.WatchStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WatchStatus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.WatchStatus & nyx.client.v1.WatchStatus.$Shape} WatchStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.WatchStatus & nyx.client.v1.WatchStatus.$Shape;
            }

            namespace WatchStatus {

                /** Properties of a WatchStatus. */
                interface $Properties {

                    /** WatchStatus intervalMs */
                    intervalMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WatchStatus. */
                type $Shape = nyx.client.v1.WatchStatus.$Properties;
            }

            /**
             * Properties of a LeaveCluster.
             * @deprecated Use nyx.client.v1.LeaveCluster.$Properties instead.
             */
            interface ILeaveCluster extends nyx.client.v1.LeaveCluster.$Properties {
            }

            /** Represents a LeaveCluster. */
            class LeaveCluster {

                /**
                 * Constructs a new LeaveCluster.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.LeaveCluster.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new LeaveCluster instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LeaveCluster instance
                 */
                static create(properties: nyx.client.v1.LeaveCluster.$Shape): nyx.client.v1.LeaveCluster & nyx.client.v1.LeaveCluster.$Shape;
                static create(properties?: nyx.client.v1.LeaveCluster.$Properties): nyx.client.v1.LeaveCluster;

                /**
                 * Encodes the specified LeaveCluster message. Does not implicitly {@link nyx.client.v1.LeaveCluster.verify|verify} messages.
                 * @param message LeaveCluster message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.LeaveCluster.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LeaveCluster message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.LeaveCluster & nyx.client.v1.LeaveCluster.$Shape} LeaveCluster
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.LeaveCluster & nyx.client.v1.LeaveCluster.$Shape;
            }

            namespace LeaveCluster {

                /** Properties of a LeaveCluster. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LeaveCluster. */
                type $Shape = nyx.client.v1.LeaveCluster.$Properties;
            }

            /**
             * Properties of an ExpectVotes.
             * @deprecated Use nyx.client.v1.ExpectVotes.$Properties instead.
             */
            interface IExpectVotes extends nyx.client.v1.ExpectVotes.$Properties {
            }

            /** Represents an ExpectVotes. */
            class ExpectVotes {

                /**
                 * Constructs a new ExpectVotes.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.ExpectVotes.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExpectVotes votes. */
                votes: number;

                /**
                 * Creates a new ExpectVotes instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExpectVotes instance
                 */
                static create(properties: nyx.client.v1.ExpectVotes.$Shape): nyx.client.v1.ExpectVotes & nyx.client.v1.ExpectVotes.$Shape;
                static create(properties?: nyx.client.v1.ExpectVotes.$Properties): nyx.client.v1.ExpectVotes;

                /**
                 * Encodes the specified ExpectVotes message. Does not implicitly {@link nyx.client.v1.ExpectVotes.verify|verify} messages.
                 * @param message ExpectVotes message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.ExpectVotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExpectVotes message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ExpectVotes & nyx.client.v1.ExpectVotes.$Shape} ExpectVotes
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.ExpectVotes & nyx.client.v1.ExpectVotes.$Shape;
            }

            namespace ExpectVotes {

                /** Properties of an ExpectVotes. */
                interface $Properties {

                    /** ExpectVotes votes */
                    votes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExpectVotes. */
                type $Shape = nyx.client.v1.ExpectVotes.$Properties;
            }

            /**
             * Properties of a ReloadFiles.
             * @deprecated Use nyx.client.v1.ReloadFiles.$Properties instead.
             */
            interface IReloadFiles extends nyx.client.v1.ReloadFiles.$Properties {
            }

            /** Represents a ReloadFiles. */
            class ReloadFiles {

                /**
                 * Constructs a new ReloadFiles.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.ReloadFiles.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new ReloadFiles instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReloadFiles instance
                 */
                static create(properties: nyx.client.v1.ReloadFiles.$Shape): nyx.client.v1.ReloadFiles & nyx.client.v1.ReloadFiles.$Shape;
                static create(properties?: nyx.client.v1.ReloadFiles.$Properties): nyx.client.v1.ReloadFiles;

                /**
                 * Encodes the specified ReloadFiles message. Does not implicitly {@link nyx.client.v1.ReloadFiles.verify|verify} messages.
                 * @param message ReloadFiles message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.ReloadFiles.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReloadFiles message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ReloadFiles & nyx.client.v1.ReloadFiles.$Shape} ReloadFiles
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.ReloadFiles & nyx.client.v1.ReloadFiles.$Shape;
            }

            namespace ReloadFiles {

                /** Properties of a ReloadFiles. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReloadFiles. */
                type $Shape = nyx.client.v1.ReloadFiles.$Properties;
            }

            /**
             * Properties of a RotateKey.
             * @deprecated Use nyx.client.v1.RotateKey.$Properties instead.
             */
            interface IRotateKey extends nyx.client.v1.RotateKey.$Properties {
            }

            /** Represents a RotateKey. */
            class RotateKey {

                /**
                 * Constructs a new RotateKey.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.RotateKey.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new RotateKey instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RotateKey instance
                 */
                static create(properties: nyx.client.v1.RotateKey.$Shape): nyx.client.v1.RotateKey & nyx.client.v1.RotateKey.$Shape;
                static create(properties?: nyx.client.v1.RotateKey.$Properties): nyx.client.v1.RotateKey;

                /**
                 * Encodes the specified RotateKey message. Does not implicitly {@link nyx.client.v1.RotateKey.verify|verify} messages.
                 * @param message RotateKey message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.RotateKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RotateKey message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RotateKey & nyx.client.v1.RotateKey.$Shape} RotateKey
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.RotateKey & nyx.client.v1.RotateKey.$Shape;
            }

            namespace RotateKey {

                /** Properties of a RotateKey. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RotateKey. */
                type $Shape = nyx.client.v1.RotateKey.$Properties;
            }

            /**
             * Properties of a Farewell.
             * @deprecated Use nyx.client.v1.Farewell.$Properties instead.
             */
            interface IFarewell extends nyx.client.v1.Farewell.$Properties {
            }

            /** Represents a Farewell. */
            class Farewell {

                /**
                 * Constructs a new Farewell.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Farewell.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Farewell instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Farewell instance
                 */
                static create(properties: nyx.client.v1.Farewell.$Shape): nyx.client.v1.Farewell & nyx.client.v1.Farewell.$Shape;
                static create(properties?: nyx.client.v1.Farewell.$Properties): nyx.client.v1.Farewell;

                /**
                 * Encodes the specified Farewell message. Does not implicitly {@link nyx.client.v1.Farewell.verify|verify} messages.
                 * @param message Farewell message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Farewell.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Farewell message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Farewell & nyx.client.v1.Farewell.$Shape} Farewell
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Farewell & nyx.client.v1.Farewell.$Shape;
            }

            namespace Farewell {

                /** Properties of a Farewell. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Farewell. */
                type $Shape = nyx.client.v1.Farewell.$Properties;
            }

            /**
             * Properties of a RingFrame.
             * @deprecated Use nyx.client.v1.RingFrame.$Properties instead.
             */
            interface IRingFrame extends nyx.client.v1.RingFrame.$Properties {
            }

            /** Represents a RingFrame. */
            class RingFrame {

                /**
                 * Constructs a new RingFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.RingFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RingFrame request. */
                request: number;

                /** RingFrame welcome. */
                welcome?: (nyx.client.v1.Welcome.$Properties|null);

                /** RingFrame done. */
                done?: (nyx.client.v1.Done.$Properties|null);

                /** RingFrame refusal. */
                refusal?: (nyx.client.v1.Refusal.$Properties|null);

                /** RingFrame status. */
                status?: (nyx.client.v1.Status.$Properties|null);

                /** RingFrame multicastsTaken. */
                multicastsTaken?: (nyx.client.v1.MulticastsTaken.$Properties|null);

                /** RingFrame groupMessage. */
                groupMessage?: (nyx.client.v1.GroupMessage.$Properties|null);

                /** RingFrame groupConfiguration. */
                groupConfiguration?: (nyx.client.v1.GroupConfiguration.$Properties|null);

                /** RingFrame membership. */
                membership?: (nyx.client.v1.MembershipView.$Properties|null);

                /** RingFrame supervised. */
                supervised?: (nyx.client.v1.Supervised.$Properties|null);

                /** RingFrame ping. */
                ping?: (nyx.client.v1.Ping.$Properties|null);

                /** RingFrame report. */
                report?: (nyx.client.v1.Report.$Properties|null);

                /** RingFrame body. */
                body?: ("welcome"|"done"|"refusal"|"status"|"multicastsTaken"|"groupMessage"|"groupConfiguration"|"membership"|"supervised"|"ping"|"report");

                /**
                 * Creates a new RingFrame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RingFrame instance
                 */
                static create(properties: nyx.client.v1.RingFrame.$Shape): nyx.client.v1.RingFrame & nyx.client.v1.RingFrame.$Shape;
                static create(properties?: nyx.client.v1.RingFrame.$Properties): nyx.client.v1.RingFrame;

                /**
                 * Encodes the specified RingFrame message. Does not implicitly {@link nyx.client.v1.RingFrame.verify|verify} messages.
                 * @param message RingFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.RingFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RingFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingFrame & nyx.client.v1.RingFrame.$Shape} RingFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.RingFrame & nyx.client.v1.RingFrame.$Shape;
            }

            namespace RingFrame {

                /** Properties of a RingFrame. */
                interface $Properties {

                    /** RingFrame request */
                    request?: (number|null);

                    /** RingFrame welcome */
                    welcome?: (nyx.client.v1.Welcome.$Properties|null);

                    /** RingFrame done */
                    done?: (nyx.client.v1.Done.$Properties|null);

                    /** RingFrame refusal */
                    refusal?: (nyx.client.v1.Refusal.$Properties|null);

                    /** RingFrame status */
                    status?: (nyx.client.v1.Status.$Properties|null);

                    /** RingFrame multicastsTaken */
                    multicastsTaken?: (nyx.client.v1.MulticastsTaken.$Properties|null);

                    /** RingFrame groupMessage */
                    groupMessage?: (nyx.client.v1.GroupMessage.$Properties|null);

                    /** RingFrame groupConfiguration */
                    groupConfiguration?: (nyx.client.v1.GroupConfiguration.$Properties|null);

                    /** RingFrame membership */
                    membership?: (nyx.client.v1.MembershipView.$Properties|null);

                    /** RingFrame supervised */
                    supervised?: (nyx.client.v1.Supervised.$Properties|null);

                    /** RingFrame ping */
                    ping?: (nyx.client.v1.Ping.$Properties|null);

                    /** RingFrame report */
                    report?: (nyx.client.v1.Report.$Properties|null);

                    /** RingFrame body */
                    body?: ("welcome"|"done"|"refusal"|"status"|"multicastsTaken"|"groupMessage"|"groupConfiguration"|"membership"|"supervised"|"ping"|"report");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a RingFrame. */
                type $Shape = {
                  request?: number|null;
                  welcome?: nyx.client.v1.Welcome.$Shape|null;
                  done?: nyx.client.v1.Done.$Shape|null;
                  refusal?: nyx.client.v1.Refusal.$Shape|null;
                  status?: nyx.client.v1.Status.$Shape|null;
                  multicastsTaken?: nyx.client.v1.MulticastsTaken.$Shape|null;
                  groupMessage?: nyx.client.v1.GroupMessage.$Shape|null;
                  groupConfiguration?: nyx.client.v1.GroupConfiguration.$Shape|null;
                  membership?: nyx.client.v1.MembershipView.$Shape|null;
                  supervised?: nyx.client.v1.Supervised.$Shape|null;
                  ping?: nyx.client.v1.Ping.$Shape|null;
                  report?: nyx.client.v1.Report.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "welcome"; welcome: nyx.client.v1.Welcome.$Shape; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "done"; welcome?: null; done: nyx.client.v1.Done.$Shape; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "refusal"; welcome?: null; done?: null; refusal: nyx.client.v1.Refusal.$Shape; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "status"; welcome?: null; done?: null; refusal?: null; status: nyx.client.v1.Status.$Shape; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "multicastsTaken"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken: nyx.client.v1.MulticastsTaken.$Shape; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "groupMessage"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage: nyx.client.v1.GroupMessage.$Shape; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "groupConfiguration"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration: nyx.client.v1.GroupConfiguration.$Shape; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "membership"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership: nyx.client.v1.MembershipView.$Shape; supervised?: null; ping?: null; report?: null }|{ body?: "supervised"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised: nyx.client.v1.Supervised.$Shape; ping?: null; report?: null }|{ body?: "ping"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping: nyx.client.v1.Ping.$Shape; report?: null }|{ body?: "report"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report: nyx.client.v1.Report.$Shape })
                );
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use nyx.client.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends nyx.client.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome self. */
                self?: (nyx.client.v1.GroupMember.$Properties|null);

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Welcome instance
                 */
                static create(properties: nyx.client.v1.Welcome.$Shape): nyx.client.v1.Welcome & nyx.client.v1.Welcome.$Shape;
                static create(properties?: nyx.client.v1.Welcome.$Properties): nyx.client.v1.Welcome;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link nyx.client.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Welcome & nyx.client.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Welcome & nyx.client.v1.Welcome.$Shape;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome self */
                    self?: (nyx.client.v1.GroupMember.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = nyx.client.v1.Welcome.$Properties;
            }

            /**
             * Properties of a Done.
             * @deprecated Use nyx.client.v1.Done.$Properties instead.
             */
            interface IDone extends nyx.client.v1.Done.$Properties {
            }

            /** Represents a Done. */
            class Done {

                /**
                 * Constructs a new Done.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Done.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Done instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Done instance
                 */
                static create(properties: nyx.client.v1.Done.$Shape): nyx.client.v1.Done & nyx.client.v1.Done.$Shape;
                static create(properties?: nyx.client.v1.Done.$Properties): nyx.client.v1.Done;

                /**
                 * Encodes the specified Done message. Does not implicitly {@link nyx.client.v1.Done.verify|verify} messages.
                 * @param message Done message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Done message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Done & nyx.client.v1.Done.$Shape} Done
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Done & nyx.client.v1.Done.$Shape;
            }

            namespace Done {

                /** Properties of a Done. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Done. */
                type $Shape = nyx.client.v1.Done.$Properties;
            }

            /**
             * Properties of a Refusal.
             * @deprecated Use nyx.client.v1.Refusal.$Properties instead.
             */
            interface IRefusal extends nyx.client.v1.Refusal.$Properties {
            }

            /** Represents a Refusal. */
            class Refusal {

                /**
                 * Constructs a new Refusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Refusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refusal code. */
                code: string;

                /** Refusal message. */
                message: string;

                /** Refusal remedy. */
                remedy: string;

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Refusal instance
                 */
                static create(properties: nyx.client.v1.Refusal.$Shape): nyx.client.v1.Refusal & nyx.client.v1.Refusal.$Shape;
                static create(properties?: nyx.client.v1.Refusal.$Properties): nyx.client.v1.Refusal;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link nyx.client.v1.Refusal.verify|verify} messages.
                 * @param message Refusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Refusal & nyx.client.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Refusal & nyx.client.v1.Refusal.$Shape;
            }

            namespace Refusal {

                /** Properties of a Refusal. */
                interface $Properties {

                    /** Refusal code */
                    code?: (string|null);

                    /** Refusal message */
                    message?: (string|null);

                    /** Refusal remedy */
                    remedy?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refusal. */
                type $Shape = nyx.client.v1.Refusal.$Properties;
            }

            /**
             * Properties of a Supervised.
             * @deprecated Use nyx.client.v1.Supervised.$Properties instead.
             */
            interface ISupervised extends nyx.client.v1.Supervised.$Properties {
            }

            /** Represents a Supervised. */
            class Supervised {

                /**
                 * Constructs a new Supervised.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Supervised.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Supervised instance. */
                instance: number;

                /** Supervised hasState. */
                hasState: boolean;

                /** Supervised state. */
                state: Uint8Array;

                /**
                 * Creates a new Supervised instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Supervised instance
                 */
                static create(properties: nyx.client.v1.Supervised.$Shape): nyx.client.v1.Supervised & nyx.client.v1.Supervised.$Shape;
                static create(properties?: nyx.client.v1.Supervised.$Properties): nyx.client.v1.Supervised;

                /**
                 * Encodes the specified Supervised message. Does not implicitly {@link nyx.client.v1.Supervised.verify|verify} messages.
                 * @param message Supervised message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Supervised.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Supervised message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Supervised & nyx.client.v1.Supervised.$Shape} Supervised
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Supervised & nyx.client.v1.Supervised.$Shape;
            }

            namespace Supervised {

                /** Properties of a Supervised. */
                interface $Properties {

                    /** Supervised instance */
                    instance?: (number|null);

                    /** Supervised hasState */
                    hasState?: (boolean|null);

                    /** Supervised state */
                    state?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Supervised. */
                type $Shape = nyx.client.v1.Supervised.$Properties;
            }

            /**
             * Properties of a Report.
             * @deprecated Use nyx.client.v1.Report.$Properties instead.
             */
            interface IReport extends nyx.client.v1.Report.$Properties {
            }

            /** Represents a Report. */
            class Report {

                /**
                 * Constructs a new Report.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Report.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Report sentences. */
                sentences: string[];

                /**
                 * Creates a new Report instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Report instance
                 */
                static create(properties: nyx.client.v1.Report.$Shape): nyx.client.v1.Report & nyx.client.v1.Report.$Shape;
                static create(properties?: nyx.client.v1.Report.$Properties): nyx.client.v1.Report;

                /**
                 * Encodes the specified Report message. Does not implicitly {@link nyx.client.v1.Report.verify|verify} messages.
                 * @param message Report message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Report.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Report message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Report & nyx.client.v1.Report.$Shape} Report
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Report & nyx.client.v1.Report.$Shape;
            }

            namespace Report {

                /** Properties of a Report. */
                interface $Properties {

                    /** Report sentences */
                    sentences?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Report. */
                type $Shape = nyx.client.v1.Report.$Properties;
            }

            /**
             * Properties of a Ping.
             * @deprecated Use nyx.client.v1.Ping.$Properties instead.
             */
            interface IPing extends nyx.client.v1.Ping.$Properties {
            }

            /** Represents a Ping. */
            class Ping {

                /**
                 * Constructs a new Ping.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Ping.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Ping instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Ping instance
                 */
                static create(properties: nyx.client.v1.Ping.$Shape): nyx.client.v1.Ping & nyx.client.v1.Ping.$Shape;
                static create(properties?: nyx.client.v1.Ping.$Properties): nyx.client.v1.Ping;

                /**
                 * Encodes the specified Ping message. Does not implicitly {@link nyx.client.v1.Ping.verify|verify} messages.
                 * @param message Ping message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Ping message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Ping & nyx.client.v1.Ping.$Shape} Ping
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Ping & nyx.client.v1.Ping.$Shape;
            }

            namespace Ping {

                /** Properties of a Ping. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Ping. */
                type $Shape = nyx.client.v1.Ping.$Properties;
            }

            /**
             * Properties of a Status.
             * @deprecated Use nyx.client.v1.Status.$Properties instead.
             */
            interface IStatus extends nyx.client.v1.Status.$Properties {
            }

            /** Represents a Status. */
            class Status {

                /**
                 * Constructs a new Status.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Status.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Status json. */
                json: string;

                /**
                 * Creates a new Status instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Status instance
                 */
                static create(properties: nyx.client.v1.Status.$Shape): nyx.client.v1.Status & nyx.client.v1.Status.$Shape;
                static create(properties?: nyx.client.v1.Status.$Properties): nyx.client.v1.Status;

                /**
                 * Encodes the specified Status message. Does not implicitly {@link nyx.client.v1.Status.verify|verify} messages.
                 * @param message Status message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Status message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Status & nyx.client.v1.Status.$Shape} Status
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Status & nyx.client.v1.Status.$Shape;
            }

            namespace Status {

                /** Properties of a Status. */
                interface $Properties {

                    /** Status json */
                    json?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Status. */
                type $Shape = nyx.client.v1.Status.$Properties;
            }

            /**
             * Properties of a MulticastsTaken.
             * @deprecated Use nyx.client.v1.MulticastsTaken.$Properties instead.
             */
            interface IMulticastsTaken extends nyx.client.v1.MulticastsTaken.$Properties {
            }

            /** Represents a MulticastsTaken. */
            class MulticastsTaken {

                /**
                 * Constructs a new MulticastsTaken.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.MulticastsTaken.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MulticastsTaken count. */
                count: number;

                /**
                 * Creates a new MulticastsTaken instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MulticastsTaken instance
                 */
                static create(properties: nyx.client.v1.MulticastsTaken.$Shape): nyx.client.v1.MulticastsTaken & nyx.client.v1.MulticastsTaken.$Shape;
                static create(properties?: nyx.client.v1.MulticastsTaken.$Properties): nyx.client.v1.MulticastsTaken;

                /**
                 * Encodes the specified MulticastsTaken message. Does not implicitly {@link nyx.client.v1.MulticastsTaken.verify|verify} messages.
                 * @param message MulticastsTaken message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.MulticastsTaken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MulticastsTaken message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MulticastsTaken & nyx.client.v1.MulticastsTaken.$Shape} MulticastsTaken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.MulticastsTaken & nyx.client.v1.MulticastsTaken.$Shape;
            }

            namespace MulticastsTaken {

                /** Properties of a MulticastsTaken. */
                interface $Properties {

                    /** MulticastsTaken count */
                    count?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MulticastsTaken. */
                type $Shape = nyx.client.v1.MulticastsTaken.$Properties;
            }

            /**
             * Properties of a RingId.
             * @deprecated Use nyx.client.v1.RingId.$Properties instead.
             */
            interface IRingId extends nyx.client.v1.RingId.$Properties {
            }

            /** Represents a RingId. */
            class RingId {

                /**
                 * Constructs a new RingId.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.RingId.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RingId seq. */
                seq: number;

                /** RingId representative. */
                representative: number;

                /**
                 * Creates a new RingId instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RingId instance
                 */
                static create(properties: nyx.client.v1.RingId.$Shape): nyx.client.v1.RingId & nyx.client.v1.RingId.$Shape;
                static create(properties?: nyx.client.v1.RingId.$Properties): nyx.client.v1.RingId;

                /**
                 * Encodes the specified RingId message. Does not implicitly {@link nyx.client.v1.RingId.verify|verify} messages.
                 * @param message RingId message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.RingId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RingId message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingId & nyx.client.v1.RingId.$Shape} RingId
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.RingId & nyx.client.v1.RingId.$Shape;
            }

            namespace RingId {

                /** Properties of a RingId. */
                interface $Properties {

                    /** RingId seq */
                    seq?: (number|null);

                    /** RingId representative */
                    representative?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RingId. */
                type $Shape = nyx.client.v1.RingId.$Properties;
            }

            /**
             * Properties of a GroupMember.
             * @deprecated Use nyx.client.v1.GroupMember.$Properties instead.
             */
            interface IGroupMember extends nyx.client.v1.GroupMember.$Properties {
            }

            /** Represents a GroupMember. */
            class GroupMember {

                /**
                 * Constructs a new GroupMember.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.GroupMember.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupMember node. */
                node: number;

                /** GroupMember incarnation. */
                incarnation: number;

                /** GroupMember client. */
                client: number;

                /**
                 * Creates a new GroupMember instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupMember instance
                 */
                static create(properties: nyx.client.v1.GroupMember.$Shape): nyx.client.v1.GroupMember & nyx.client.v1.GroupMember.$Shape;
                static create(properties?: nyx.client.v1.GroupMember.$Properties): nyx.client.v1.GroupMember;

                /**
                 * Encodes the specified GroupMember message. Does not implicitly {@link nyx.client.v1.GroupMember.verify|verify} messages.
                 * @param message GroupMember message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.GroupMember.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupMember message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupMember & nyx.client.v1.GroupMember.$Shape} GroupMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.GroupMember & nyx.client.v1.GroupMember.$Shape;
            }

            namespace GroupMember {

                /** Properties of a GroupMember. */
                interface $Properties {

                    /** GroupMember node */
                    node?: (number|null);

                    /** GroupMember incarnation */
                    incarnation?: (number|null);

                    /** GroupMember client */
                    client?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupMember. */
                type $Shape = nyx.client.v1.GroupMember.$Properties;
            }

            /**
             * Properties of a GroupMessage.
             * @deprecated Use nyx.client.v1.GroupMessage.$Properties instead.
             */
            interface IGroupMessage extends nyx.client.v1.GroupMessage.$Properties {
            }

            /** Represents a GroupMessage. */
            class GroupMessage {

                /**
                 * Constructs a new GroupMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.GroupMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupMessage group. */
                group: string;

                /** GroupMessage sender. */
                sender?: (nyx.client.v1.GroupMember.$Properties|null);

                /** GroupMessage payload. */
                payload: Uint8Array;

                /**
                 * Creates a new GroupMessage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupMessage instance
                 */
                static create(properties: nyx.client.v1.GroupMessage.$Shape): nyx.client.v1.GroupMessage & nyx.client.v1.GroupMessage.$Shape;
                static create(properties?: nyx.client.v1.GroupMessage.$Properties): nyx.client.v1.GroupMessage;

                /**
                 * Encodes the specified GroupMessage message. Does not implicitly {@link nyx.client.v1.GroupMessage.verify|verify} messages.
                 * @param message GroupMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.GroupMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupMessage & nyx.client.v1.GroupMessage.$Shape} GroupMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.GroupMessage & nyx.client.v1.GroupMessage.$Shape;
            }

            namespace GroupMessage {

                /** Properties of a GroupMessage. */
                interface $Properties {

                    /** GroupMessage group */
                    group?: (string|null);

                    /** GroupMessage sender */
                    sender?: (nyx.client.v1.GroupMember.$Properties|null);

                    /** GroupMessage payload */
                    payload?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupMessage. */
                type $Shape = nyx.client.v1.GroupMessage.$Properties;
            }

            /**
             * Properties of a GroupChange.
             * @deprecated Use nyx.client.v1.GroupChange.$Properties instead.
             */
            interface IGroupChange extends nyx.client.v1.GroupChange.$Properties {
            }

            /** Represents a GroupChange. */
            class GroupChange {

                /**
                 * Constructs a new GroupChange.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.GroupChange.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupChange member. */
                member?: (nyx.client.v1.GroupMember.$Properties|null);

                /** GroupChange reason. */
                reason: string;

                /**
                 * Creates a new GroupChange instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupChange instance
                 */
                static create(properties: nyx.client.v1.GroupChange.$Shape): nyx.client.v1.GroupChange & nyx.client.v1.GroupChange.$Shape;
                static create(properties?: nyx.client.v1.GroupChange.$Properties): nyx.client.v1.GroupChange;

                /**
                 * Encodes the specified GroupChange message. Does not implicitly {@link nyx.client.v1.GroupChange.verify|verify} messages.
                 * @param message GroupChange message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.GroupChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupChange message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupChange & nyx.client.v1.GroupChange.$Shape} GroupChange
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.GroupChange & nyx.client.v1.GroupChange.$Shape;
            }

            namespace GroupChange {

                /** Properties of a GroupChange. */
                interface $Properties {

                    /** GroupChange member */
                    member?: (nyx.client.v1.GroupMember.$Properties|null);

                    /** GroupChange reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupChange. */
                type $Shape = nyx.client.v1.GroupChange.$Properties;
            }

            /**
             * Properties of a GroupConfiguration.
             * @deprecated Use nyx.client.v1.GroupConfiguration.$Properties instead.
             */
            interface IGroupConfiguration extends nyx.client.v1.GroupConfiguration.$Properties {
            }

            /** Represents a GroupConfiguration. */
            class GroupConfiguration {

                /**
                 * Constructs a new GroupConfiguration.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.GroupConfiguration.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupConfiguration group. */
                group: string;

                /** GroupConfiguration transitional. */
                transitional: boolean;

                /** GroupConfiguration ring. */
                ring?: (nyx.client.v1.RingId.$Properties|null);

                /** GroupConfiguration members. */
                members: nyx.client.v1.GroupMember.$Properties[];

                /** GroupConfiguration joined. */
                joined: nyx.client.v1.GroupChange.$Properties[];

                /** GroupConfiguration left. */
                left: nyx.client.v1.GroupChange.$Properties[];

                /**
                 * Creates a new GroupConfiguration instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupConfiguration instance
                 */
                static create(properties: nyx.client.v1.GroupConfiguration.$Shape): nyx.client.v1.GroupConfiguration & nyx.client.v1.GroupConfiguration.$Shape;
                static create(properties?: nyx.client.v1.GroupConfiguration.$Properties): nyx.client.v1.GroupConfiguration;

                /**
                 * Encodes the specified GroupConfiguration message. Does not implicitly {@link nyx.client.v1.GroupConfiguration.verify|verify} messages.
                 * @param message GroupConfiguration message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.GroupConfiguration.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupConfiguration message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupConfiguration & nyx.client.v1.GroupConfiguration.$Shape} GroupConfiguration
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.GroupConfiguration & nyx.client.v1.GroupConfiguration.$Shape;
            }

            namespace GroupConfiguration {

                /** Properties of a GroupConfiguration. */
                interface $Properties {

                    /** GroupConfiguration group */
                    group?: (string|null);

                    /** GroupConfiguration transitional */
                    transitional?: (boolean|null);

                    /** GroupConfiguration ring */
                    ring?: (nyx.client.v1.RingId.$Properties|null);

                    /** GroupConfiguration members */
                    members?: (nyx.client.v1.GroupMember.$Properties[]|null);

                    /** GroupConfiguration joined */
                    joined?: (nyx.client.v1.GroupChange.$Properties[]|null);

                    /** GroupConfiguration left */
                    left?: (nyx.client.v1.GroupChange.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupConfiguration. */
                type $Shape = nyx.client.v1.GroupConfiguration.$Properties;
            }

            /**
             * Properties of a RingMember.
             * @deprecated Use nyx.client.v1.RingMember.$Properties instead.
             */
            interface IRingMember extends nyx.client.v1.RingMember.$Properties {
            }

            /** Represents a RingMember. */
            class RingMember {

                /**
                 * Constructs a new RingMember.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.RingMember.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RingMember node. */
                node: number;

                /** RingMember name. */
                name: string;

                /** RingMember incarnation. */
                incarnation: number;

                /**
                 * Creates a new RingMember instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RingMember instance
                 */
                static create(properties: nyx.client.v1.RingMember.$Shape): nyx.client.v1.RingMember & nyx.client.v1.RingMember.$Shape;
                static create(properties?: nyx.client.v1.RingMember.$Properties): nyx.client.v1.RingMember;

                /**
                 * Encodes the specified RingMember message. Does not implicitly {@link nyx.client.v1.RingMember.verify|verify} messages.
                 * @param message RingMember message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.RingMember.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RingMember message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingMember & nyx.client.v1.RingMember.$Shape} RingMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.RingMember & nyx.client.v1.RingMember.$Shape;
            }

            namespace RingMember {

                /** Properties of a RingMember. */
                interface $Properties {

                    /** RingMember node */
                    node?: (number|null);

                    /** RingMember name */
                    name?: (string|null);

                    /** RingMember incarnation */
                    incarnation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RingMember. */
                type $Shape = nyx.client.v1.RingMember.$Properties;
            }

            /**
             * Properties of an AbsentPeer.
             * @deprecated Use nyx.client.v1.AbsentPeer.$Properties instead.
             */
            interface IAbsentPeer extends nyx.client.v1.AbsentPeer.$Properties {
            }

            /** Represents an AbsentPeer. */
            class AbsentPeer {

                /**
                 * Constructs a new AbsentPeer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.AbsentPeer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AbsentPeer node. */
                node: number;

                /** AbsentPeer name. */
                name: string;

                /** AbsentPeer state. */
                state: string;

                /** AbsentPeer incarnation. */
                incarnation: number;

                /**
                 * Creates a new AbsentPeer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AbsentPeer instance
                 */
                static create(properties: nyx.client.v1.AbsentPeer.$Shape): nyx.client.v1.AbsentPeer & nyx.client.v1.AbsentPeer.$Shape;
                static create(properties?: nyx.client.v1.AbsentPeer.$Properties): nyx.client.v1.AbsentPeer;

                /**
                 * Encodes the specified AbsentPeer message. Does not implicitly {@link nyx.client.v1.AbsentPeer.verify|verify} messages.
                 * @param message AbsentPeer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.AbsentPeer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AbsentPeer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.AbsentPeer & nyx.client.v1.AbsentPeer.$Shape} AbsentPeer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.AbsentPeer & nyx.client.v1.AbsentPeer.$Shape;
            }

            namespace AbsentPeer {

                /** Properties of an AbsentPeer. */
                interface $Properties {

                    /** AbsentPeer node */
                    node?: (number|null);

                    /** AbsentPeer name */
                    name?: (string|null);

                    /** AbsentPeer state */
                    state?: (string|null);

                    /** AbsentPeer incarnation */
                    incarnation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AbsentPeer. */
                type $Shape = nyx.client.v1.AbsentPeer.$Properties;
            }

            /**
             * Properties of a Quorum.
             * @deprecated Use nyx.client.v1.Quorum.$Properties instead.
             */
            interface IQuorum extends nyx.client.v1.Quorum.$Properties {
            }

            /** Represents a Quorum. */
            class Quorum {

                /**
                 * Constructs a new Quorum.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.Quorum.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Quorum quorate. */
                quorate: boolean;

                /** Quorum votes. */
                votes: number;

                /** Quorum expectedVotes. */
                expectedVotes: number;

                /** Quorum twoNode. */
                twoNode: boolean;

                /** Quorum waitForAll. */
                waitForAll: boolean;

                /** Quorum waitingFor. */
                waitingFor: string[];

                /** Quorum reason. */
                reason: string;

                /**
                 * Creates a new Quorum instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Quorum instance
                 */
                static create(properties: nyx.client.v1.Quorum.$Shape): nyx.client.v1.Quorum & nyx.client.v1.Quorum.$Shape;
                static create(properties?: nyx.client.v1.Quorum.$Properties): nyx.client.v1.Quorum;

                /**
                 * Encodes the specified Quorum message. Does not implicitly {@link nyx.client.v1.Quorum.verify|verify} messages.
                 * @param message Quorum message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.Quorum.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Quorum message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Quorum & nyx.client.v1.Quorum.$Shape} Quorum
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.Quorum & nyx.client.v1.Quorum.$Shape;
            }

            namespace Quorum {

                /** Properties of a Quorum. */
                interface $Properties {

                    /** Quorum quorate */
                    quorate?: (boolean|null);

                    /** Quorum votes */
                    votes?: (number|null);

                    /** Quorum expectedVotes */
                    expectedVotes?: (number|null);

                    /** Quorum twoNode */
                    twoNode?: (boolean|null);

                    /** Quorum waitForAll */
                    waitForAll?: (boolean|null);

                    /** Quorum waitingFor */
                    waitingFor?: (string[]|null);

                    /** Quorum reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Quorum. */
                type $Shape = nyx.client.v1.Quorum.$Properties;
            }

            /**
             * Properties of a NodeGuard.
             * @deprecated Use nyx.client.v1.NodeGuard.$Properties instead.
             */
            interface INodeGuard extends nyx.client.v1.NodeGuard.$Properties {
            }

            /** Represents a NodeGuard. */
            class NodeGuard {

                /**
                 * Constructs a new NodeGuard.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.NodeGuard.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NodeGuard node. */
                node: number;

                /** NodeGuard incarnation. */
                incarnation: number;

                /** NodeGuard watchdogTimeoutMs. */
                watchdogTimeoutMs: number;

                /** NodeGuard detectionMs. */
                detectionMs: number;

                /**
                 * Creates a new NodeGuard instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NodeGuard instance
                 */
                static create(properties: nyx.client.v1.NodeGuard.$Shape): nyx.client.v1.NodeGuard & nyx.client.v1.NodeGuard.$Shape;
                static create(properties?: nyx.client.v1.NodeGuard.$Properties): nyx.client.v1.NodeGuard;

                /**
                 * Encodes the specified NodeGuard message. Does not implicitly {@link nyx.client.v1.NodeGuard.verify|verify} messages.
                 * @param message NodeGuard message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.NodeGuard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NodeGuard message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.NodeGuard & nyx.client.v1.NodeGuard.$Shape} NodeGuard
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.NodeGuard & nyx.client.v1.NodeGuard.$Shape;
            }

            namespace NodeGuard {

                /** Properties of a NodeGuard. */
                interface $Properties {

                    /** NodeGuard node */
                    node?: (number|null);

                    /** NodeGuard incarnation */
                    incarnation?: (number|null);

                    /** NodeGuard watchdogTimeoutMs */
                    watchdogTimeoutMs?: (number|null);

                    /** NodeGuard detectionMs */
                    detectionMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NodeGuard. */
                type $Shape = nyx.client.v1.NodeGuard.$Properties;
            }

            /**
             * Properties of a MembershipView.
             * @deprecated Use nyx.client.v1.MembershipView.$Properties instead.
             */
            interface IMembershipView extends nyx.client.v1.MembershipView.$Properties {
            }

            /** Represents a MembershipView. */
            class MembershipView {

                /**
                 * Constructs a new MembershipView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.client.v1.MembershipView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MembershipView self. */
                self?: (nyx.client.v1.RingMember.$Properties|null);

                /** MembershipView transitional. */
                transitional: boolean;

                /** MembershipView ring. */
                ring?: (nyx.client.v1.RingId.$Properties|null);

                /** MembershipView members. */
                members: nyx.client.v1.RingMember.$Properties[];

                /** MembershipView absent. */
                absent: nyx.client.v1.AbsentPeer.$Properties[];

                /** MembershipView quorum. */
                quorum?: (nyx.client.v1.Quorum.$Properties|null);

                /** MembershipView guards. */
                guards: nyx.client.v1.NodeGuard.$Properties[];

                /**
                 * Creates a new MembershipView instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MembershipView instance
                 */
                static create(properties: nyx.client.v1.MembershipView.$Shape): nyx.client.v1.MembershipView & nyx.client.v1.MembershipView.$Shape;
                static create(properties?: nyx.client.v1.MembershipView.$Properties): nyx.client.v1.MembershipView;

                /**
                 * Encodes the specified MembershipView message. Does not implicitly {@link nyx.client.v1.MembershipView.verify|verify} messages.
                 * @param message MembershipView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.client.v1.MembershipView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MembershipView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MembershipView & nyx.client.v1.MembershipView.$Shape} MembershipView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.client.v1.MembershipView & nyx.client.v1.MembershipView.$Shape;
            }

            namespace MembershipView {

                /** Properties of a MembershipView. */
                interface $Properties {

                    /** MembershipView self */
                    self?: (nyx.client.v1.RingMember.$Properties|null);

                    /** MembershipView transitional */
                    transitional?: (boolean|null);

                    /** MembershipView ring */
                    ring?: (nyx.client.v1.RingId.$Properties|null);

                    /** MembershipView members */
                    members?: (nyx.client.v1.RingMember.$Properties[]|null);

                    /** MembershipView absent */
                    absent?: (nyx.client.v1.AbsentPeer.$Properties[]|null);

                    /** MembershipView quorum */
                    quorum?: (nyx.client.v1.Quorum.$Properties|null);

                    /** MembershipView guards */
                    guards?: (nyx.client.v1.NodeGuard.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MembershipView. */
                type $Shape = nyx.client.v1.MembershipView.$Properties;
            }
        }
    }
}
