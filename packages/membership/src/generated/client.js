/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// All 64-bit fields are plain numbers.
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["nyx-client"] || ($protobuf.roots["nyx-client"] = {});

export const nyx = $root.nyx = (() => {

    /**
     * Namespace nyx.
     * @exports nyx
     * @namespace
     */
    const nyx = {};

    nyx.client = (function() {

        /**
         * Namespace client.
         * @memberof nyx
         * @namespace
         */
        const client = {};

        client.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof nyx.client
             * @namespace
             */
            const v1 = {};

            v1.ClientFrame = (function() {

                /**
                 * Properties of a ClientFrame.
                 * @typedef {Object} nyx.client.v1.ClientFrame.$Properties
                 * @property {number|null} [request] ClientFrame request
                 * @property {nyx.client.v1.WatchMembership.$Properties|null} [watchMembership] ClientFrame watchMembership
                 * @property {nyx.client.v1.JoinGroup.$Properties|null} [joinGroup] ClientFrame joinGroup
                 * @property {nyx.client.v1.LeaveGroup.$Properties|null} [leaveGroup] ClientFrame leaveGroup
                 * @property {nyx.client.v1.Multicast.$Properties|null} [multicast] ClientFrame multicast
                 * @property {nyx.client.v1.ReportFenced.$Properties|null} [reportFenced] ClientFrame reportFenced
                 * @property {nyx.client.v1.Supervise.$Properties|null} [supervise] ClientFrame supervise
                 * @property {nyx.client.v1.Beat.$Properties|null} [beat] ClientFrame beat
                 * @property {nyx.client.v1.GetStatus.$Properties|null} [getStatus] ClientFrame getStatus
                 * @property {nyx.client.v1.LeaveCluster.$Properties|null} [leaveCluster] ClientFrame leaveCluster
                 * @property {nyx.client.v1.Farewell.$Properties|null} [farewell] ClientFrame farewell
                 * @property {nyx.client.v1.StartChecks.$Properties|null} [startChecks] ClientFrame startChecks
                 * @property {nyx.client.v1.StopChecks.$Properties|null} [stopChecks] ClientFrame stopChecks
                 * @property {nyx.client.v1.StoreState.$Properties|null} [storeState] ClientFrame storeState
                 * @property {nyx.client.v1.MarkFailed.$Properties|null} [markFailed] ClientFrame markFailed
                 * @property {nyx.client.v1.WatchStatus.$Properties|null} [watchStatus] ClientFrame watchStatus
                 * @property {nyx.client.v1.TellOccupied.$Properties|null} [tellOccupied] ClientFrame tellOccupied
                 * @property {nyx.client.v1.ReloadFiles.$Properties|null} [reloadFiles] ClientFrame reloadFiles
                 * @property {nyx.client.v1.RotateKey.$Properties|null} [rotateKey] ClientFrame rotateKey
                 * @property {nyx.client.v1.ExpectVotes.$Properties|null} [expectVotes] ClientFrame expectVotes
                 * @property {"watchMembership"|"joinGroup"|"leaveGroup"|"multicast"|"reportFenced"|"supervise"|"beat"|"getStatus"|"leaveCluster"|"farewell"|"startChecks"|"stopChecks"|"storeState"|"markFailed"|"watchStatus"|"tellOccupied"|"reloadFiles"|"rotateKey"|"expectVotes"} [body] ClientFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClientFrame.
                 * @memberof nyx.client.v1
                 * @interface IClientFrame
                 * @augments nyx.client.v1.ClientFrame.$Properties
                 * @deprecated Use nyx.client.v1.ClientFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ClientFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   watchMembership?: nyx.client.v1.WatchMembership.$Shape|null;
                 *   joinGroup?: nyx.client.v1.JoinGroup.$Shape|null;
                 *   leaveGroup?: nyx.client.v1.LeaveGroup.$Shape|null;
                 *   multicast?: nyx.client.v1.Multicast.$Shape|null;
                 *   reportFenced?: nyx.client.v1.ReportFenced.$Shape|null;
                 *   supervise?: nyx.client.v1.Supervise.$Shape|null;
                 *   beat?: nyx.client.v1.Beat.$Shape|null;
                 *   getStatus?: nyx.client.v1.GetStatus.$Shape|null;
                 *   leaveCluster?: nyx.client.v1.LeaveCluster.$Shape|null;
                 *   farewell?: nyx.client.v1.Farewell.$Shape|null;
                 *   startChecks?: nyx.client.v1.StartChecks.$Shape|null;
                 *   stopChecks?: nyx.client.v1.StopChecks.$Shape|null;
                 *   storeState?: nyx.client.v1.StoreState.$Shape|null;
                 *   markFailed?: nyx.client.v1.MarkFailed.$Shape|null;
                 *   watchStatus?: nyx.client.v1.WatchStatus.$Shape|null;
                 *   tellOccupied?: nyx.client.v1.TellOccupied.$Shape|null;
                 *   reloadFiles?: nyx.client.v1.ReloadFiles.$Shape|null;
                 *   rotateKey?: nyx.client.v1.RotateKey.$Shape|null;
                 *   expectVotes?: nyx.client.v1.ExpectVotes.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "watchMembership"; watchMembership: nyx.client.v1.WatchMembership.$Shape; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "joinGroup"; watchMembership?: null; joinGroup: nyx.client.v1.JoinGroup.$Shape; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "leaveGroup"; watchMembership?: null; joinGroup?: null; leaveGroup: nyx.client.v1.LeaveGroup.$Shape; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "multicast"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast: nyx.client.v1.Multicast.$Shape; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "reportFenced"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced: nyx.client.v1.ReportFenced.$Shape; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "supervise"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise: nyx.client.v1.Supervise.$Shape; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "beat"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat: nyx.client.v1.Beat.$Shape; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "getStatus"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus: nyx.client.v1.GetStatus.$Shape; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "leaveCluster"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster: nyx.client.v1.LeaveCluster.$Shape; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "farewell"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell: nyx.client.v1.Farewell.$Shape; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "startChecks"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks: nyx.client.v1.StartChecks.$Shape; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "stopChecks"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks: nyx.client.v1.StopChecks.$Shape; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "storeState"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState: nyx.client.v1.StoreState.$Shape; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "markFailed"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed: nyx.client.v1.MarkFailed.$Shape; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "watchStatus"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus: nyx.client.v1.WatchStatus.$Shape; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "tellOccupied"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied: nyx.client.v1.TellOccupied.$Shape; reloadFiles?: null; rotateKey?: null; expectVotes?: null }|{ body?: "reloadFiles"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles: nyx.client.v1.ReloadFiles.$Shape; rotateKey?: null; expectVotes?: null }|{ body?: "rotateKey"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey: nyx.client.v1.RotateKey.$Shape; expectVotes?: null }|{ body?: "expectVotes"; watchMembership?: null; joinGroup?: null; leaveGroup?: null; multicast?: null; reportFenced?: null; supervise?: null; beat?: null; getStatus?: null; leaveCluster?: null; farewell?: null; startChecks?: null; stopChecks?: null; storeState?: null; markFailed?: null; watchStatus?: null; tellOccupied?: null; reloadFiles?: null; rotateKey?: null; expectVotes: nyx.client.v1.ExpectVotes.$Shape })
                 * )} nyx.client.v1.ClientFrame.$Shape
                 */

                /**
                 * Constructs a new ClientFrame.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a ClientFrame.
                 * @constructor
                 * @param {nyx.client.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClientFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClientFrame request.
                 * @member {number} request
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.request = 0;

                /**
                 * ClientFrame watchMembership.
                 * @member {nyx.client.v1.WatchMembership.$Properties|null|undefined} watchMembership
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.watchMembership = null;

                /**
                 * ClientFrame joinGroup.
                 * @member {nyx.client.v1.JoinGroup.$Properties|null|undefined} joinGroup
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.joinGroup = null;

                /**
                 * ClientFrame leaveGroup.
                 * @member {nyx.client.v1.LeaveGroup.$Properties|null|undefined} leaveGroup
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.leaveGroup = null;

                /**
                 * ClientFrame multicast.
                 * @member {nyx.client.v1.Multicast.$Properties|null|undefined} multicast
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.multicast = null;

                /**
                 * ClientFrame reportFenced.
                 * @member {nyx.client.v1.ReportFenced.$Properties|null|undefined} reportFenced
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.reportFenced = null;

                /**
                 * ClientFrame supervise.
                 * @member {nyx.client.v1.Supervise.$Properties|null|undefined} supervise
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.supervise = null;

                /**
                 * ClientFrame beat.
                 * @member {nyx.client.v1.Beat.$Properties|null|undefined} beat
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.beat = null;

                /**
                 * ClientFrame getStatus.
                 * @member {nyx.client.v1.GetStatus.$Properties|null|undefined} getStatus
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.getStatus = null;

                /**
                 * ClientFrame leaveCluster.
                 * @member {nyx.client.v1.LeaveCluster.$Properties|null|undefined} leaveCluster
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.leaveCluster = null;

                /**
                 * ClientFrame farewell.
                 * @member {nyx.client.v1.Farewell.$Properties|null|undefined} farewell
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.farewell = null;

                /**
                 * ClientFrame startChecks.
                 * @member {nyx.client.v1.StartChecks.$Properties|null|undefined} startChecks
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.startChecks = null;

                /**
                 * ClientFrame stopChecks.
                 * @member {nyx.client.v1.StopChecks.$Properties|null|undefined} stopChecks
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.stopChecks = null;

                /**
                 * ClientFrame storeState.
                 * @member {nyx.client.v1.StoreState.$Properties|null|undefined} storeState
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.storeState = null;

                /**
                 * ClientFrame markFailed.
                 * @member {nyx.client.v1.MarkFailed.$Properties|null|undefined} markFailed
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.markFailed = null;

                /**
                 * ClientFrame watchStatus.
                 * @member {nyx.client.v1.WatchStatus.$Properties|null|undefined} watchStatus
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.watchStatus = null;

                /**
                 * ClientFrame tellOccupied.
                 * @member {nyx.client.v1.TellOccupied.$Properties|null|undefined} tellOccupied
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.tellOccupied = null;

                /**
                 * ClientFrame reloadFiles.
                 * @member {nyx.client.v1.ReloadFiles.$Properties|null|undefined} reloadFiles
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.reloadFiles = null;

                /**
                 * ClientFrame rotateKey.
                 * @member {nyx.client.v1.RotateKey.$Properties|null|undefined} rotateKey
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.rotateKey = null;

                /**
                 * ClientFrame expectVotes.
                 * @member {nyx.client.v1.ExpectVotes.$Properties|null|undefined} expectVotes
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.expectVotes = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ClientFrame body.
                 * @member {"watchMembership"|"joinGroup"|"leaveGroup"|"multicast"|"reportFenced"|"supervise"|"beat"|"getStatus"|"leaveCluster"|"farewell"|"startChecks"|"stopChecks"|"storeState"|"markFailed"|"watchStatus"|"tellOccupied"|"reloadFiles"|"rotateKey"|"expectVotes"|undefined} body
                 * @memberof nyx.client.v1.ClientFrame
                 * @instance
                 */
                $Object.defineProperty(ClientFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["watchMembership", "joinGroup", "leaveGroup", "multicast", "reportFenced", "supervise", "beat", "getStatus", "leaveCluster", "farewell", "startChecks", "stopChecks", "storeState", "markFailed", "watchStatus", "tellOccupied", "reloadFiles", "rotateKey", "expectVotes"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ClientFrame instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.ClientFrame
                 * @static
                 * @param {nyx.client.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.ClientFrame} ClientFrame instance
                 * @type {{
                 *   (properties: nyx.client.v1.ClientFrame.$Shape): nyx.client.v1.ClientFrame & nyx.client.v1.ClientFrame.$Shape;
                 *   (properties?: nyx.client.v1.ClientFrame.$Properties): nyx.client.v1.ClientFrame;
                 * }}
                 */
                ClientFrame.create = function(properties) {
                    return new ClientFrame(properties);
                };

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link nyx.client.v1.ClientFrame.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.ClientFrame
                 * @static
                 * @param {nyx.client.v1.ClientFrame.$Properties} message ClientFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClientFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.watchMembership != null && $Object.hasOwnProperty.call(message, "watchMembership"))
                        $root.nyx.client.v1.WatchMembership.encode(message.watchMembership, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.joinGroup != null && $Object.hasOwnProperty.call(message, "joinGroup"))
                        $root.nyx.client.v1.JoinGroup.encode(message.joinGroup, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.leaveGroup != null && $Object.hasOwnProperty.call(message, "leaveGroup"))
                        $root.nyx.client.v1.LeaveGroup.encode(message.leaveGroup, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.multicast != null && $Object.hasOwnProperty.call(message, "multicast"))
                        $root.nyx.client.v1.Multicast.encode(message.multicast, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.reportFenced != null && $Object.hasOwnProperty.call(message, "reportFenced"))
                        $root.nyx.client.v1.ReportFenced.encode(message.reportFenced, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.supervise != null && $Object.hasOwnProperty.call(message, "supervise"))
                        $root.nyx.client.v1.Supervise.encode(message.supervise, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.beat != null && $Object.hasOwnProperty.call(message, "beat"))
                        $root.nyx.client.v1.Beat.encode(message.beat, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.getStatus != null && $Object.hasOwnProperty.call(message, "getStatus"))
                        $root.nyx.client.v1.GetStatus.encode(message.getStatus, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.leaveCluster != null && $Object.hasOwnProperty.call(message, "leaveCluster"))
                        $root.nyx.client.v1.LeaveCluster.encode(message.leaveCluster, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.farewell != null && $Object.hasOwnProperty.call(message, "farewell"))
                        $root.nyx.client.v1.Farewell.encode(message.farewell, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.startChecks != null && $Object.hasOwnProperty.call(message, "startChecks"))
                        $root.nyx.client.v1.StartChecks.encode(message.startChecks, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.stopChecks != null && $Object.hasOwnProperty.call(message, "stopChecks"))
                        $root.nyx.client.v1.StopChecks.encode(message.stopChecks, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.storeState != null && $Object.hasOwnProperty.call(message, "storeState"))
                        $root.nyx.client.v1.StoreState.encode(message.storeState, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.markFailed != null && $Object.hasOwnProperty.call(message, "markFailed"))
                        $root.nyx.client.v1.MarkFailed.encode(message.markFailed, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.watchStatus != null && $Object.hasOwnProperty.call(message, "watchStatus"))
                        $root.nyx.client.v1.WatchStatus.encode(message.watchStatus, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.tellOccupied != null && $Object.hasOwnProperty.call(message, "tellOccupied"))
                        $root.nyx.client.v1.TellOccupied.encode(message.tellOccupied, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.reloadFiles != null && $Object.hasOwnProperty.call(message, "reloadFiles"))
                        $root.nyx.client.v1.ReloadFiles.encode(message.reloadFiles, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.rotateKey != null && $Object.hasOwnProperty.call(message, "rotateKey"))
                        $root.nyx.client.v1.RotateKey.encode(message.rotateKey, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.expectVotes != null && $Object.hasOwnProperty.call(message, "expectVotes"))
                        $root.nyx.client.v1.ExpectVotes.encode(message.expectVotes, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.ClientFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ClientFrame & nyx.client.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClientFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.ClientFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.watchMembership = $root.nyx.client.v1.WatchMembership.decode(reader, reader.size(), $undefined, _depth + 1, message.watchMembership);
                                message.body = "watchMembership";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.joinGroup = $root.nyx.client.v1.JoinGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.joinGroup);
                                message.body = "joinGroup";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.leaveGroup = $root.nyx.client.v1.LeaveGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.leaveGroup);
                                message.body = "leaveGroup";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.multicast = $root.nyx.client.v1.Multicast.decode(reader, reader.size(), $undefined, _depth + 1, message.multicast);
                                message.body = "multicast";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.reportFenced = $root.nyx.client.v1.ReportFenced.decode(reader, reader.size(), $undefined, _depth + 1, message.reportFenced);
                                message.body = "reportFenced";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.supervise = $root.nyx.client.v1.Supervise.decode(reader, reader.size(), $undefined, _depth + 1, message.supervise);
                                message.body = "supervise";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.beat = $root.nyx.client.v1.Beat.decode(reader, reader.size(), $undefined, _depth + 1, message.beat);
                                message.body = "beat";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.getStatus = $root.nyx.client.v1.GetStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.getStatus);
                                message.body = "getStatus";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.leaveCluster = $root.nyx.client.v1.LeaveCluster.decode(reader, reader.size(), $undefined, _depth + 1, message.leaveCluster);
                                message.body = "leaveCluster";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.farewell = $root.nyx.client.v1.Farewell.decode(reader, reader.size(), $undefined, _depth + 1, message.farewell);
                                message.body = "farewell";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.startChecks = $root.nyx.client.v1.StartChecks.decode(reader, reader.size(), $undefined, _depth + 1, message.startChecks);
                                message.body = "startChecks";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.stopChecks = $root.nyx.client.v1.StopChecks.decode(reader, reader.size(), $undefined, _depth + 1, message.stopChecks);
                                message.body = "stopChecks";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.storeState = $root.nyx.client.v1.StoreState.decode(reader, reader.size(), $undefined, _depth + 1, message.storeState);
                                message.body = "storeState";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.markFailed = $root.nyx.client.v1.MarkFailed.decode(reader, reader.size(), $undefined, _depth + 1, message.markFailed);
                                message.body = "markFailed";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.watchStatus = $root.nyx.client.v1.WatchStatus.decode(reader, reader.size(), $undefined, _depth + 1, message.watchStatus);
                                message.body = "watchStatus";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.tellOccupied = $root.nyx.client.v1.TellOccupied.decode(reader, reader.size(), $undefined, _depth + 1, message.tellOccupied);
                                message.body = "tellOccupied";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.reloadFiles = $root.nyx.client.v1.ReloadFiles.decode(reader, reader.size(), $undefined, _depth + 1, message.reloadFiles);
                                message.body = "reloadFiles";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.rotateKey = $root.nyx.client.v1.RotateKey.decode(reader, reader.size(), $undefined, _depth + 1, message.rotateKey);
                                message.body = "rotateKey";
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                message.expectVotes = $root.nyx.client.v1.ExpectVotes.decode(reader, reader.size(), $undefined, _depth + 1, message.expectVotes);
                                message.body = "expectVotes";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ClientFrame;
            })();

            v1.WatchMembership = (function() {

                /**
                 * Properties of a WatchMembership.
                 * @typedef {Object} nyx.client.v1.WatchMembership.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WatchMembership.
                 * @memberof nyx.client.v1
                 * @interface IWatchMembership
                 * @augments nyx.client.v1.WatchMembership.$Properties
                 * @deprecated Use nyx.client.v1.WatchMembership.$Properties instead.
                 */

                /**
                 * Shape of a WatchMembership.
                 * @typedef {nyx.client.v1.WatchMembership.$Properties} nyx.client.v1.WatchMembership.$Shape
                 */

                /**
                 * Constructs a new WatchMembership.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a WatchMembership.
                 * @constructor
                 * @param {nyx.client.v1.WatchMembership.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WatchMembership = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new WatchMembership instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.WatchMembership
                 * @static
                 * @param {nyx.client.v1.WatchMembership.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.WatchMembership} WatchMembership instance
                 * @type {{
                 *   (properties: nyx.client.v1.WatchMembership.$Shape): nyx.client.v1.WatchMembership & nyx.client.v1.WatchMembership.$Shape;
                 *   (properties?: nyx.client.v1.WatchMembership.$Properties): nyx.client.v1.WatchMembership;
                 * }}
                 */
                WatchMembership.create = function(properties) {
                    return new WatchMembership(properties);
                };

                /**
                 * Encodes the specified WatchMembership message. Does not implicitly {@link nyx.client.v1.WatchMembership.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.WatchMembership
                 * @static
                 * @param {nyx.client.v1.WatchMembership.$Properties} message WatchMembership message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WatchMembership.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WatchMembership message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.WatchMembership
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.WatchMembership & nyx.client.v1.WatchMembership.$Shape} WatchMembership
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WatchMembership.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.WatchMembership();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return WatchMembership;
            })();

            v1.JoinGroup = (function() {

                /**
                 * Properties of a JoinGroup.
                 * @typedef {Object} nyx.client.v1.JoinGroup.$Properties
                 * @property {string|null} [group] JoinGroup group
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JoinGroup.
                 * @memberof nyx.client.v1
                 * @interface IJoinGroup
                 * @augments nyx.client.v1.JoinGroup.$Properties
                 * @deprecated Use nyx.client.v1.JoinGroup.$Properties instead.
                 */

                /**
                 * Shape of a JoinGroup.
                 * @typedef {nyx.client.v1.JoinGroup.$Properties} nyx.client.v1.JoinGroup.$Shape
                 */

                /**
                 * Constructs a new JoinGroup.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a JoinGroup.
                 * @constructor
                 * @param {nyx.client.v1.JoinGroup.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JoinGroup = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JoinGroup group.
                 * @member {string} group
                 * @memberof nyx.client.v1.JoinGroup
                 * @instance
                 */
                JoinGroup.prototype.group = "";

                /**
                 * Creates a new JoinGroup instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.JoinGroup
                 * @static
                 * @param {nyx.client.v1.JoinGroup.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.JoinGroup} JoinGroup instance
                 * @type {{
                 *   (properties: nyx.client.v1.JoinGroup.$Shape): nyx.client.v1.JoinGroup & nyx.client.v1.JoinGroup.$Shape;
                 *   (properties?: nyx.client.v1.JoinGroup.$Properties): nyx.client.v1.JoinGroup;
                 * }}
                 */
                JoinGroup.create = function(properties) {
                    return new JoinGroup(properties);
                };

                /**
                 * Encodes the specified JoinGroup message. Does not implicitly {@link nyx.client.v1.JoinGroup.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.JoinGroup
                 * @static
                 * @param {nyx.client.v1.JoinGroup.$Properties} message JoinGroup message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JoinGroup.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JoinGroup message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.JoinGroup
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.JoinGroup & nyx.client.v1.JoinGroup.$Shape} JoinGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JoinGroup.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.JoinGroup();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.group = value;
                                else
                                    delete message.group;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return JoinGroup;
            })();

            v1.LeaveGroup = (function() {

                /**
                 * Properties of a LeaveGroup.
                 * @typedef {Object} nyx.client.v1.LeaveGroup.$Properties
                 * @property {string|null} [group] LeaveGroup group
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LeaveGroup.
                 * @memberof nyx.client.v1
                 * @interface ILeaveGroup
                 * @augments nyx.client.v1.LeaveGroup.$Properties
                 * @deprecated Use nyx.client.v1.LeaveGroup.$Properties instead.
                 */

                /**
                 * Shape of a LeaveGroup.
                 * @typedef {nyx.client.v1.LeaveGroup.$Properties} nyx.client.v1.LeaveGroup.$Shape
                 */

                /**
                 * Constructs a new LeaveGroup.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a LeaveGroup.
                 * @constructor
                 * @param {nyx.client.v1.LeaveGroup.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LeaveGroup = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LeaveGroup group.
                 * @member {string} group
                 * @memberof nyx.client.v1.LeaveGroup
                 * @instance
                 */
                LeaveGroup.prototype.group = "";

                /**
                 * Creates a new LeaveGroup instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.LeaveGroup
                 * @static
                 * @param {nyx.client.v1.LeaveGroup.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.LeaveGroup} LeaveGroup instance
                 * @type {{
                 *   (properties: nyx.client.v1.LeaveGroup.$Shape): nyx.client.v1.LeaveGroup & nyx.client.v1.LeaveGroup.$Shape;
                 *   (properties?: nyx.client.v1.LeaveGroup.$Properties): nyx.client.v1.LeaveGroup;
                 * }}
                 */
                LeaveGroup.create = function(properties) {
                    return new LeaveGroup(properties);
                };

                /**
                 * Encodes the specified LeaveGroup message. Does not implicitly {@link nyx.client.v1.LeaveGroup.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.LeaveGroup
                 * @static
                 * @param {nyx.client.v1.LeaveGroup.$Properties} message LeaveGroup message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LeaveGroup.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LeaveGroup message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.LeaveGroup
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.LeaveGroup & nyx.client.v1.LeaveGroup.$Shape} LeaveGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LeaveGroup.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.LeaveGroup();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.group = value;
                                else
                                    delete message.group;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LeaveGroup;
            })();

            v1.Multicast = (function() {

                /**
                 * Properties of a Multicast.
                 * @typedef {Object} nyx.client.v1.Multicast.$Properties
                 * @property {string|null} [group] Multicast group
                 * @property {Uint8Array|null} [payload] Multicast payload
                 * @property {boolean|null} [safe] Multicast safe
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Multicast.
                 * @memberof nyx.client.v1
                 * @interface IMulticast
                 * @augments nyx.client.v1.Multicast.$Properties
                 * @deprecated Use nyx.client.v1.Multicast.$Properties instead.
                 */

                /**
                 * Shape of a Multicast.
                 * @typedef {nyx.client.v1.Multicast.$Properties} nyx.client.v1.Multicast.$Shape
                 */

                /**
                 * Constructs a new Multicast.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Multicast.
                 * @constructor
                 * @param {nyx.client.v1.Multicast.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Multicast = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Multicast group.
                 * @member {string} group
                 * @memberof nyx.client.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.group = "";

                /**
                 * Multicast payload.
                 * @member {Uint8Array} payload
                 * @memberof nyx.client.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.payload = $util.newBuffer([]);

                /**
                 * Multicast safe.
                 * @member {boolean} safe
                 * @memberof nyx.client.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.safe = false;

                /**
                 * Creates a new Multicast instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Multicast
                 * @static
                 * @param {nyx.client.v1.Multicast.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Multicast} Multicast instance
                 * @type {{
                 *   (properties: nyx.client.v1.Multicast.$Shape): nyx.client.v1.Multicast & nyx.client.v1.Multicast.$Shape;
                 *   (properties?: nyx.client.v1.Multicast.$Properties): nyx.client.v1.Multicast;
                 * }}
                 */
                Multicast.create = function(properties) {
                    return new Multicast(properties);
                };

                /**
                 * Encodes the specified Multicast message. Does not implicitly {@link nyx.client.v1.Multicast.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Multicast
                 * @static
                 * @param {nyx.client.v1.Multicast.$Properties} message Multicast message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Multicast.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
                    if (message.safe != null && $Object.hasOwnProperty.call(message, "safe") && message.safe !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.safe);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Multicast message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Multicast
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Multicast & nyx.client.v1.Multicast.$Shape} Multicast
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Multicast.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Multicast();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.group = value;
                                else
                                    delete message.group;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.payload = value;
                                else
                                    delete message.payload;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.safe = value;
                                else
                                    delete message.safe;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Multicast;
            })();

            v1.ReportFenced = (function() {

                /**
                 * Properties of a ReportFenced.
                 * @typedef {Object} nyx.client.v1.ReportFenced.$Properties
                 * @property {number|null} [node] ReportFenced node
                 * @property {number|null} [incarnation] ReportFenced incarnation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ReportFenced.
                 * @memberof nyx.client.v1
                 * @interface IReportFenced
                 * @augments nyx.client.v1.ReportFenced.$Properties
                 * @deprecated Use nyx.client.v1.ReportFenced.$Properties instead.
                 */

                /**
                 * Shape of a ReportFenced.
                 * @typedef {nyx.client.v1.ReportFenced.$Properties} nyx.client.v1.ReportFenced.$Shape
                 */

                /**
                 * Constructs a new ReportFenced.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a ReportFenced.
                 * @constructor
                 * @param {nyx.client.v1.ReportFenced.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ReportFenced = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ReportFenced node.
                 * @member {number} node
                 * @memberof nyx.client.v1.ReportFenced
                 * @instance
                 */
                ReportFenced.prototype.node = 0;

                /**
                 * ReportFenced incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.client.v1.ReportFenced
                 * @instance
                 */
                ReportFenced.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new ReportFenced instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.ReportFenced
                 * @static
                 * @param {nyx.client.v1.ReportFenced.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.ReportFenced} ReportFenced instance
                 * @type {{
                 *   (properties: nyx.client.v1.ReportFenced.$Shape): nyx.client.v1.ReportFenced & nyx.client.v1.ReportFenced.$Shape;
                 *   (properties?: nyx.client.v1.ReportFenced.$Properties): nyx.client.v1.ReportFenced;
                 * }}
                 */
                ReportFenced.create = function(properties) {
                    return new ReportFenced(properties);
                };

                /**
                 * Encodes the specified ReportFenced message. Does not implicitly {@link nyx.client.v1.ReportFenced.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.ReportFenced
                 * @static
                 * @param {nyx.client.v1.ReportFenced.$Properties} message ReportFenced message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ReportFenced.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.incarnation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ReportFenced message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.ReportFenced
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ReportFenced & nyx.client.v1.ReportFenced.$Shape} ReportFenced
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ReportFenced.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.ReportFenced();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.node = value;
                                else
                                    delete message.node;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ReportFenced;
            })();

            v1.Supervise = (function() {

                /**
                 * Properties of a Supervise.
                 * @typedef {Object} nyx.client.v1.Supervise.$Properties
                 * @property {string|null} [name] Supervise name
                 * @property {number|null} [intervalMs] Supervise intervalMs
                 * @property {number|null} [processId] Supervise processId
                 * @property {boolean|null} [byPing] Supervise byPing
                 * @property {string|null} [recovery] Supervise recovery
                 * @property {boolean|null} [whileQuorate] Supervise whileQuorate
                 * @property {boolean|null} [expendable] Supervise expendable
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Supervise.
                 * @memberof nyx.client.v1
                 * @interface ISupervise
                 * @augments nyx.client.v1.Supervise.$Properties
                 * @deprecated Use nyx.client.v1.Supervise.$Properties instead.
                 */

                /**
                 * Shape of a Supervise.
                 * @typedef {nyx.client.v1.Supervise.$Properties} nyx.client.v1.Supervise.$Shape
                 */

                /**
                 * Constructs a new Supervise.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Supervise.
                 * @constructor
                 * @param {nyx.client.v1.Supervise.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Supervise = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Supervise name.
                 * @member {string} name
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.name = "";

                /**
                 * Supervise intervalMs.
                 * @member {number} intervalMs
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.intervalMs = 0;

                /**
                 * Supervise processId.
                 * @member {number} processId
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.processId = 0;

                /**
                 * Supervise byPing.
                 * @member {boolean} byPing
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.byPing = false;

                /**
                 * Supervise recovery.
                 * @member {string} recovery
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.recovery = "";

                /**
                 * Supervise whileQuorate.
                 * @member {boolean} whileQuorate
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.whileQuorate = false;

                /**
                 * Supervise expendable.
                 * @member {boolean} expendable
                 * @memberof nyx.client.v1.Supervise
                 * @instance
                 */
                Supervise.prototype.expendable = false;

                /**
                 * Creates a new Supervise instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Supervise
                 * @static
                 * @param {nyx.client.v1.Supervise.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Supervise} Supervise instance
                 * @type {{
                 *   (properties: nyx.client.v1.Supervise.$Shape): nyx.client.v1.Supervise & nyx.client.v1.Supervise.$Shape;
                 *   (properties?: nyx.client.v1.Supervise.$Properties): nyx.client.v1.Supervise;
                 * }}
                 */
                Supervise.create = function(properties) {
                    return new Supervise(properties);
                };

                /**
                 * Encodes the specified Supervise message. Does not implicitly {@link nyx.client.v1.Supervise.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Supervise
                 * @static
                 * @param {nyx.client.v1.Supervise.$Properties} message Supervise message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Supervise.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.intervalMs != null && $Object.hasOwnProperty.call(message, "intervalMs") && message.intervalMs !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.intervalMs);
                    if (message.processId != null && $Object.hasOwnProperty.call(message, "processId") && message.processId !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.processId);
                    if (message.byPing != null && $Object.hasOwnProperty.call(message, "byPing") && message.byPing !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.byPing);
                    if (message.recovery != null && $Object.hasOwnProperty.call(message, "recovery") && message.recovery !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.recovery);
                    if (message.whileQuorate != null && $Object.hasOwnProperty.call(message, "whileQuorate") && message.whileQuorate !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.whileQuorate);
                    if (message.expendable != null && $Object.hasOwnProperty.call(message, "expendable") && message.expendable !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.expendable);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Supervise message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Supervise
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Supervise & nyx.client.v1.Supervise.$Shape} Supervise
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Supervise.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Supervise();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.intervalMs = value;
                                else
                                    delete message.intervalMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.processId = value;
                                else
                                    delete message.processId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.byPing = value;
                                else
                                    delete message.byPing;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.recovery = value;
                                else
                                    delete message.recovery;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.whileQuorate = value;
                                else
                                    delete message.whileQuorate;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.expendable = value;
                                else
                                    delete message.expendable;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Supervise;
            })();

            v1.Beat = (function() {

                /**
                 * Properties of a Beat.
                 * @typedef {Object} nyx.client.v1.Beat.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Beat.
                 * @memberof nyx.client.v1
                 * @interface IBeat
                 * @augments nyx.client.v1.Beat.$Properties
                 * @deprecated Use nyx.client.v1.Beat.$Properties instead.
                 */

                /**
                 * Shape of a Beat.
                 * @typedef {nyx.client.v1.Beat.$Properties} nyx.client.v1.Beat.$Shape
                 */

                /**
                 * Constructs a new Beat.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Beat.
                 * @constructor
                 * @param {nyx.client.v1.Beat.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Beat = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Beat instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Beat
                 * @static
                 * @param {nyx.client.v1.Beat.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Beat} Beat instance
                 * @type {{
                 *   (properties: nyx.client.v1.Beat.$Shape): nyx.client.v1.Beat & nyx.client.v1.Beat.$Shape;
                 *   (properties?: nyx.client.v1.Beat.$Properties): nyx.client.v1.Beat;
                 * }}
                 */
                Beat.create = function(properties) {
                    return new Beat(properties);
                };

                /**
                 * Encodes the specified Beat message. Does not implicitly {@link nyx.client.v1.Beat.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Beat
                 * @static
                 * @param {nyx.client.v1.Beat.$Properties} message Beat message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Beat.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Beat message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Beat
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Beat & nyx.client.v1.Beat.$Shape} Beat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Beat.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Beat();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Beat;
            })();

            v1.StartChecks = (function() {

                /**
                 * Properties of a StartChecks.
                 * @typedef {Object} nyx.client.v1.StartChecks.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StartChecks.
                 * @memberof nyx.client.v1
                 * @interface IStartChecks
                 * @augments nyx.client.v1.StartChecks.$Properties
                 * @deprecated Use nyx.client.v1.StartChecks.$Properties instead.
                 */

                /**
                 * Shape of a StartChecks.
                 * @typedef {nyx.client.v1.StartChecks.$Properties} nyx.client.v1.StartChecks.$Shape
                 */

                /**
                 * Constructs a new StartChecks.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a StartChecks.
                 * @constructor
                 * @param {nyx.client.v1.StartChecks.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StartChecks = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new StartChecks instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.StartChecks
                 * @static
                 * @param {nyx.client.v1.StartChecks.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.StartChecks} StartChecks instance
                 * @type {{
                 *   (properties: nyx.client.v1.StartChecks.$Shape): nyx.client.v1.StartChecks & nyx.client.v1.StartChecks.$Shape;
                 *   (properties?: nyx.client.v1.StartChecks.$Properties): nyx.client.v1.StartChecks;
                 * }}
                 */
                StartChecks.create = function(properties) {
                    return new StartChecks(properties);
                };

                /**
                 * Encodes the specified StartChecks message. Does not implicitly {@link nyx.client.v1.StartChecks.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.StartChecks
                 * @static
                 * @param {nyx.client.v1.StartChecks.$Properties} message StartChecks message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StartChecks.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StartChecks message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.StartChecks
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StartChecks & nyx.client.v1.StartChecks.$Shape} StartChecks
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StartChecks.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.StartChecks();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StartChecks;
            })();

            v1.StopChecks = (function() {

                /**
                 * Properties of a StopChecks.
                 * @typedef {Object} nyx.client.v1.StopChecks.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StopChecks.
                 * @memberof nyx.client.v1
                 * @interface IStopChecks
                 * @augments nyx.client.v1.StopChecks.$Properties
                 * @deprecated Use nyx.client.v1.StopChecks.$Properties instead.
                 */

                /**
                 * Shape of a StopChecks.
                 * @typedef {nyx.client.v1.StopChecks.$Properties} nyx.client.v1.StopChecks.$Shape
                 */

                /**
                 * Constructs a new StopChecks.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a StopChecks.
                 * @constructor
                 * @param {nyx.client.v1.StopChecks.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StopChecks = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new StopChecks instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.StopChecks
                 * @static
                 * @param {nyx.client.v1.StopChecks.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.StopChecks} StopChecks instance
                 * @type {{
                 *   (properties: nyx.client.v1.StopChecks.$Shape): nyx.client.v1.StopChecks & nyx.client.v1.StopChecks.$Shape;
                 *   (properties?: nyx.client.v1.StopChecks.$Properties): nyx.client.v1.StopChecks;
                 * }}
                 */
                StopChecks.create = function(properties) {
                    return new StopChecks(properties);
                };

                /**
                 * Encodes the specified StopChecks message. Does not implicitly {@link nyx.client.v1.StopChecks.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.StopChecks
                 * @static
                 * @param {nyx.client.v1.StopChecks.$Properties} message StopChecks message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StopChecks.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StopChecks message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.StopChecks
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StopChecks & nyx.client.v1.StopChecks.$Shape} StopChecks
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StopChecks.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.StopChecks();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StopChecks;
            })();

            v1.StoreState = (function() {

                /**
                 * Properties of a StoreState.
                 * @typedef {Object} nyx.client.v1.StoreState.$Properties
                 * @property {Uint8Array|null} [state] StoreState state
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StoreState.
                 * @memberof nyx.client.v1
                 * @interface IStoreState
                 * @augments nyx.client.v1.StoreState.$Properties
                 * @deprecated Use nyx.client.v1.StoreState.$Properties instead.
                 */

                /**
                 * Shape of a StoreState.
                 * @typedef {nyx.client.v1.StoreState.$Properties} nyx.client.v1.StoreState.$Shape
                 */

                /**
                 * Constructs a new StoreState.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a StoreState.
                 * @constructor
                 * @param {nyx.client.v1.StoreState.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StoreState = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StoreState state.
                 * @member {Uint8Array} state
                 * @memberof nyx.client.v1.StoreState
                 * @instance
                 */
                StoreState.prototype.state = $util.newBuffer([]);

                /**
                 * Creates a new StoreState instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.StoreState
                 * @static
                 * @param {nyx.client.v1.StoreState.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.StoreState} StoreState instance
                 * @type {{
                 *   (properties: nyx.client.v1.StoreState.$Shape): nyx.client.v1.StoreState & nyx.client.v1.StoreState.$Shape;
                 *   (properties?: nyx.client.v1.StoreState.$Properties): nyx.client.v1.StoreState;
                 * }}
                 */
                StoreState.create = function(properties) {
                    return new StoreState(properties);
                };

                /**
                 * Encodes the specified StoreState message. Does not implicitly {@link nyx.client.v1.StoreState.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.StoreState
                 * @static
                 * @param {nyx.client.v1.StoreState.$Properties} message StoreState message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StoreState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.state);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StoreState message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.StoreState
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.StoreState & nyx.client.v1.StoreState.$Shape} StoreState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StoreState.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.StoreState();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.state = value;
                                else
                                    delete message.state;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StoreState;
            })();

            v1.MarkFailed = (function() {

                /**
                 * Properties of a MarkFailed.
                 * @typedef {Object} nyx.client.v1.MarkFailed.$Properties
                 * @property {string|null} [reason] MarkFailed reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MarkFailed.
                 * @memberof nyx.client.v1
                 * @interface IMarkFailed
                 * @augments nyx.client.v1.MarkFailed.$Properties
                 * @deprecated Use nyx.client.v1.MarkFailed.$Properties instead.
                 */

                /**
                 * Shape of a MarkFailed.
                 * @typedef {nyx.client.v1.MarkFailed.$Properties} nyx.client.v1.MarkFailed.$Shape
                 */

                /**
                 * Constructs a new MarkFailed.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a MarkFailed.
                 * @constructor
                 * @param {nyx.client.v1.MarkFailed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MarkFailed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MarkFailed reason.
                 * @member {string} reason
                 * @memberof nyx.client.v1.MarkFailed
                 * @instance
                 */
                MarkFailed.prototype.reason = "";

                /**
                 * Creates a new MarkFailed instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.MarkFailed
                 * @static
                 * @param {nyx.client.v1.MarkFailed.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.MarkFailed} MarkFailed instance
                 * @type {{
                 *   (properties: nyx.client.v1.MarkFailed.$Shape): nyx.client.v1.MarkFailed & nyx.client.v1.MarkFailed.$Shape;
                 *   (properties?: nyx.client.v1.MarkFailed.$Properties): nyx.client.v1.MarkFailed;
                 * }}
                 */
                MarkFailed.create = function(properties) {
                    return new MarkFailed(properties);
                };

                /**
                 * Encodes the specified MarkFailed message. Does not implicitly {@link nyx.client.v1.MarkFailed.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.MarkFailed
                 * @static
                 * @param {nyx.client.v1.MarkFailed.$Properties} message MarkFailed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MarkFailed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MarkFailed message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.MarkFailed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MarkFailed & nyx.client.v1.MarkFailed.$Shape} MarkFailed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MarkFailed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.MarkFailed();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return MarkFailed;
            })();

            v1.TellOccupied = (function() {

                /**
                 * Properties of a TellOccupied.
                 * @typedef {Object} nyx.client.v1.TellOccupied.$Properties
                 * @property {boolean|null} [occupied] TellOccupied occupied
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TellOccupied.
                 * @memberof nyx.client.v1
                 * @interface ITellOccupied
                 * @augments nyx.client.v1.TellOccupied.$Properties
                 * @deprecated Use nyx.client.v1.TellOccupied.$Properties instead.
                 */

                /**
                 * Shape of a TellOccupied.
                 * @typedef {nyx.client.v1.TellOccupied.$Properties} nyx.client.v1.TellOccupied.$Shape
                 */

                /**
                 * Constructs a new TellOccupied.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a TellOccupied.
                 * @constructor
                 * @param {nyx.client.v1.TellOccupied.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TellOccupied = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TellOccupied occupied.
                 * @member {boolean} occupied
                 * @memberof nyx.client.v1.TellOccupied
                 * @instance
                 */
                TellOccupied.prototype.occupied = false;

                /**
                 * Creates a new TellOccupied instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.TellOccupied
                 * @static
                 * @param {nyx.client.v1.TellOccupied.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.TellOccupied} TellOccupied instance
                 * @type {{
                 *   (properties: nyx.client.v1.TellOccupied.$Shape): nyx.client.v1.TellOccupied & nyx.client.v1.TellOccupied.$Shape;
                 *   (properties?: nyx.client.v1.TellOccupied.$Properties): nyx.client.v1.TellOccupied;
                 * }}
                 */
                TellOccupied.create = function(properties) {
                    return new TellOccupied(properties);
                };

                /**
                 * Encodes the specified TellOccupied message. Does not implicitly {@link nyx.client.v1.TellOccupied.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.TellOccupied
                 * @static
                 * @param {nyx.client.v1.TellOccupied.$Properties} message TellOccupied message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TellOccupied.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.occupied != null && $Object.hasOwnProperty.call(message, "occupied") && message.occupied !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.occupied);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TellOccupied message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.TellOccupied
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.TellOccupied & nyx.client.v1.TellOccupied.$Shape} TellOccupied
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TellOccupied.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.TellOccupied();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.occupied = value;
                                else
                                    delete message.occupied;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TellOccupied;
            })();

            v1.GetStatus = (function() {

                /**
                 * Properties of a GetStatus.
                 * @typedef {Object} nyx.client.v1.GetStatus.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GetStatus.
                 * @memberof nyx.client.v1
                 * @interface IGetStatus
                 * @augments nyx.client.v1.GetStatus.$Properties
                 * @deprecated Use nyx.client.v1.GetStatus.$Properties instead.
                 */

                /**
                 * Shape of a GetStatus.
                 * @typedef {nyx.client.v1.GetStatus.$Properties} nyx.client.v1.GetStatus.$Shape
                 */

                /**
                 * Constructs a new GetStatus.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a GetStatus.
                 * @constructor
                 * @param {nyx.client.v1.GetStatus.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GetStatus = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new GetStatus instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.GetStatus
                 * @static
                 * @param {nyx.client.v1.GetStatus.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.GetStatus} GetStatus instance
                 * @type {{
                 *   (properties: nyx.client.v1.GetStatus.$Shape): nyx.client.v1.GetStatus & nyx.client.v1.GetStatus.$Shape;
                 *   (properties?: nyx.client.v1.GetStatus.$Properties): nyx.client.v1.GetStatus;
                 * }}
                 */
                GetStatus.create = function(properties) {
                    return new GetStatus(properties);
                };

                /**
                 * Encodes the specified GetStatus message. Does not implicitly {@link nyx.client.v1.GetStatus.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.GetStatus
                 * @static
                 * @param {nyx.client.v1.GetStatus.$Properties} message GetStatus message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GetStatus.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GetStatus message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.GetStatus
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GetStatus & nyx.client.v1.GetStatus.$Shape} GetStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GetStatus.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.GetStatus();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GetStatus;
            })();

            v1.WatchStatus = (function() {

                /**
                 * Properties of a WatchStatus.
                 * @typedef {Object} nyx.client.v1.WatchStatus.$Properties
                 * @property {number|null} [intervalMs] WatchStatus intervalMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WatchStatus.
                 * @memberof nyx.client.v1
                 * @interface IWatchStatus
                 * @augments nyx.client.v1.WatchStatus.$Properties
                 * @deprecated Use nyx.client.v1.WatchStatus.$Properties instead.
                 */

                /**
                 * Shape of a WatchStatus.
                 * @typedef {nyx.client.v1.WatchStatus.$Properties} nyx.client.v1.WatchStatus.$Shape
                 */

                /**
                 * Constructs a new WatchStatus.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a WatchStatus.
                 * @constructor
                 * @param {nyx.client.v1.WatchStatus.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WatchStatus = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WatchStatus intervalMs.
                 * @member {number} intervalMs
                 * @memberof nyx.client.v1.WatchStatus
                 * @instance
                 */
                WatchStatus.prototype.intervalMs = 0;

                /**
                 * Creates a new WatchStatus instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.WatchStatus
                 * @static
                 * @param {nyx.client.v1.WatchStatus.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.WatchStatus} WatchStatus instance
                 * @type {{
                 *   (properties: nyx.client.v1.WatchStatus.$Shape): nyx.client.v1.WatchStatus & nyx.client.v1.WatchStatus.$Shape;
                 *   (properties?: nyx.client.v1.WatchStatus.$Properties): nyx.client.v1.WatchStatus;
                 * }}
                 */
                WatchStatus.create = function(properties) {
                    return new WatchStatus(properties);
                };

                /**
                 * Encodes the specified WatchStatus message. Does not implicitly {@link nyx.client.v1.WatchStatus.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.WatchStatus
                 * @static
                 * @param {nyx.client.v1.WatchStatus.$Properties} message WatchStatus message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WatchStatus.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.intervalMs != null && $Object.hasOwnProperty.call(message, "intervalMs") && message.intervalMs !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.intervalMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WatchStatus message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.WatchStatus
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.WatchStatus & nyx.client.v1.WatchStatus.$Shape} WatchStatus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WatchStatus.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.WatchStatus();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.intervalMs = value;
                                else
                                    delete message.intervalMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return WatchStatus;
            })();

            v1.LeaveCluster = (function() {

                /**
                 * Properties of a LeaveCluster.
                 * @typedef {Object} nyx.client.v1.LeaveCluster.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LeaveCluster.
                 * @memberof nyx.client.v1
                 * @interface ILeaveCluster
                 * @augments nyx.client.v1.LeaveCluster.$Properties
                 * @deprecated Use nyx.client.v1.LeaveCluster.$Properties instead.
                 */

                /**
                 * Shape of a LeaveCluster.
                 * @typedef {nyx.client.v1.LeaveCluster.$Properties} nyx.client.v1.LeaveCluster.$Shape
                 */

                /**
                 * Constructs a new LeaveCluster.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a LeaveCluster.
                 * @constructor
                 * @param {nyx.client.v1.LeaveCluster.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LeaveCluster = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new LeaveCluster instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.LeaveCluster
                 * @static
                 * @param {nyx.client.v1.LeaveCluster.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.LeaveCluster} LeaveCluster instance
                 * @type {{
                 *   (properties: nyx.client.v1.LeaveCluster.$Shape): nyx.client.v1.LeaveCluster & nyx.client.v1.LeaveCluster.$Shape;
                 *   (properties?: nyx.client.v1.LeaveCluster.$Properties): nyx.client.v1.LeaveCluster;
                 * }}
                 */
                LeaveCluster.create = function(properties) {
                    return new LeaveCluster(properties);
                };

                /**
                 * Encodes the specified LeaveCluster message. Does not implicitly {@link nyx.client.v1.LeaveCluster.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.LeaveCluster
                 * @static
                 * @param {nyx.client.v1.LeaveCluster.$Properties} message LeaveCluster message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LeaveCluster.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LeaveCluster message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.LeaveCluster
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.LeaveCluster & nyx.client.v1.LeaveCluster.$Shape} LeaveCluster
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LeaveCluster.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.LeaveCluster();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LeaveCluster;
            })();

            v1.ExpectVotes = (function() {

                /**
                 * Properties of an ExpectVotes.
                 * @typedef {Object} nyx.client.v1.ExpectVotes.$Properties
                 * @property {number|null} [votes] ExpectVotes votes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ExpectVotes.
                 * @memberof nyx.client.v1
                 * @interface IExpectVotes
                 * @augments nyx.client.v1.ExpectVotes.$Properties
                 * @deprecated Use nyx.client.v1.ExpectVotes.$Properties instead.
                 */

                /**
                 * Shape of an ExpectVotes.
                 * @typedef {nyx.client.v1.ExpectVotes.$Properties} nyx.client.v1.ExpectVotes.$Shape
                 */

                /**
                 * Constructs a new ExpectVotes.
                 * @memberof nyx.client.v1
                 * @classdesc Represents an ExpectVotes.
                 * @constructor
                 * @param {nyx.client.v1.ExpectVotes.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ExpectVotes = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ExpectVotes votes.
                 * @member {number} votes
                 * @memberof nyx.client.v1.ExpectVotes
                 * @instance
                 */
                ExpectVotes.prototype.votes = 0;

                /**
                 * Creates a new ExpectVotes instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.ExpectVotes
                 * @static
                 * @param {nyx.client.v1.ExpectVotes.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.ExpectVotes} ExpectVotes instance
                 * @type {{
                 *   (properties: nyx.client.v1.ExpectVotes.$Shape): nyx.client.v1.ExpectVotes & nyx.client.v1.ExpectVotes.$Shape;
                 *   (properties?: nyx.client.v1.ExpectVotes.$Properties): nyx.client.v1.ExpectVotes;
                 * }}
                 */
                ExpectVotes.create = function(properties) {
                    return new ExpectVotes(properties);
                };

                /**
                 * Encodes the specified ExpectVotes message. Does not implicitly {@link nyx.client.v1.ExpectVotes.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.ExpectVotes
                 * @static
                 * @param {nyx.client.v1.ExpectVotes.$Properties} message ExpectVotes message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ExpectVotes.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.votes != null && $Object.hasOwnProperty.call(message, "votes") && message.votes !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.votes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ExpectVotes message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.ExpectVotes
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ExpectVotes & nyx.client.v1.ExpectVotes.$Shape} ExpectVotes
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ExpectVotes.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.ExpectVotes();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.votes = value;
                                else
                                    delete message.votes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ExpectVotes;
            })();

            v1.ReloadFiles = (function() {

                /**
                 * Properties of a ReloadFiles.
                 * @typedef {Object} nyx.client.v1.ReloadFiles.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ReloadFiles.
                 * @memberof nyx.client.v1
                 * @interface IReloadFiles
                 * @augments nyx.client.v1.ReloadFiles.$Properties
                 * @deprecated Use nyx.client.v1.ReloadFiles.$Properties instead.
                 */

                /**
                 * Shape of a ReloadFiles.
                 * @typedef {nyx.client.v1.ReloadFiles.$Properties} nyx.client.v1.ReloadFiles.$Shape
                 */

                /**
                 * Constructs a new ReloadFiles.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a ReloadFiles.
                 * @constructor
                 * @param {nyx.client.v1.ReloadFiles.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ReloadFiles = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new ReloadFiles instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.ReloadFiles
                 * @static
                 * @param {nyx.client.v1.ReloadFiles.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.ReloadFiles} ReloadFiles instance
                 * @type {{
                 *   (properties: nyx.client.v1.ReloadFiles.$Shape): nyx.client.v1.ReloadFiles & nyx.client.v1.ReloadFiles.$Shape;
                 *   (properties?: nyx.client.v1.ReloadFiles.$Properties): nyx.client.v1.ReloadFiles;
                 * }}
                 */
                ReloadFiles.create = function(properties) {
                    return new ReloadFiles(properties);
                };

                /**
                 * Encodes the specified ReloadFiles message. Does not implicitly {@link nyx.client.v1.ReloadFiles.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.ReloadFiles
                 * @static
                 * @param {nyx.client.v1.ReloadFiles.$Properties} message ReloadFiles message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ReloadFiles.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ReloadFiles message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.ReloadFiles
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.ReloadFiles & nyx.client.v1.ReloadFiles.$Shape} ReloadFiles
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ReloadFiles.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.ReloadFiles();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ReloadFiles;
            })();

            v1.RotateKey = (function() {

                /**
                 * Properties of a RotateKey.
                 * @typedef {Object} nyx.client.v1.RotateKey.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RotateKey.
                 * @memberof nyx.client.v1
                 * @interface IRotateKey
                 * @augments nyx.client.v1.RotateKey.$Properties
                 * @deprecated Use nyx.client.v1.RotateKey.$Properties instead.
                 */

                /**
                 * Shape of a RotateKey.
                 * @typedef {nyx.client.v1.RotateKey.$Properties} nyx.client.v1.RotateKey.$Shape
                 */

                /**
                 * Constructs a new RotateKey.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a RotateKey.
                 * @constructor
                 * @param {nyx.client.v1.RotateKey.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RotateKey = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new RotateKey instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.RotateKey
                 * @static
                 * @param {nyx.client.v1.RotateKey.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.RotateKey} RotateKey instance
                 * @type {{
                 *   (properties: nyx.client.v1.RotateKey.$Shape): nyx.client.v1.RotateKey & nyx.client.v1.RotateKey.$Shape;
                 *   (properties?: nyx.client.v1.RotateKey.$Properties): nyx.client.v1.RotateKey;
                 * }}
                 */
                RotateKey.create = function(properties) {
                    return new RotateKey(properties);
                };

                /**
                 * Encodes the specified RotateKey message. Does not implicitly {@link nyx.client.v1.RotateKey.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.RotateKey
                 * @static
                 * @param {nyx.client.v1.RotateKey.$Properties} message RotateKey message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RotateKey.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RotateKey message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.RotateKey
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RotateKey & nyx.client.v1.RotateKey.$Shape} RotateKey
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RotateKey.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.RotateKey();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RotateKey;
            })();

            v1.Farewell = (function() {

                /**
                 * Properties of a Farewell.
                 * @typedef {Object} nyx.client.v1.Farewell.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Farewell.
                 * @memberof nyx.client.v1
                 * @interface IFarewell
                 * @augments nyx.client.v1.Farewell.$Properties
                 * @deprecated Use nyx.client.v1.Farewell.$Properties instead.
                 */

                /**
                 * Shape of a Farewell.
                 * @typedef {nyx.client.v1.Farewell.$Properties} nyx.client.v1.Farewell.$Shape
                 */

                /**
                 * Constructs a new Farewell.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Farewell.
                 * @constructor
                 * @param {nyx.client.v1.Farewell.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Farewell = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Farewell instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Farewell
                 * @static
                 * @param {nyx.client.v1.Farewell.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Farewell} Farewell instance
                 * @type {{
                 *   (properties: nyx.client.v1.Farewell.$Shape): nyx.client.v1.Farewell & nyx.client.v1.Farewell.$Shape;
                 *   (properties?: nyx.client.v1.Farewell.$Properties): nyx.client.v1.Farewell;
                 * }}
                 */
                Farewell.create = function(properties) {
                    return new Farewell(properties);
                };

                /**
                 * Encodes the specified Farewell message. Does not implicitly {@link nyx.client.v1.Farewell.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Farewell
                 * @static
                 * @param {nyx.client.v1.Farewell.$Properties} message Farewell message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Farewell.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Farewell message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Farewell
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Farewell & nyx.client.v1.Farewell.$Shape} Farewell
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Farewell.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Farewell();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Farewell;
            })();

            v1.RingFrame = (function() {

                /**
                 * Properties of a RingFrame.
                 * @typedef {Object} nyx.client.v1.RingFrame.$Properties
                 * @property {number|null} [request] RingFrame request
                 * @property {nyx.client.v1.Welcome.$Properties|null} [welcome] RingFrame welcome
                 * @property {nyx.client.v1.Done.$Properties|null} [done] RingFrame done
                 * @property {nyx.client.v1.Refusal.$Properties|null} [refusal] RingFrame refusal
                 * @property {nyx.client.v1.Status.$Properties|null} [status] RingFrame status
                 * @property {nyx.client.v1.MulticastsTaken.$Properties|null} [multicastsTaken] RingFrame multicastsTaken
                 * @property {nyx.client.v1.GroupMessage.$Properties|null} [groupMessage] RingFrame groupMessage
                 * @property {nyx.client.v1.GroupConfiguration.$Properties|null} [groupConfiguration] RingFrame groupConfiguration
                 * @property {nyx.client.v1.MembershipView.$Properties|null} [membership] RingFrame membership
                 * @property {nyx.client.v1.Supervised.$Properties|null} [supervised] RingFrame supervised
                 * @property {nyx.client.v1.Ping.$Properties|null} [ping] RingFrame ping
                 * @property {nyx.client.v1.Report.$Properties|null} [report] RingFrame report
                 * @property {"welcome"|"done"|"refusal"|"status"|"multicastsTaken"|"groupMessage"|"groupConfiguration"|"membership"|"supervised"|"ping"|"report"} [body] RingFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingFrame.
                 * @memberof nyx.client.v1
                 * @interface IRingFrame
                 * @augments nyx.client.v1.RingFrame.$Properties
                 * @deprecated Use nyx.client.v1.RingFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a RingFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   welcome?: nyx.client.v1.Welcome.$Shape|null;
                 *   done?: nyx.client.v1.Done.$Shape|null;
                 *   refusal?: nyx.client.v1.Refusal.$Shape|null;
                 *   status?: nyx.client.v1.Status.$Shape|null;
                 *   multicastsTaken?: nyx.client.v1.MulticastsTaken.$Shape|null;
                 *   groupMessage?: nyx.client.v1.GroupMessage.$Shape|null;
                 *   groupConfiguration?: nyx.client.v1.GroupConfiguration.$Shape|null;
                 *   membership?: nyx.client.v1.MembershipView.$Shape|null;
                 *   supervised?: nyx.client.v1.Supervised.$Shape|null;
                 *   ping?: nyx.client.v1.Ping.$Shape|null;
                 *   report?: nyx.client.v1.Report.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "welcome"; welcome: nyx.client.v1.Welcome.$Shape; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "done"; welcome?: null; done: nyx.client.v1.Done.$Shape; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "refusal"; welcome?: null; done?: null; refusal: nyx.client.v1.Refusal.$Shape; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "status"; welcome?: null; done?: null; refusal?: null; status: nyx.client.v1.Status.$Shape; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "multicastsTaken"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken: nyx.client.v1.MulticastsTaken.$Shape; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "groupMessage"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage: nyx.client.v1.GroupMessage.$Shape; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "groupConfiguration"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration: nyx.client.v1.GroupConfiguration.$Shape; membership?: null; supervised?: null; ping?: null; report?: null }|{ body?: "membership"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership: nyx.client.v1.MembershipView.$Shape; supervised?: null; ping?: null; report?: null }|{ body?: "supervised"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised: nyx.client.v1.Supervised.$Shape; ping?: null; report?: null }|{ body?: "ping"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping: nyx.client.v1.Ping.$Shape; report?: null }|{ body?: "report"; welcome?: null; done?: null; refusal?: null; status?: null; multicastsTaken?: null; groupMessage?: null; groupConfiguration?: null; membership?: null; supervised?: null; ping?: null; report: nyx.client.v1.Report.$Shape })
                 * )} nyx.client.v1.RingFrame.$Shape
                 */

                /**
                 * Constructs a new RingFrame.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a RingFrame.
                 * @constructor
                 * @param {nyx.client.v1.RingFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RingFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RingFrame request.
                 * @member {number} request
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.request = 0;

                /**
                 * RingFrame welcome.
                 * @member {nyx.client.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.welcome = null;

                /**
                 * RingFrame done.
                 * @member {nyx.client.v1.Done.$Properties|null|undefined} done
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.done = null;

                /**
                 * RingFrame refusal.
                 * @member {nyx.client.v1.Refusal.$Properties|null|undefined} refusal
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.refusal = null;

                /**
                 * RingFrame status.
                 * @member {nyx.client.v1.Status.$Properties|null|undefined} status
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.status = null;

                /**
                 * RingFrame multicastsTaken.
                 * @member {nyx.client.v1.MulticastsTaken.$Properties|null|undefined} multicastsTaken
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.multicastsTaken = null;

                /**
                 * RingFrame groupMessage.
                 * @member {nyx.client.v1.GroupMessage.$Properties|null|undefined} groupMessage
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.groupMessage = null;

                /**
                 * RingFrame groupConfiguration.
                 * @member {nyx.client.v1.GroupConfiguration.$Properties|null|undefined} groupConfiguration
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.groupConfiguration = null;

                /**
                 * RingFrame membership.
                 * @member {nyx.client.v1.MembershipView.$Properties|null|undefined} membership
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.membership = null;

                /**
                 * RingFrame supervised.
                 * @member {nyx.client.v1.Supervised.$Properties|null|undefined} supervised
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.supervised = null;

                /**
                 * RingFrame ping.
                 * @member {nyx.client.v1.Ping.$Properties|null|undefined} ping
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.ping = null;

                /**
                 * RingFrame report.
                 * @member {nyx.client.v1.Report.$Properties|null|undefined} report
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                RingFrame.prototype.report = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * RingFrame body.
                 * @member {"welcome"|"done"|"refusal"|"status"|"multicastsTaken"|"groupMessage"|"groupConfiguration"|"membership"|"supervised"|"ping"|"report"|undefined} body
                 * @memberof nyx.client.v1.RingFrame
                 * @instance
                 */
                $Object.defineProperty(RingFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["welcome", "done", "refusal", "status", "multicastsTaken", "groupMessage", "groupConfiguration", "membership", "supervised", "ping", "report"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new RingFrame instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.RingFrame
                 * @static
                 * @param {nyx.client.v1.RingFrame.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.RingFrame} RingFrame instance
                 * @type {{
                 *   (properties: nyx.client.v1.RingFrame.$Shape): nyx.client.v1.RingFrame & nyx.client.v1.RingFrame.$Shape;
                 *   (properties?: nyx.client.v1.RingFrame.$Properties): nyx.client.v1.RingFrame;
                 * }}
                 */
                RingFrame.create = function(properties) {
                    return new RingFrame(properties);
                };

                /**
                 * Encodes the specified RingFrame message. Does not implicitly {@link nyx.client.v1.RingFrame.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.RingFrame
                 * @static
                 * @param {nyx.client.v1.RingFrame.$Properties} message RingFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RingFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.nyx.client.v1.Welcome.encode(message.welcome, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                        $root.nyx.client.v1.Done.encode(message.done, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                        $root.nyx.client.v1.Refusal.encode(message.refusal, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                        $root.nyx.client.v1.Status.encode(message.status, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.multicastsTaken != null && $Object.hasOwnProperty.call(message, "multicastsTaken"))
                        $root.nyx.client.v1.MulticastsTaken.encode(message.multicastsTaken, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.groupMessage != null && $Object.hasOwnProperty.call(message, "groupMessage"))
                        $root.nyx.client.v1.GroupMessage.encode(message.groupMessage, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.groupConfiguration != null && $Object.hasOwnProperty.call(message, "groupConfiguration"))
                        $root.nyx.client.v1.GroupConfiguration.encode(message.groupConfiguration, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.membership != null && $Object.hasOwnProperty.call(message, "membership"))
                        $root.nyx.client.v1.MembershipView.encode(message.membership, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.supervised != null && $Object.hasOwnProperty.call(message, "supervised"))
                        $root.nyx.client.v1.Supervised.encode(message.supervised, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                        $root.nyx.client.v1.Ping.encode(message.ping, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.report != null && $Object.hasOwnProperty.call(message, "report"))
                        $root.nyx.client.v1.Report.encode(message.report, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RingFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.RingFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingFrame & nyx.client.v1.RingFrame.$Shape} RingFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RingFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.RingFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.nyx.client.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.body = "welcome";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.done = $root.nyx.client.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                                message.body = "done";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.refusal = $root.nyx.client.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                                message.body = "refusal";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.status = $root.nyx.client.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                                message.body = "status";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.multicastsTaken = $root.nyx.client.v1.MulticastsTaken.decode(reader, reader.size(), $undefined, _depth + 1, message.multicastsTaken);
                                message.body = "multicastsTaken";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.groupMessage = $root.nyx.client.v1.GroupMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.groupMessage);
                                message.body = "groupMessage";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.groupConfiguration = $root.nyx.client.v1.GroupConfiguration.decode(reader, reader.size(), $undefined, _depth + 1, message.groupConfiguration);
                                message.body = "groupConfiguration";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.membership = $root.nyx.client.v1.MembershipView.decode(reader, reader.size(), $undefined, _depth + 1, message.membership);
                                message.body = "membership";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.supervised = $root.nyx.client.v1.Supervised.decode(reader, reader.size(), $undefined, _depth + 1, message.supervised);
                                message.body = "supervised";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.ping = $root.nyx.client.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                                message.body = "ping";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.report = $root.nyx.client.v1.Report.decode(reader, reader.size(), $undefined, _depth + 1, message.report);
                                message.body = "report";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RingFrame;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} nyx.client.v1.Welcome.$Properties
                 * @property {nyx.client.v1.GroupMember.$Properties|null} [self] Welcome self
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof nyx.client.v1
                 * @interface IWelcome
                 * @augments nyx.client.v1.Welcome.$Properties
                 * @deprecated Use nyx.client.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {nyx.client.v1.Welcome.$Properties} nyx.client.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {nyx.client.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome self.
                 * @member {nyx.client.v1.GroupMember.$Properties|null|undefined} self
                 * @memberof nyx.client.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.self = null;

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Welcome
                 * @static
                 * @param {nyx.client.v1.Welcome.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Welcome} Welcome instance
                 * @type {{
                 *   (properties: nyx.client.v1.Welcome.$Shape): nyx.client.v1.Welcome & nyx.client.v1.Welcome.$Shape;
                 *   (properties?: nyx.client.v1.Welcome.$Properties): nyx.client.v1.Welcome;
                 * }}
                 */
                Welcome.create = function(properties) {
                    return new Welcome(properties);
                };

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link nyx.client.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Welcome
                 * @static
                 * @param {nyx.client.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.self != null && $Object.hasOwnProperty.call(message, "self"))
                        $root.nyx.client.v1.GroupMember.encode(message.self, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Welcome & nyx.client.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Welcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.self = $root.nyx.client.v1.GroupMember.decode(reader, reader.size(), $undefined, _depth + 1, message.self);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Welcome;
            })();

            v1.Done = (function() {

                /**
                 * Properties of a Done.
                 * @typedef {Object} nyx.client.v1.Done.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Done.
                 * @memberof nyx.client.v1
                 * @interface IDone
                 * @augments nyx.client.v1.Done.$Properties
                 * @deprecated Use nyx.client.v1.Done.$Properties instead.
                 */

                /**
                 * Shape of a Done.
                 * @typedef {nyx.client.v1.Done.$Properties} nyx.client.v1.Done.$Shape
                 */

                /**
                 * Constructs a new Done.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Done.
                 * @constructor
                 * @param {nyx.client.v1.Done.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Done = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Done instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Done
                 * @static
                 * @param {nyx.client.v1.Done.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Done} Done instance
                 * @type {{
                 *   (properties: nyx.client.v1.Done.$Shape): nyx.client.v1.Done & nyx.client.v1.Done.$Shape;
                 *   (properties?: nyx.client.v1.Done.$Properties): nyx.client.v1.Done;
                 * }}
                 */
                Done.create = function(properties) {
                    return new Done(properties);
                };

                /**
                 * Encodes the specified Done message. Does not implicitly {@link nyx.client.v1.Done.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Done
                 * @static
                 * @param {nyx.client.v1.Done.$Properties} message Done message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Done.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Done message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Done
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Done & nyx.client.v1.Done.$Shape} Done
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Done.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Done();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Done;
            })();

            v1.Refusal = (function() {

                /**
                 * Properties of a Refusal.
                 * @typedef {Object} nyx.client.v1.Refusal.$Properties
                 * @property {string|null} [code] Refusal code
                 * @property {string|null} [message] Refusal message
                 * @property {string|null} [remedy] Refusal remedy
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Refusal.
                 * @memberof nyx.client.v1
                 * @interface IRefusal
                 * @augments nyx.client.v1.Refusal.$Properties
                 * @deprecated Use nyx.client.v1.Refusal.$Properties instead.
                 */

                /**
                 * Shape of a Refusal.
                 * @typedef {nyx.client.v1.Refusal.$Properties} nyx.client.v1.Refusal.$Shape
                 */

                /**
                 * Constructs a new Refusal.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Refusal.
                 * @constructor
                 * @param {nyx.client.v1.Refusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Refusal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Refusal code.
                 * @member {string} code
                 * @memberof nyx.client.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.code = "";

                /**
                 * Refusal message.
                 * @member {string} message
                 * @memberof nyx.client.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.message = "";

                /**
                 * Refusal remedy.
                 * @member {string} remedy
                 * @memberof nyx.client.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.remedy = "";

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Refusal
                 * @static
                 * @param {nyx.client.v1.Refusal.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Refusal} Refusal instance
                 * @type {{
                 *   (properties: nyx.client.v1.Refusal.$Shape): nyx.client.v1.Refusal & nyx.client.v1.Refusal.$Shape;
                 *   (properties?: nyx.client.v1.Refusal.$Properties): nyx.client.v1.Refusal;
                 * }}
                 */
                Refusal.create = function(properties) {
                    return new Refusal(properties);
                };

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link nyx.client.v1.Refusal.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Refusal
                 * @static
                 * @param {nyx.client.v1.Refusal.$Properties} message Refusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Refusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.remedy != null && $Object.hasOwnProperty.call(message, "remedy") && message.remedy !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.remedy);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Refusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Refusal & nyx.client.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Refusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Refusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.remedy = value;
                                else
                                    delete message.remedy;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Refusal;
            })();

            v1.Supervised = (function() {

                /**
                 * Properties of a Supervised.
                 * @typedef {Object} nyx.client.v1.Supervised.$Properties
                 * @property {number|null} [instance] Supervised instance
                 * @property {boolean|null} [hasState] Supervised hasState
                 * @property {Uint8Array|null} [state] Supervised state
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Supervised.
                 * @memberof nyx.client.v1
                 * @interface ISupervised
                 * @augments nyx.client.v1.Supervised.$Properties
                 * @deprecated Use nyx.client.v1.Supervised.$Properties instead.
                 */

                /**
                 * Shape of a Supervised.
                 * @typedef {nyx.client.v1.Supervised.$Properties} nyx.client.v1.Supervised.$Shape
                 */

                /**
                 * Constructs a new Supervised.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Supervised.
                 * @constructor
                 * @param {nyx.client.v1.Supervised.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Supervised = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Supervised instance.
                 * @member {number} instance
                 * @memberof nyx.client.v1.Supervised
                 * @instance
                 */
                Supervised.prototype.instance = 0;

                /**
                 * Supervised hasState.
                 * @member {boolean} hasState
                 * @memberof nyx.client.v1.Supervised
                 * @instance
                 */
                Supervised.prototype.hasState = false;

                /**
                 * Supervised state.
                 * @member {Uint8Array} state
                 * @memberof nyx.client.v1.Supervised
                 * @instance
                 */
                Supervised.prototype.state = $util.newBuffer([]);

                /**
                 * Creates a new Supervised instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Supervised
                 * @static
                 * @param {nyx.client.v1.Supervised.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Supervised} Supervised instance
                 * @type {{
                 *   (properties: nyx.client.v1.Supervised.$Shape): nyx.client.v1.Supervised & nyx.client.v1.Supervised.$Shape;
                 *   (properties?: nyx.client.v1.Supervised.$Properties): nyx.client.v1.Supervised;
                 * }}
                 */
                Supervised.create = function(properties) {
                    return new Supervised(properties);
                };

                /**
                 * Encodes the specified Supervised message. Does not implicitly {@link nyx.client.v1.Supervised.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Supervised
                 * @static
                 * @param {nyx.client.v1.Supervised.$Properties} message Supervised message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Supervised.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.instance);
                    if (message.hasState != null && $Object.hasOwnProperty.call(message, "hasState") && message.hasState !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.hasState);
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.state);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Supervised message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Supervised
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Supervised & nyx.client.v1.Supervised.$Shape} Supervised
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Supervised.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Supervised();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.instance = value;
                                else
                                    delete message.instance;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.hasState = value;
                                else
                                    delete message.hasState;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.state = value;
                                else
                                    delete message.state;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Supervised;
            })();

            v1.Report = (function() {

                /**
                 * Properties of a Report.
                 * @typedef {Object} nyx.client.v1.Report.$Properties
                 * @property {Array.<string>|null} [sentences] Report sentences
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Report.
                 * @memberof nyx.client.v1
                 * @interface IReport
                 * @augments nyx.client.v1.Report.$Properties
                 * @deprecated Use nyx.client.v1.Report.$Properties instead.
                 */

                /**
                 * Shape of a Report.
                 * @typedef {nyx.client.v1.Report.$Properties} nyx.client.v1.Report.$Shape
                 */

                /**
                 * Constructs a new Report.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Report.
                 * @constructor
                 * @param {nyx.client.v1.Report.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Report = function (properties) {
                    this.sentences = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Report sentences.
                 * @member {Array.<string>} sentences
                 * @memberof nyx.client.v1.Report
                 * @instance
                 */
                Report.prototype.sentences = $util.emptyArray;

                /**
                 * Creates a new Report instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Report
                 * @static
                 * @param {nyx.client.v1.Report.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Report} Report instance
                 * @type {{
                 *   (properties: nyx.client.v1.Report.$Shape): nyx.client.v1.Report & nyx.client.v1.Report.$Shape;
                 *   (properties?: nyx.client.v1.Report.$Properties): nyx.client.v1.Report;
                 * }}
                 */
                Report.create = function(properties) {
                    return new Report(properties);
                };

                /**
                 * Encodes the specified Report message. Does not implicitly {@link nyx.client.v1.Report.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Report
                 * @static
                 * @param {nyx.client.v1.Report.$Properties} message Report message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Report.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sentences != null && message.sentences.length)
                        for (let i = 0; i < message.sentences.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.sentences[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Report message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Report
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Report & nyx.client.v1.Report.$Shape} Report
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Report.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Report();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.sentences && message.sentences.length))
                                    message.sentences = [];
                                message.sentences.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Report;
            })();

            v1.Ping = (function() {

                /**
                 * Properties of a Ping.
                 * @typedef {Object} nyx.client.v1.Ping.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Ping.
                 * @memberof nyx.client.v1
                 * @interface IPing
                 * @augments nyx.client.v1.Ping.$Properties
                 * @deprecated Use nyx.client.v1.Ping.$Properties instead.
                 */

                /**
                 * Shape of a Ping.
                 * @typedef {nyx.client.v1.Ping.$Properties} nyx.client.v1.Ping.$Shape
                 */

                /**
                 * Constructs a new Ping.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Ping.
                 * @constructor
                 * @param {nyx.client.v1.Ping.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Ping = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Ping instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Ping
                 * @static
                 * @param {nyx.client.v1.Ping.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Ping} Ping instance
                 * @type {{
                 *   (properties: nyx.client.v1.Ping.$Shape): nyx.client.v1.Ping & nyx.client.v1.Ping.$Shape;
                 *   (properties?: nyx.client.v1.Ping.$Properties): nyx.client.v1.Ping;
                 * }}
                 */
                Ping.create = function(properties) {
                    return new Ping(properties);
                };

                /**
                 * Encodes the specified Ping message. Does not implicitly {@link nyx.client.v1.Ping.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Ping
                 * @static
                 * @param {nyx.client.v1.Ping.$Properties} message Ping message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Ping.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Ping message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Ping
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Ping & nyx.client.v1.Ping.$Shape} Ping
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Ping.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Ping();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Ping;
            })();

            v1.Status = (function() {

                /**
                 * Properties of a Status.
                 * @typedef {Object} nyx.client.v1.Status.$Properties
                 * @property {string|null} [json] Status json
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Status.
                 * @memberof nyx.client.v1
                 * @interface IStatus
                 * @augments nyx.client.v1.Status.$Properties
                 * @deprecated Use nyx.client.v1.Status.$Properties instead.
                 */

                /**
                 * Shape of a Status.
                 * @typedef {nyx.client.v1.Status.$Properties} nyx.client.v1.Status.$Shape
                 */

                /**
                 * Constructs a new Status.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Status.
                 * @constructor
                 * @param {nyx.client.v1.Status.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Status = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Status json.
                 * @member {string} json
                 * @memberof nyx.client.v1.Status
                 * @instance
                 */
                Status.prototype.json = "";

                /**
                 * Creates a new Status instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Status
                 * @static
                 * @param {nyx.client.v1.Status.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Status} Status instance
                 * @type {{
                 *   (properties: nyx.client.v1.Status.$Shape): nyx.client.v1.Status & nyx.client.v1.Status.$Shape;
                 *   (properties?: nyx.client.v1.Status.$Properties): nyx.client.v1.Status;
                 * }}
                 */
                Status.create = function(properties) {
                    return new Status(properties);
                };

                /**
                 * Encodes the specified Status message. Does not implicitly {@link nyx.client.v1.Status.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Status
                 * @static
                 * @param {nyx.client.v1.Status.$Properties} message Status message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Status.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.json);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Status message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Status
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Status & nyx.client.v1.Status.$Shape} Status
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Status.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Status();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.json = value;
                                else
                                    delete message.json;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Status;
            })();

            v1.MulticastsTaken = (function() {

                /**
                 * Properties of a MulticastsTaken.
                 * @typedef {Object} nyx.client.v1.MulticastsTaken.$Properties
                 * @property {number|null} [count] MulticastsTaken count
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MulticastsTaken.
                 * @memberof nyx.client.v1
                 * @interface IMulticastsTaken
                 * @augments nyx.client.v1.MulticastsTaken.$Properties
                 * @deprecated Use nyx.client.v1.MulticastsTaken.$Properties instead.
                 */

                /**
                 * Shape of a MulticastsTaken.
                 * @typedef {nyx.client.v1.MulticastsTaken.$Properties} nyx.client.v1.MulticastsTaken.$Shape
                 */

                /**
                 * Constructs a new MulticastsTaken.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a MulticastsTaken.
                 * @constructor
                 * @param {nyx.client.v1.MulticastsTaken.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MulticastsTaken = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MulticastsTaken count.
                 * @member {number} count
                 * @memberof nyx.client.v1.MulticastsTaken
                 * @instance
                 */
                MulticastsTaken.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new MulticastsTaken instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.MulticastsTaken
                 * @static
                 * @param {nyx.client.v1.MulticastsTaken.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.MulticastsTaken} MulticastsTaken instance
                 * @type {{
                 *   (properties: nyx.client.v1.MulticastsTaken.$Shape): nyx.client.v1.MulticastsTaken & nyx.client.v1.MulticastsTaken.$Shape;
                 *   (properties?: nyx.client.v1.MulticastsTaken.$Properties): nyx.client.v1.MulticastsTaken;
                 * }}
                 */
                MulticastsTaken.create = function(properties) {
                    return new MulticastsTaken(properties);
                };

                /**
                 * Encodes the specified MulticastsTaken message. Does not implicitly {@link nyx.client.v1.MulticastsTaken.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.MulticastsTaken
                 * @static
                 * @param {nyx.client.v1.MulticastsTaken.$Properties} message MulticastsTaken message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MulticastsTaken.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.count);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MulticastsTaken message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.MulticastsTaken
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MulticastsTaken & nyx.client.v1.MulticastsTaken.$Shape} MulticastsTaken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MulticastsTaken.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.MulticastsTaken();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.count = value;
                                else
                                    delete message.count;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return MulticastsTaken;
            })();

            v1.RingId = (function() {

                /**
                 * Properties of a RingId.
                 * @typedef {Object} nyx.client.v1.RingId.$Properties
                 * @property {number|null} [seq] RingId seq
                 * @property {number|null} [representative] RingId representative
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingId.
                 * @memberof nyx.client.v1
                 * @interface IRingId
                 * @augments nyx.client.v1.RingId.$Properties
                 * @deprecated Use nyx.client.v1.RingId.$Properties instead.
                 */

                /**
                 * Shape of a RingId.
                 * @typedef {nyx.client.v1.RingId.$Properties} nyx.client.v1.RingId.$Shape
                 */

                /**
                 * Constructs a new RingId.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a RingId.
                 * @constructor
                 * @param {nyx.client.v1.RingId.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RingId = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RingId seq.
                 * @member {number} seq
                 * @memberof nyx.client.v1.RingId
                 * @instance
                 */
                RingId.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RingId representative.
                 * @member {number} representative
                 * @memberof nyx.client.v1.RingId
                 * @instance
                 */
                RingId.prototype.representative = 0;

                /**
                 * Creates a new RingId instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.RingId
                 * @static
                 * @param {nyx.client.v1.RingId.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.RingId} RingId instance
                 * @type {{
                 *   (properties: nyx.client.v1.RingId.$Shape): nyx.client.v1.RingId & nyx.client.v1.RingId.$Shape;
                 *   (properties?: nyx.client.v1.RingId.$Properties): nyx.client.v1.RingId;
                 * }}
                 */
                RingId.create = function(properties) {
                    return new RingId(properties);
                };

                /**
                 * Encodes the specified RingId message. Does not implicitly {@link nyx.client.v1.RingId.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.RingId
                 * @static
                 * @param {nyx.client.v1.RingId.$Properties} message RingId message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RingId.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                    if (message.representative != null && $Object.hasOwnProperty.call(message, "representative") && message.representative !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.representative);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RingId message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.RingId
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingId & nyx.client.v1.RingId.$Shape} RingId
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RingId.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.RingId();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seq = value;
                                else
                                    delete message.seq;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.representative = value;
                                else
                                    delete message.representative;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RingId;
            })();

            v1.GroupMember = (function() {

                /**
                 * Properties of a GroupMember.
                 * @typedef {Object} nyx.client.v1.GroupMember.$Properties
                 * @property {number|null} [node] GroupMember node
                 * @property {number|null} [incarnation] GroupMember incarnation
                 * @property {number|null} [client] GroupMember client
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupMember.
                 * @memberof nyx.client.v1
                 * @interface IGroupMember
                 * @augments nyx.client.v1.GroupMember.$Properties
                 * @deprecated Use nyx.client.v1.GroupMember.$Properties instead.
                 */

                /**
                 * Shape of a GroupMember.
                 * @typedef {nyx.client.v1.GroupMember.$Properties} nyx.client.v1.GroupMember.$Shape
                 */

                /**
                 * Constructs a new GroupMember.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a GroupMember.
                 * @constructor
                 * @param {nyx.client.v1.GroupMember.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupMember = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupMember node.
                 * @member {number} node
                 * @memberof nyx.client.v1.GroupMember
                 * @instance
                 */
                GroupMember.prototype.node = 0;

                /**
                 * GroupMember incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.client.v1.GroupMember
                 * @instance
                 */
                GroupMember.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * GroupMember client.
                 * @member {number} client
                 * @memberof nyx.client.v1.GroupMember
                 * @instance
                 */
                GroupMember.prototype.client = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new GroupMember instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.GroupMember
                 * @static
                 * @param {nyx.client.v1.GroupMember.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.GroupMember} GroupMember instance
                 * @type {{
                 *   (properties: nyx.client.v1.GroupMember.$Shape): nyx.client.v1.GroupMember & nyx.client.v1.GroupMember.$Shape;
                 *   (properties?: nyx.client.v1.GroupMember.$Properties): nyx.client.v1.GroupMember;
                 * }}
                 */
                GroupMember.create = function(properties) {
                    return new GroupMember(properties);
                };

                /**
                 * Encodes the specified GroupMember message. Does not implicitly {@link nyx.client.v1.GroupMember.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.GroupMember
                 * @static
                 * @param {nyx.client.v1.GroupMember.$Properties} message GroupMember message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupMember.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.incarnation);
                    if (message.client != null && $Object.hasOwnProperty.call(message, "client") && (typeof message.client === "object" ? message.client.low || message.client.high : message.client !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.client);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupMember message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.GroupMember
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupMember & nyx.client.v1.GroupMember.$Shape} GroupMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupMember.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.GroupMember();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.node = value;
                                else
                                    delete message.node;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.client = value;
                                else
                                    delete message.client;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GroupMember;
            })();

            v1.GroupMessage = (function() {

                /**
                 * Properties of a GroupMessage.
                 * @typedef {Object} nyx.client.v1.GroupMessage.$Properties
                 * @property {string|null} [group] GroupMessage group
                 * @property {nyx.client.v1.GroupMember.$Properties|null} [sender] GroupMessage sender
                 * @property {Uint8Array|null} [payload] GroupMessage payload
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupMessage.
                 * @memberof nyx.client.v1
                 * @interface IGroupMessage
                 * @augments nyx.client.v1.GroupMessage.$Properties
                 * @deprecated Use nyx.client.v1.GroupMessage.$Properties instead.
                 */

                /**
                 * Shape of a GroupMessage.
                 * @typedef {nyx.client.v1.GroupMessage.$Properties} nyx.client.v1.GroupMessage.$Shape
                 */

                /**
                 * Constructs a new GroupMessage.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a GroupMessage.
                 * @constructor
                 * @param {nyx.client.v1.GroupMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupMessage group.
                 * @member {string} group
                 * @memberof nyx.client.v1.GroupMessage
                 * @instance
                 */
                GroupMessage.prototype.group = "";

                /**
                 * GroupMessage sender.
                 * @member {nyx.client.v1.GroupMember.$Properties|null|undefined} sender
                 * @memberof nyx.client.v1.GroupMessage
                 * @instance
                 */
                GroupMessage.prototype.sender = null;

                /**
                 * GroupMessage payload.
                 * @member {Uint8Array} payload
                 * @memberof nyx.client.v1.GroupMessage
                 * @instance
                 */
                GroupMessage.prototype.payload = $util.newBuffer([]);

                /**
                 * Creates a new GroupMessage instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.GroupMessage
                 * @static
                 * @param {nyx.client.v1.GroupMessage.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.GroupMessage} GroupMessage instance
                 * @type {{
                 *   (properties: nyx.client.v1.GroupMessage.$Shape): nyx.client.v1.GroupMessage & nyx.client.v1.GroupMessage.$Shape;
                 *   (properties?: nyx.client.v1.GroupMessage.$Properties): nyx.client.v1.GroupMessage;
                 * }}
                 */
                GroupMessage.create = function(properties) {
                    return new GroupMessage(properties);
                };

                /**
                 * Encodes the specified GroupMessage message. Does not implicitly {@link nyx.client.v1.GroupMessage.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.GroupMessage
                 * @static
                 * @param {nyx.client.v1.GroupMessage.$Properties} message GroupMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.sender != null && $Object.hasOwnProperty.call(message, "sender"))
                        $root.nyx.client.v1.GroupMember.encode(message.sender, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.payload);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.GroupMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupMessage & nyx.client.v1.GroupMessage.$Shape} GroupMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.GroupMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.group = value;
                                else
                                    delete message.group;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.sender = $root.nyx.client.v1.GroupMember.decode(reader, reader.size(), $undefined, _depth + 1, message.sender);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.payload = value;
                                else
                                    delete message.payload;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GroupMessage;
            })();

            v1.GroupChange = (function() {

                /**
                 * Properties of a GroupChange.
                 * @typedef {Object} nyx.client.v1.GroupChange.$Properties
                 * @property {nyx.client.v1.GroupMember.$Properties|null} [member] GroupChange member
                 * @property {string|null} [reason] GroupChange reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupChange.
                 * @memberof nyx.client.v1
                 * @interface IGroupChange
                 * @augments nyx.client.v1.GroupChange.$Properties
                 * @deprecated Use nyx.client.v1.GroupChange.$Properties instead.
                 */

                /**
                 * Shape of a GroupChange.
                 * @typedef {nyx.client.v1.GroupChange.$Properties} nyx.client.v1.GroupChange.$Shape
                 */

                /**
                 * Constructs a new GroupChange.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a GroupChange.
                 * @constructor
                 * @param {nyx.client.v1.GroupChange.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupChange = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupChange member.
                 * @member {nyx.client.v1.GroupMember.$Properties|null|undefined} member
                 * @memberof nyx.client.v1.GroupChange
                 * @instance
                 */
                GroupChange.prototype.member = null;

                /**
                 * GroupChange reason.
                 * @member {string} reason
                 * @memberof nyx.client.v1.GroupChange
                 * @instance
                 */
                GroupChange.prototype.reason = "";

                /**
                 * Creates a new GroupChange instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.GroupChange
                 * @static
                 * @param {nyx.client.v1.GroupChange.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.GroupChange} GroupChange instance
                 * @type {{
                 *   (properties: nyx.client.v1.GroupChange.$Shape): nyx.client.v1.GroupChange & nyx.client.v1.GroupChange.$Shape;
                 *   (properties?: nyx.client.v1.GroupChange.$Properties): nyx.client.v1.GroupChange;
                 * }}
                 */
                GroupChange.create = function(properties) {
                    return new GroupChange(properties);
                };

                /**
                 * Encodes the specified GroupChange message. Does not implicitly {@link nyx.client.v1.GroupChange.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.GroupChange
                 * @static
                 * @param {nyx.client.v1.GroupChange.$Properties} message GroupChange message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupChange.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.member != null && $Object.hasOwnProperty.call(message, "member"))
                        $root.nyx.client.v1.GroupMember.encode(message.member, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupChange message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.GroupChange
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupChange & nyx.client.v1.GroupChange.$Shape} GroupChange
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupChange.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.GroupChange();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.member = $root.nyx.client.v1.GroupMember.decode(reader, reader.size(), $undefined, _depth + 1, message.member);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GroupChange;
            })();

            v1.GroupConfiguration = (function() {

                /**
                 * Properties of a GroupConfiguration.
                 * @typedef {Object} nyx.client.v1.GroupConfiguration.$Properties
                 * @property {string|null} [group] GroupConfiguration group
                 * @property {boolean|null} [transitional] GroupConfiguration transitional
                 * @property {nyx.client.v1.RingId.$Properties|null} [ring] GroupConfiguration ring
                 * @property {Array.<nyx.client.v1.GroupMember.$Properties>|null} [members] GroupConfiguration members
                 * @property {Array.<nyx.client.v1.GroupChange.$Properties>|null} [joined] GroupConfiguration joined
                 * @property {Array.<nyx.client.v1.GroupChange.$Properties>|null} [left] GroupConfiguration left
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupConfiguration.
                 * @memberof nyx.client.v1
                 * @interface IGroupConfiguration
                 * @augments nyx.client.v1.GroupConfiguration.$Properties
                 * @deprecated Use nyx.client.v1.GroupConfiguration.$Properties instead.
                 */

                /**
                 * Shape of a GroupConfiguration.
                 * @typedef {nyx.client.v1.GroupConfiguration.$Properties} nyx.client.v1.GroupConfiguration.$Shape
                 */

                /**
                 * Constructs a new GroupConfiguration.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a GroupConfiguration.
                 * @constructor
                 * @param {nyx.client.v1.GroupConfiguration.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupConfiguration = function (properties) {
                    this.members = [];
                    this.joined = [];
                    this.left = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupConfiguration group.
                 * @member {string} group
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.group = "";

                /**
                 * GroupConfiguration transitional.
                 * @member {boolean} transitional
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.transitional = false;

                /**
                 * GroupConfiguration ring.
                 * @member {nyx.client.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.ring = null;

                /**
                 * GroupConfiguration members.
                 * @member {Array.<nyx.client.v1.GroupMember.$Properties>} members
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.members = $util.emptyArray;

                /**
                 * GroupConfiguration joined.
                 * @member {Array.<nyx.client.v1.GroupChange.$Properties>} joined
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.joined = $util.emptyArray;

                /**
                 * GroupConfiguration left.
                 * @member {Array.<nyx.client.v1.GroupChange.$Properties>} left
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @instance
                 */
                GroupConfiguration.prototype.left = $util.emptyArray;

                /**
                 * Creates a new GroupConfiguration instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @static
                 * @param {nyx.client.v1.GroupConfiguration.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.GroupConfiguration} GroupConfiguration instance
                 * @type {{
                 *   (properties: nyx.client.v1.GroupConfiguration.$Shape): nyx.client.v1.GroupConfiguration & nyx.client.v1.GroupConfiguration.$Shape;
                 *   (properties?: nyx.client.v1.GroupConfiguration.$Properties): nyx.client.v1.GroupConfiguration;
                 * }}
                 */
                GroupConfiguration.create = function(properties) {
                    return new GroupConfiguration(properties);
                };

                /**
                 * Encodes the specified GroupConfiguration message. Does not implicitly {@link nyx.client.v1.GroupConfiguration.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @static
                 * @param {nyx.client.v1.GroupConfiguration.$Properties} message GroupConfiguration message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupConfiguration.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.transitional != null && $Object.hasOwnProperty.call(message, "transitional") && message.transitional !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.transitional);
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.client.v1.RingId.encode(message.ring, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            $root.nyx.client.v1.GroupMember.encode(message.members[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.joined != null && message.joined.length)
                        for (let i = 0; i < message.joined.length; ++i)
                            $root.nyx.client.v1.GroupChange.encode(message.joined[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.left != null && message.left.length)
                        for (let i = 0; i < message.left.length; ++i)
                            $root.nyx.client.v1.GroupChange.encode(message.left[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupConfiguration message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.GroupConfiguration
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.GroupConfiguration & nyx.client.v1.GroupConfiguration.$Shape} GroupConfiguration
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupConfiguration.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.GroupConfiguration();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.group = value;
                                else
                                    delete message.group;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.transitional = value;
                                else
                                    delete message.transitional;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.ring = $root.nyx.client.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push($root.nyx.client.v1.GroupMember.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.joined && message.joined.length))
                                    message.joined = [];
                                message.joined.push($root.nyx.client.v1.GroupChange.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.left && message.left.length))
                                    message.left = [];
                                message.left.push($root.nyx.client.v1.GroupChange.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GroupConfiguration;
            })();

            v1.RingMember = (function() {

                /**
                 * Properties of a RingMember.
                 * @typedef {Object} nyx.client.v1.RingMember.$Properties
                 * @property {number|null} [node] RingMember node
                 * @property {string|null} [name] RingMember name
                 * @property {number|null} [incarnation] RingMember incarnation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingMember.
                 * @memberof nyx.client.v1
                 * @interface IRingMember
                 * @augments nyx.client.v1.RingMember.$Properties
                 * @deprecated Use nyx.client.v1.RingMember.$Properties instead.
                 */

                /**
                 * Shape of a RingMember.
                 * @typedef {nyx.client.v1.RingMember.$Properties} nyx.client.v1.RingMember.$Shape
                 */

                /**
                 * Constructs a new RingMember.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a RingMember.
                 * @constructor
                 * @param {nyx.client.v1.RingMember.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RingMember = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RingMember node.
                 * @member {number} node
                 * @memberof nyx.client.v1.RingMember
                 * @instance
                 */
                RingMember.prototype.node = 0;

                /**
                 * RingMember name.
                 * @member {string} name
                 * @memberof nyx.client.v1.RingMember
                 * @instance
                 */
                RingMember.prototype.name = "";

                /**
                 * RingMember incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.client.v1.RingMember
                 * @instance
                 */
                RingMember.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new RingMember instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.RingMember
                 * @static
                 * @param {nyx.client.v1.RingMember.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.RingMember} RingMember instance
                 * @type {{
                 *   (properties: nyx.client.v1.RingMember.$Shape): nyx.client.v1.RingMember & nyx.client.v1.RingMember.$Shape;
                 *   (properties?: nyx.client.v1.RingMember.$Properties): nyx.client.v1.RingMember;
                 * }}
                 */
                RingMember.create = function(properties) {
                    return new RingMember(properties);
                };

                /**
                 * Encodes the specified RingMember message. Does not implicitly {@link nyx.client.v1.RingMember.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.RingMember
                 * @static
                 * @param {nyx.client.v1.RingMember.$Properties} message RingMember message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RingMember.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.incarnation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RingMember message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.RingMember
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.RingMember & nyx.client.v1.RingMember.$Shape} RingMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RingMember.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.RingMember();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.node = value;
                                else
                                    delete message.node;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RingMember;
            })();

            v1.AbsentPeer = (function() {

                /**
                 * Properties of an AbsentPeer.
                 * @typedef {Object} nyx.client.v1.AbsentPeer.$Properties
                 * @property {number|null} [node] AbsentPeer node
                 * @property {string|null} [name] AbsentPeer name
                 * @property {string|null} [state] AbsentPeer state
                 * @property {number|null} [incarnation] AbsentPeer incarnation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AbsentPeer.
                 * @memberof nyx.client.v1
                 * @interface IAbsentPeer
                 * @augments nyx.client.v1.AbsentPeer.$Properties
                 * @deprecated Use nyx.client.v1.AbsentPeer.$Properties instead.
                 */

                /**
                 * Shape of an AbsentPeer.
                 * @typedef {nyx.client.v1.AbsentPeer.$Properties} nyx.client.v1.AbsentPeer.$Shape
                 */

                /**
                 * Constructs a new AbsentPeer.
                 * @memberof nyx.client.v1
                 * @classdesc Represents an AbsentPeer.
                 * @constructor
                 * @param {nyx.client.v1.AbsentPeer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AbsentPeer = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AbsentPeer node.
                 * @member {number} node
                 * @memberof nyx.client.v1.AbsentPeer
                 * @instance
                 */
                AbsentPeer.prototype.node = 0;

                /**
                 * AbsentPeer name.
                 * @member {string} name
                 * @memberof nyx.client.v1.AbsentPeer
                 * @instance
                 */
                AbsentPeer.prototype.name = "";

                /**
                 * AbsentPeer state.
                 * @member {string} state
                 * @memberof nyx.client.v1.AbsentPeer
                 * @instance
                 */
                AbsentPeer.prototype.state = "";

                /**
                 * AbsentPeer incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.client.v1.AbsentPeer
                 * @instance
                 */
                AbsentPeer.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new AbsentPeer instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.AbsentPeer
                 * @static
                 * @param {nyx.client.v1.AbsentPeer.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.AbsentPeer} AbsentPeer instance
                 * @type {{
                 *   (properties: nyx.client.v1.AbsentPeer.$Shape): nyx.client.v1.AbsentPeer & nyx.client.v1.AbsentPeer.$Shape;
                 *   (properties?: nyx.client.v1.AbsentPeer.$Properties): nyx.client.v1.AbsentPeer;
                 * }}
                 */
                AbsentPeer.create = function(properties) {
                    return new AbsentPeer(properties);
                };

                /**
                 * Encodes the specified AbsentPeer message. Does not implicitly {@link nyx.client.v1.AbsentPeer.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.AbsentPeer
                 * @static
                 * @param {nyx.client.v1.AbsentPeer.$Properties} message AbsentPeer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AbsentPeer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.state);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.incarnation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AbsentPeer message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.AbsentPeer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.AbsentPeer & nyx.client.v1.AbsentPeer.$Shape} AbsentPeer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AbsentPeer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.AbsentPeer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.node = value;
                                else
                                    delete message.node;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.state = value;
                                else
                                    delete message.state;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AbsentPeer;
            })();

            v1.Quorum = (function() {

                /**
                 * Properties of a Quorum.
                 * @typedef {Object} nyx.client.v1.Quorum.$Properties
                 * @property {boolean|null} [quorate] Quorum quorate
                 * @property {number|null} [votes] Quorum votes
                 * @property {number|null} [expectedVotes] Quorum expectedVotes
                 * @property {boolean|null} [twoNode] Quorum twoNode
                 * @property {boolean|null} [waitForAll] Quorum waitForAll
                 * @property {Array.<string>|null} [waitingFor] Quorum waitingFor
                 * @property {string|null} [reason] Quorum reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Quorum.
                 * @memberof nyx.client.v1
                 * @interface IQuorum
                 * @augments nyx.client.v1.Quorum.$Properties
                 * @deprecated Use nyx.client.v1.Quorum.$Properties instead.
                 */

                /**
                 * Shape of a Quorum.
                 * @typedef {nyx.client.v1.Quorum.$Properties} nyx.client.v1.Quorum.$Shape
                 */

                /**
                 * Constructs a new Quorum.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a Quorum.
                 * @constructor
                 * @param {nyx.client.v1.Quorum.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Quorum = function (properties) {
                    this.waitingFor = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Quorum quorate.
                 * @member {boolean} quorate
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.quorate = false;

                /**
                 * Quorum votes.
                 * @member {number} votes
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.votes = 0;

                /**
                 * Quorum expectedVotes.
                 * @member {number} expectedVotes
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.expectedVotes = 0;

                /**
                 * Quorum twoNode.
                 * @member {boolean} twoNode
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.twoNode = false;

                /**
                 * Quorum waitForAll.
                 * @member {boolean} waitForAll
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.waitForAll = false;

                /**
                 * Quorum waitingFor.
                 * @member {Array.<string>} waitingFor
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.waitingFor = $util.emptyArray;

                /**
                 * Quorum reason.
                 * @member {string} reason
                 * @memberof nyx.client.v1.Quorum
                 * @instance
                 */
                Quorum.prototype.reason = "";

                /**
                 * Creates a new Quorum instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.Quorum
                 * @static
                 * @param {nyx.client.v1.Quorum.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.Quorum} Quorum instance
                 * @type {{
                 *   (properties: nyx.client.v1.Quorum.$Shape): nyx.client.v1.Quorum & nyx.client.v1.Quorum.$Shape;
                 *   (properties?: nyx.client.v1.Quorum.$Properties): nyx.client.v1.Quorum;
                 * }}
                 */
                Quorum.create = function(properties) {
                    return new Quorum(properties);
                };

                /**
                 * Encodes the specified Quorum message. Does not implicitly {@link nyx.client.v1.Quorum.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.Quorum
                 * @static
                 * @param {nyx.client.v1.Quorum.$Properties} message Quorum message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Quorum.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.quorate != null && $Object.hasOwnProperty.call(message, "quorate") && message.quorate !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.quorate);
                    if (message.votes != null && $Object.hasOwnProperty.call(message, "votes") && message.votes !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.votes);
                    if (message.expectedVotes != null && $Object.hasOwnProperty.call(message, "expectedVotes") && message.expectedVotes !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.expectedVotes);
                    if (message.twoNode != null && $Object.hasOwnProperty.call(message, "twoNode") && message.twoNode !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.twoNode);
                    if (message.waitForAll != null && $Object.hasOwnProperty.call(message, "waitForAll") && message.waitForAll !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.waitForAll);
                    if (message.waitingFor != null && message.waitingFor.length)
                        for (let i = 0; i < message.waitingFor.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.waitingFor[i]);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Quorum message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.Quorum
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.Quorum & nyx.client.v1.Quorum.$Shape} Quorum
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Quorum.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.Quorum();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.quorate = value;
                                else
                                    delete message.quorate;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.votes = value;
                                else
                                    delete message.votes;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.expectedVotes = value;
                                else
                                    delete message.expectedVotes;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.twoNode = value;
                                else
                                    delete message.twoNode;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.waitForAll = value;
                                else
                                    delete message.waitForAll;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.waitingFor && message.waitingFor.length))
                                    message.waitingFor = [];
                                message.waitingFor.push(reader.stringVerify());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Quorum;
            })();

            v1.NodeGuard = (function() {

                /**
                 * Properties of a NodeGuard.
                 * @typedef {Object} nyx.client.v1.NodeGuard.$Properties
                 * @property {number|null} [node] NodeGuard node
                 * @property {number|null} [incarnation] NodeGuard incarnation
                 * @property {number|null} [watchdogTimeoutMs] NodeGuard watchdogTimeoutMs
                 * @property {number|null} [detectionMs] NodeGuard detectionMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NodeGuard.
                 * @memberof nyx.client.v1
                 * @interface INodeGuard
                 * @augments nyx.client.v1.NodeGuard.$Properties
                 * @deprecated Use nyx.client.v1.NodeGuard.$Properties instead.
                 */

                /**
                 * Shape of a NodeGuard.
                 * @typedef {nyx.client.v1.NodeGuard.$Properties} nyx.client.v1.NodeGuard.$Shape
                 */

                /**
                 * Constructs a new NodeGuard.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a NodeGuard.
                 * @constructor
                 * @param {nyx.client.v1.NodeGuard.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NodeGuard = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * NodeGuard node.
                 * @member {number} node
                 * @memberof nyx.client.v1.NodeGuard
                 * @instance
                 */
                NodeGuard.prototype.node = 0;

                /**
                 * NodeGuard incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.client.v1.NodeGuard
                 * @instance
                 */
                NodeGuard.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * NodeGuard watchdogTimeoutMs.
                 * @member {number} watchdogTimeoutMs
                 * @memberof nyx.client.v1.NodeGuard
                 * @instance
                 */
                NodeGuard.prototype.watchdogTimeoutMs = 0;

                /**
                 * NodeGuard detectionMs.
                 * @member {number} detectionMs
                 * @memberof nyx.client.v1.NodeGuard
                 * @instance
                 */
                NodeGuard.prototype.detectionMs = 0;

                /**
                 * Creates a new NodeGuard instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.NodeGuard
                 * @static
                 * @param {nyx.client.v1.NodeGuard.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.NodeGuard} NodeGuard instance
                 * @type {{
                 *   (properties: nyx.client.v1.NodeGuard.$Shape): nyx.client.v1.NodeGuard & nyx.client.v1.NodeGuard.$Shape;
                 *   (properties?: nyx.client.v1.NodeGuard.$Properties): nyx.client.v1.NodeGuard;
                 * }}
                 */
                NodeGuard.create = function(properties) {
                    return new NodeGuard(properties);
                };

                /**
                 * Encodes the specified NodeGuard message. Does not implicitly {@link nyx.client.v1.NodeGuard.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.NodeGuard
                 * @static
                 * @param {nyx.client.v1.NodeGuard.$Properties} message NodeGuard message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NodeGuard.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.incarnation);
                    if (message.watchdogTimeoutMs != null && $Object.hasOwnProperty.call(message, "watchdogTimeoutMs") && message.watchdogTimeoutMs !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.watchdogTimeoutMs);
                    if (message.detectionMs != null && $Object.hasOwnProperty.call(message, "detectionMs") && message.detectionMs !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.detectionMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a NodeGuard message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.NodeGuard
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.NodeGuard & nyx.client.v1.NodeGuard.$Shape} NodeGuard
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NodeGuard.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.NodeGuard();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.node = value;
                                else
                                    delete message.node;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.watchdogTimeoutMs = value;
                                else
                                    delete message.watchdogTimeoutMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.detectionMs = value;
                                else
                                    delete message.detectionMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return NodeGuard;
            })();

            v1.MembershipView = (function() {

                /**
                 * Properties of a MembershipView.
                 * @typedef {Object} nyx.client.v1.MembershipView.$Properties
                 * @property {nyx.client.v1.RingMember.$Properties|null} [self] MembershipView self
                 * @property {boolean|null} [transitional] MembershipView transitional
                 * @property {nyx.client.v1.RingId.$Properties|null} [ring] MembershipView ring
                 * @property {Array.<nyx.client.v1.RingMember.$Properties>|null} [members] MembershipView members
                 * @property {Array.<nyx.client.v1.AbsentPeer.$Properties>|null} [absent] MembershipView absent
                 * @property {nyx.client.v1.Quorum.$Properties|null} [quorum] MembershipView quorum
                 * @property {Array.<nyx.client.v1.NodeGuard.$Properties>|null} [guards] MembershipView guards
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MembershipView.
                 * @memberof nyx.client.v1
                 * @interface IMembershipView
                 * @augments nyx.client.v1.MembershipView.$Properties
                 * @deprecated Use nyx.client.v1.MembershipView.$Properties instead.
                 */

                /**
                 * Shape of a MembershipView.
                 * @typedef {nyx.client.v1.MembershipView.$Properties} nyx.client.v1.MembershipView.$Shape
                 */

                /**
                 * Constructs a new MembershipView.
                 * @memberof nyx.client.v1
                 * @classdesc Represents a MembershipView.
                 * @constructor
                 * @param {nyx.client.v1.MembershipView.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MembershipView = function (properties) {
                    this.members = [];
                    this.absent = [];
                    this.guards = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MembershipView self.
                 * @member {nyx.client.v1.RingMember.$Properties|null|undefined} self
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.self = null;

                /**
                 * MembershipView transitional.
                 * @member {boolean} transitional
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.transitional = false;

                /**
                 * MembershipView ring.
                 * @member {nyx.client.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.ring = null;

                /**
                 * MembershipView members.
                 * @member {Array.<nyx.client.v1.RingMember.$Properties>} members
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.members = $util.emptyArray;

                /**
                 * MembershipView absent.
                 * @member {Array.<nyx.client.v1.AbsentPeer.$Properties>} absent
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.absent = $util.emptyArray;

                /**
                 * MembershipView quorum.
                 * @member {nyx.client.v1.Quorum.$Properties|null|undefined} quorum
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.quorum = null;

                /**
                 * MembershipView guards.
                 * @member {Array.<nyx.client.v1.NodeGuard.$Properties>} guards
                 * @memberof nyx.client.v1.MembershipView
                 * @instance
                 */
                MembershipView.prototype.guards = $util.emptyArray;

                /**
                 * Creates a new MembershipView instance using the specified properties.
                 * @function create
                 * @memberof nyx.client.v1.MembershipView
                 * @static
                 * @param {nyx.client.v1.MembershipView.$Properties=} [properties] Properties to set
                 * @returns {nyx.client.v1.MembershipView} MembershipView instance
                 * @type {{
                 *   (properties: nyx.client.v1.MembershipView.$Shape): nyx.client.v1.MembershipView & nyx.client.v1.MembershipView.$Shape;
                 *   (properties?: nyx.client.v1.MembershipView.$Properties): nyx.client.v1.MembershipView;
                 * }}
                 */
                MembershipView.create = function(properties) {
                    return new MembershipView(properties);
                };

                /**
                 * Encodes the specified MembershipView message. Does not implicitly {@link nyx.client.v1.MembershipView.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.client.v1.MembershipView
                 * @static
                 * @param {nyx.client.v1.MembershipView.$Properties} message MembershipView message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MembershipView.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.self != null && $Object.hasOwnProperty.call(message, "self"))
                        $root.nyx.client.v1.RingMember.encode(message.self, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.transitional != null && $Object.hasOwnProperty.call(message, "transitional") && message.transitional !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.transitional);
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.client.v1.RingId.encode(message.ring, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            $root.nyx.client.v1.RingMember.encode(message.members[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.absent != null && message.absent.length)
                        for (let i = 0; i < message.absent.length; ++i)
                            $root.nyx.client.v1.AbsentPeer.encode(message.absent[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.quorum != null && $Object.hasOwnProperty.call(message, "quorum"))
                        $root.nyx.client.v1.Quorum.encode(message.quorum, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.guards != null && message.guards.length)
                        for (let i = 0; i < message.guards.length; ++i)
                            $root.nyx.client.v1.NodeGuard.encode(message.guards[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MembershipView message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.client.v1.MembershipView
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.client.v1.MembershipView & nyx.client.v1.MembershipView.$Shape} MembershipView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MembershipView.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.nyx.client.v1.MembershipView();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.self = $root.nyx.client.v1.RingMember.decode(reader, reader.size(), $undefined, _depth + 1, message.self);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.transitional = value;
                                else
                                    delete message.transitional;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.ring = $root.nyx.client.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push($root.nyx.client.v1.RingMember.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.absent && message.absent.length))
                                    message.absent = [];
                                message.absent.push($root.nyx.client.v1.AbsentPeer.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.quorum = $root.nyx.client.v1.Quorum.decode(reader, reader.size(), $undefined, _depth + 1, message.quorum);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.guards && message.guards.length))
                                    message.guards = [];
                                message.guards.push($root.nyx.client.v1.NodeGuard.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return MembershipView;
            })();

            return v1;
        })();

        return client;
    })();

    return nyx;
})();

export {
  $root as default
};
