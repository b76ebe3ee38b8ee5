/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// All 64-bit fields are plain numbers.
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["nyx-ring"] || ($protobuf.roots["nyx-ring"] = {});

export const nyx = $root.nyx = (() => {

    /**
     * Namespace nyx.
     * @exports nyx
     * @namespace
     */
    const nyx = {};

    nyx.ring = (function() {

        /**
         * Namespace ring.
         * @memberof nyx
         * @namespace
         */
        const ring = {};

        ring.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof nyx.ring
             * @namespace
             */
            const v1 = {};

            v1.RingId = (function() {

                /**
                 * Properties of a RingId.
                 * @typedef {Object} nyx.ring.v1.RingId.$Properties
                 * @property {number|null} [seq] RingId seq
                 * @property {number|null} [representative] RingId representative
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingId.
                 * @memberof nyx.ring.v1
                 * @interface IRingId
                 * @augments nyx.ring.v1.RingId.$Properties
                 * @deprecated Use nyx.ring.v1.RingId.$Properties instead.
                 */

                /**
                 * Shape of a RingId.
                 * @typedef {nyx.ring.v1.RingId.$Properties} nyx.ring.v1.RingId.$Shape
                 */

                /**
                 * Constructs a new RingId.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a RingId.
                 * @constructor
                 * @param {nyx.ring.v1.RingId.$Properties=} [properties] Properties to set
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
                 * @memberof nyx.ring.v1.RingId
                 * @instance
                 */
                RingId.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RingId representative.
                 * @member {number} representative
                 * @memberof nyx.ring.v1.RingId
                 * @instance
                 */
                RingId.prototype.representative = 0;

                /**
                 * Creates a new RingId instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.RingId
                 * @static
                 * @param {nyx.ring.v1.RingId.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.RingId} RingId instance
                 * @type {{
                 *   (properties: nyx.ring.v1.RingId.$Shape): nyx.ring.v1.RingId & nyx.ring.v1.RingId.$Shape;
                 *   (properties?: nyx.ring.v1.RingId.$Properties): nyx.ring.v1.RingId;
                 * }}
                 */
                RingId.create = function(properties) {
                    return new RingId(properties);
                };

                /**
                 * Encodes the specified RingId message. Does not implicitly {@link nyx.ring.v1.RingId.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.RingId
                 * @static
                 * @param {nyx.ring.v1.RingId.$Properties} message RingId message or plain object to encode
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
                 * @memberof nyx.ring.v1.RingId
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.RingId & nyx.ring.v1.RingId.$Shape} RingId
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
                    message = _target || new $root.nyx.ring.v1.RingId();
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

            v1.Frame = (function() {

                /**
                 * Properties of a Frame.
                 * @typedef {Object} nyx.ring.v1.Frame.$Properties
                 * @property {nyx.ring.v1.Join.$Properties|null} [join] Frame join
                 * @property {nyx.ring.v1.CommitToken.$Properties|null} [commitToken] Frame commitToken
                 * @property {nyx.ring.v1.Token.$Properties|null} [token] Frame token
                 * @property {nyx.ring.v1.Message.$Properties|null} [message] Frame message
                 * @property {nyx.ring.v1.Announcement.$Properties|null} [announcement] Frame announcement
                 * @property {nyx.ring.v1.ReleaseToken.$Properties|null} [releaseToken] Frame releaseToken
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Frame.
                 * @memberof nyx.ring.v1
                 * @interface IFrame
                 * @augments nyx.ring.v1.Frame.$Properties
                 * @deprecated Use nyx.ring.v1.Frame.$Properties instead.
                 */

                /**
                 * Shape of a Frame.
                 * @typedef {nyx.ring.v1.Frame.$Properties} nyx.ring.v1.Frame.$Shape
                 */

                /**
                 * Constructs a new Frame.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Frame.
                 * @constructor
                 * @param {nyx.ring.v1.Frame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Frame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Frame join.
                 * @member {nyx.ring.v1.Join.$Properties|null|undefined} join
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.join = null;

                /**
                 * Frame commitToken.
                 * @member {nyx.ring.v1.CommitToken.$Properties|null|undefined} commitToken
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.commitToken = null;

                /**
                 * Frame token.
                 * @member {nyx.ring.v1.Token.$Properties|null|undefined} token
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.token = null;

                /**
                 * Frame message.
                 * @member {nyx.ring.v1.Message.$Properties|null|undefined} message
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.message = null;

                /**
                 * Frame announcement.
                 * @member {nyx.ring.v1.Announcement.$Properties|null|undefined} announcement
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.announcement = null;

                /**
                 * Frame releaseToken.
                 * @member {nyx.ring.v1.ReleaseToken.$Properties|null|undefined} releaseToken
                 * @memberof nyx.ring.v1.Frame
                 * @instance
                 */
                Frame.prototype.releaseToken = null;

                /**
                 * Creates a new Frame instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Frame
                 * @static
                 * @param {nyx.ring.v1.Frame.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Frame} Frame instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Frame.$Shape): nyx.ring.v1.Frame & nyx.ring.v1.Frame.$Shape;
                 *   (properties?: nyx.ring.v1.Frame.$Properties): nyx.ring.v1.Frame;
                 * }}
                 */
                Frame.create = function(properties) {
                    return new Frame(properties);
                };

                /**
                 * Encodes the specified Frame message. Does not implicitly {@link nyx.ring.v1.Frame.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Frame
                 * @static
                 * @param {nyx.ring.v1.Frame.$Properties} message Frame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Frame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                        $root.nyx.ring.v1.Join.encode(message.join, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.commitToken != null && $Object.hasOwnProperty.call(message, "commitToken"))
                        $root.nyx.ring.v1.CommitToken.encode(message.commitToken, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                        $root.nyx.ring.v1.Token.encode(message.token, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                        $root.nyx.ring.v1.Message.encode(message.message, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.announcement != null && $Object.hasOwnProperty.call(message, "announcement"))
                        $root.nyx.ring.v1.Announcement.encode(message.announcement, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.releaseToken != null && $Object.hasOwnProperty.call(message, "releaseToken"))
                        $root.nyx.ring.v1.ReleaseToken.encode(message.releaseToken, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Frame message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Frame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Frame & nyx.ring.v1.Frame.$Shape} Frame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Frame.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Frame();
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
                                message.join = $root.nyx.ring.v1.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.commitToken = $root.nyx.ring.v1.CommitToken.decode(reader, reader.size(), $undefined, _depth + 1, message.commitToken);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.token = $root.nyx.ring.v1.Token.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.message = $root.nyx.ring.v1.Message.decode(reader, reader.size(), $undefined, _depth + 1, message.message);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.announcement = $root.nyx.ring.v1.Announcement.decode(reader, reader.size(), $undefined, _depth + 1, message.announcement);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.releaseToken = $root.nyx.ring.v1.ReleaseToken.decode(reader, reader.size(), $undefined, _depth + 1, message.releaseToken);
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

                return Frame;
            })();

            v1.Join = (function() {

                /**
                 * Properties of a Join.
                 * @typedef {Object} nyx.ring.v1.Join.$Properties
                 * @property {number|null} [ringSeq] Join ringSeq
                 * @property {Array.<number>|null} [proc] Join proc
                 * @property {Array.<number>|null} [failed] Join failed
                 * @property {Array.<number>|null} [reachable] Join reachable
                 * @property {number|null} [formatMin] Join formatMin
                 * @property {number|null} [formatMax] Join formatMax
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Join.
                 * @memberof nyx.ring.v1
                 * @interface IJoin
                 * @augments nyx.ring.v1.Join.$Properties
                 * @deprecated Use nyx.ring.v1.Join.$Properties instead.
                 */

                /**
                 * Shape of a Join.
                 * @typedef {nyx.ring.v1.Join.$Properties} nyx.ring.v1.Join.$Shape
                 */

                /**
                 * Constructs a new Join.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Join.
                 * @constructor
                 * @param {nyx.ring.v1.Join.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Join = function (properties) {
                    this.proc = [];
                    this.failed = [];
                    this.reachable = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Join ringSeq.
                 * @member {number} ringSeq
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.ringSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Join proc.
                 * @member {Array.<number>} proc
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.proc = $util.emptyArray;

                /**
                 * Join failed.
                 * @member {Array.<number>} failed
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.failed = $util.emptyArray;

                /**
                 * Join reachable.
                 * @member {Array.<number>} reachable
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.reachable = $util.emptyArray;

                /**
                 * Join formatMin.
                 * @member {number} formatMin
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.formatMin = 0;

                /**
                 * Join formatMax.
                 * @member {number} formatMax
                 * @memberof nyx.ring.v1.Join
                 * @instance
                 */
                Join.prototype.formatMax = 0;

                /**
                 * Creates a new Join instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Join
                 * @static
                 * @param {nyx.ring.v1.Join.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Join} Join instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Join.$Shape): nyx.ring.v1.Join & nyx.ring.v1.Join.$Shape;
                 *   (properties?: nyx.ring.v1.Join.$Properties): nyx.ring.v1.Join;
                 * }}
                 */
                Join.create = function(properties) {
                    return new Join(properties);
                };

                /**
                 * Encodes the specified Join message. Does not implicitly {@link nyx.ring.v1.Join.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Join
                 * @static
                 * @param {nyx.ring.v1.Join.$Properties} message Join message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Join.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ringSeq != null && $Object.hasOwnProperty.call(message, "ringSeq") && (typeof message.ringSeq === "object" ? message.ringSeq.low || message.ringSeq.high : message.ringSeq !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.ringSeq);
                    if (message.proc != null && message.proc.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.proc);
                    if (message.failed != null && message.failed.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.failed);
                    if (message.reachable != null && message.reachable.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.reachable);
                    if (message.formatMin != null && $Object.hasOwnProperty.call(message, "formatMin") && message.formatMin !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.formatMin);
                    if (message.formatMax != null && $Object.hasOwnProperty.call(message, "formatMax") && message.formatMax !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.formatMax);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Join message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Join
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Join & nyx.ring.v1.Join.$Shape} Join
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Join.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Join();
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
                                    message.ringSeq = value;
                                else
                                    delete message.ringSeq;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.proc && message.proc.length))
                                        message.proc = [];
                                    reader.uint32s(message.proc);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.proc && message.proc.length))
                                    message.proc = [];
                                message.proc.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.failed && message.failed.length))
                                        message.failed = [];
                                    reader.uint32s(message.failed);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.failed && message.failed.length))
                                    message.failed = [];
                                message.failed.push(reader.uint32());
                                continue;
                            }
                        case 4: {
                                if (wireType === 2) {
                                    if (!(message.reachable && message.reachable.length))
                                        message.reachable = [];
                                    reader.uint32s(message.reachable);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.reachable && message.reachable.length))
                                    message.reachable = [];
                                message.reachable.push(reader.uint32());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.formatMin = value;
                                else
                                    delete message.formatMin;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.formatMax = value;
                                else
                                    delete message.formatMax;
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

                return Join;
            })();

            v1.CommitToken = (function() {

                /**
                 * Properties of a CommitToken.
                 * @typedef {Object} nyx.ring.v1.CommitToken.$Properties
                 * @property {nyx.ring.v1.RingId.$Properties|null} [ring] CommitToken ring
                 * @property {number|null} [format] CommitToken format
                 * @property {number|null} [rotation] CommitToken rotation
                 * @property {Array.<nyx.ring.v1.CommitMember.$Properties>|null} [members] CommitToken members
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CommitToken.
                 * @memberof nyx.ring.v1
                 * @interface ICommitToken
                 * @augments nyx.ring.v1.CommitToken.$Properties
                 * @deprecated Use nyx.ring.v1.CommitToken.$Properties instead.
                 */

                /**
                 * Shape of a CommitToken.
                 * @typedef {nyx.ring.v1.CommitToken.$Properties} nyx.ring.v1.CommitToken.$Shape
                 */

                /**
                 * Constructs a new CommitToken.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a CommitToken.
                 * @constructor
                 * @param {nyx.ring.v1.CommitToken.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CommitToken = function (properties) {
                    this.members = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CommitToken ring.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.ring.v1.CommitToken
                 * @instance
                 */
                CommitToken.prototype.ring = null;

                /**
                 * CommitToken format.
                 * @member {number} format
                 * @memberof nyx.ring.v1.CommitToken
                 * @instance
                 */
                CommitToken.prototype.format = 0;

                /**
                 * CommitToken rotation.
                 * @member {number} rotation
                 * @memberof nyx.ring.v1.CommitToken
                 * @instance
                 */
                CommitToken.prototype.rotation = 0;

                /**
                 * CommitToken members.
                 * @member {Array.<nyx.ring.v1.CommitMember.$Properties>} members
                 * @memberof nyx.ring.v1.CommitToken
                 * @instance
                 */
                CommitToken.prototype.members = $util.emptyArray;

                /**
                 * Creates a new CommitToken instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.CommitToken
                 * @static
                 * @param {nyx.ring.v1.CommitToken.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.CommitToken} CommitToken instance
                 * @type {{
                 *   (properties: nyx.ring.v1.CommitToken.$Shape): nyx.ring.v1.CommitToken & nyx.ring.v1.CommitToken.$Shape;
                 *   (properties?: nyx.ring.v1.CommitToken.$Properties): nyx.ring.v1.CommitToken;
                 * }}
                 */
                CommitToken.create = function(properties) {
                    return new CommitToken(properties);
                };

                /**
                 * Encodes the specified CommitToken message. Does not implicitly {@link nyx.ring.v1.CommitToken.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.CommitToken
                 * @static
                 * @param {nyx.ring.v1.CommitToken.$Properties} message CommitToken message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CommitToken.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.ring.v1.RingId.encode(message.ring, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.format);
                    if (message.rotation != null && $Object.hasOwnProperty.call(message, "rotation") && message.rotation !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.rotation);
                    if (message.members != null && message.members.length)
                        for (let i = 0; i < message.members.length; ++i)
                            $root.nyx.ring.v1.CommitMember.encode(message.members[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CommitToken message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.CommitToken
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.CommitToken & nyx.ring.v1.CommitToken.$Shape} CommitToken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CommitToken.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.CommitToken();
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
                                message.ring = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.format = value;
                                else
                                    delete message.format;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rotation = value;
                                else
                                    delete message.rotation;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push($root.nyx.ring.v1.CommitMember.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return CommitToken;
            })();

            v1.CommitMember = (function() {

                /**
                 * Properties of a CommitMember.
                 * @typedef {Object} nyx.ring.v1.CommitMember.$Properties
                 * @property {number|null} [node] CommitMember node
                 * @property {boolean|null} [filled] CommitMember filled
                 * @property {number|null} [incarnation] CommitMember incarnation
                 * @property {nyx.ring.v1.RingId.$Properties|null} [oldRing] CommitMember oldRing
                 * @property {number|null} [aru] CommitMember aru
                 * @property {number|null} [high] CommitMember high
                 * @property {number|null} [safe] CommitMember safe
                 * @property {Array.<number>|null} [missing] CommitMember missing
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CommitMember.
                 * @memberof nyx.ring.v1
                 * @interface ICommitMember
                 * @augments nyx.ring.v1.CommitMember.$Properties
                 * @deprecated Use nyx.ring.v1.CommitMember.$Properties instead.
                 */

                /**
                 * Shape of a CommitMember.
                 * @typedef {nyx.ring.v1.CommitMember.$Properties} nyx.ring.v1.CommitMember.$Shape
                 */

                /**
                 * Constructs a new CommitMember.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a CommitMember.
                 * @constructor
                 * @param {nyx.ring.v1.CommitMember.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CommitMember = function (properties) {
                    this.missing = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CommitMember node.
                 * @member {number} node
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.node = 0;

                /**
                 * CommitMember filled.
                 * @member {boolean} filled
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.filled = false;

                /**
                 * CommitMember incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * CommitMember oldRing.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} oldRing
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.oldRing = null;

                /**
                 * CommitMember aru.
                 * @member {number} aru
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.aru = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * CommitMember high.
                 * @member {number} high
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.high = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * CommitMember safe.
                 * @member {number} safe
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.safe = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * CommitMember missing.
                 * @member {Array.<number>} missing
                 * @memberof nyx.ring.v1.CommitMember
                 * @instance
                 */
                CommitMember.prototype.missing = $util.emptyArray;

                /**
                 * Creates a new CommitMember instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.CommitMember
                 * @static
                 * @param {nyx.ring.v1.CommitMember.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.CommitMember} CommitMember instance
                 * @type {{
                 *   (properties: nyx.ring.v1.CommitMember.$Shape): nyx.ring.v1.CommitMember & nyx.ring.v1.CommitMember.$Shape;
                 *   (properties?: nyx.ring.v1.CommitMember.$Properties): nyx.ring.v1.CommitMember;
                 * }}
                 */
                CommitMember.create = function(properties) {
                    return new CommitMember(properties);
                };

                /**
                 * Encodes the specified CommitMember message. Does not implicitly {@link nyx.ring.v1.CommitMember.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.CommitMember
                 * @static
                 * @param {nyx.ring.v1.CommitMember.$Properties} message CommitMember message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CommitMember.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                    if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && message.filled !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.filled);
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.incarnation);
                    if (message.oldRing != null && $Object.hasOwnProperty.call(message, "oldRing"))
                        $root.nyx.ring.v1.RingId.encode(message.oldRing, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.aru != null && $Object.hasOwnProperty.call(message, "aru") && (typeof message.aru === "object" ? message.aru.low || message.aru.high : message.aru !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.aru);
                    if (message.high != null && $Object.hasOwnProperty.call(message, "high") && (typeof message.high === "object" ? message.high.low || message.high.high : message.high !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.high);
                    if (message.safe != null && $Object.hasOwnProperty.call(message, "safe") && (typeof message.safe === "object" ? message.safe.low || message.safe.high : message.safe !== 0))
                        writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.safe);
                    if (message.missing != null && message.missing.length)
                        writer.uint32(/* id 8, wireType 2 =*/66).uint64s(message.missing);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CommitMember message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.CommitMember
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.CommitMember & nyx.ring.v1.CommitMember.$Shape} CommitMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CommitMember.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.CommitMember();
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
                                if (value = reader.bool())
                                    message.filled = value;
                                else
                                    delete message.filled;
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
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.oldRing = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.oldRing);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.aru = value;
                                else
                                    delete message.aru;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.high = value;
                                else
                                    delete message.high;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.safe = value;
                                else
                                    delete message.safe;
                                continue;
                            }
                        case 8: {
                                if (wireType === 2) {
                                    if (!(message.missing && message.missing.length))
                                        message.missing = [];
                                    reader.uint64s(message.missing);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.missing && message.missing.length))
                                    message.missing = [];
                                message.missing.push(reader.uint64());
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

                return CommitMember;
            })();

            v1.Token = (function() {

                /**
                 * Properties of a Token.
                 * @typedef {Object} nyx.ring.v1.Token.$Properties
                 * @property {nyx.ring.v1.RingId.$Properties|null} [ring] Token ring
                 * @property {number|null} [tokenSeq] Token tokenSeq
                 * @property {number|null} [seq] Token seq
                 * @property {number|null} [aru] Token aru
                 * @property {number|null} [aruMember] Token aruMember
                 * @property {Array.<number>|null} [retransmit] Token retransmit
                 * @property {number|null} [framesInRotation] Token framesInRotation
                 * @property {number|null} [idleRotations] Token idleRotations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Token.
                 * @memberof nyx.ring.v1
                 * @interface IToken
                 * @augments nyx.ring.v1.Token.$Properties
                 * @deprecated Use nyx.ring.v1.Token.$Properties instead.
                 */

                /**
                 * Shape of a Token.
                 * @typedef {nyx.ring.v1.Token.$Properties} nyx.ring.v1.Token.$Shape
                 */

                /**
                 * Constructs a new Token.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Token.
                 * @constructor
                 * @param {nyx.ring.v1.Token.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Token = function (properties) {
                    this.retransmit = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Token ring.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.ring = null;

                /**
                 * Token tokenSeq.
                 * @member {number} tokenSeq
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.tokenSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Token seq.
                 * @member {number} seq
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Token aru.
                 * @member {number} aru
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.aru = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Token aruMember.
                 * @member {number} aruMember
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.aruMember = 0;

                /**
                 * Token retransmit.
                 * @member {Array.<number>} retransmit
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.retransmit = $util.emptyArray;

                /**
                 * Token framesInRotation.
                 * @member {number} framesInRotation
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.framesInRotation = 0;

                /**
                 * Token idleRotations.
                 * @member {number} idleRotations
                 * @memberof nyx.ring.v1.Token
                 * @instance
                 */
                Token.prototype.idleRotations = 0;

                /**
                 * Creates a new Token instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Token
                 * @static
                 * @param {nyx.ring.v1.Token.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Token} Token instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Token.$Shape): nyx.ring.v1.Token & nyx.ring.v1.Token.$Shape;
                 *   (properties?: nyx.ring.v1.Token.$Properties): nyx.ring.v1.Token;
                 * }}
                 */
                Token.create = function(properties) {
                    return new Token(properties);
                };

                /**
                 * Encodes the specified Token message. Does not implicitly {@link nyx.ring.v1.Token.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Token
                 * @static
                 * @param {nyx.ring.v1.Token.$Properties} message Token message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Token.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.ring.v1.RingId.encode(message.ring, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.tokenSeq != null && $Object.hasOwnProperty.call(message, "tokenSeq") && (typeof message.tokenSeq === "object" ? message.tokenSeq.low || message.tokenSeq.high : message.tokenSeq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.tokenSeq);
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.seq);
                    if (message.aru != null && $Object.hasOwnProperty.call(message, "aru") && (typeof message.aru === "object" ? message.aru.low || message.aru.high : message.aru !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.aru);
                    if (message.aruMember != null && $Object.hasOwnProperty.call(message, "aruMember") && message.aruMember !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.aruMember);
                    if (message.retransmit != null && message.retransmit.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).uint64s(message.retransmit);
                    if (message.framesInRotation != null && $Object.hasOwnProperty.call(message, "framesInRotation") && message.framesInRotation !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.framesInRotation);
                    if (message.idleRotations != null && $Object.hasOwnProperty.call(message, "idleRotations") && message.idleRotations !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.idleRotations);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Token message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Token
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Token & nyx.ring.v1.Token.$Shape} Token
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Token.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Token();
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
                                message.ring = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.tokenSeq = value;
                                else
                                    delete message.tokenSeq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seq = value;
                                else
                                    delete message.seq;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.aru = value;
                                else
                                    delete message.aru;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.aruMember = value;
                                else
                                    delete message.aruMember;
                                continue;
                            }
                        case 6: {
                                if (wireType === 2) {
                                    if (!(message.retransmit && message.retransmit.length))
                                        message.retransmit = [];
                                    reader.uint64s(message.retransmit);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.retransmit && message.retransmit.length))
                                    message.retransmit = [];
                                message.retransmit.push(reader.uint64());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.framesInRotation = value;
                                else
                                    delete message.framesInRotation;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.idleRotations = value;
                                else
                                    delete message.idleRotations;
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

                return Token;
            })();

            v1.Message = (function() {

                /**
                 * Properties of a Message.
                 * @typedef {Object} nyx.ring.v1.Message.$Properties
                 * @property {nyx.ring.v1.RingId.$Properties|null} [ring] Message ring
                 * @property {number|null} [seq] Message seq
                 * @property {number|null} [sender] Message sender
                 * @property {boolean|null} [safe] Message safe
                 * @property {boolean|null} [continues] Message continues
                 * @property {boolean|null} [continued] Message continued
                 * @property {Array.<Uint8Array>|null} [entries] Message entries
                 * @property {Uint8Array|null} [recovered] Message recovered
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Message.
                 * @memberof nyx.ring.v1
                 * @interface IMessage
                 * @augments nyx.ring.v1.Message.$Properties
                 * @deprecated Use nyx.ring.v1.Message.$Properties instead.
                 */

                /**
                 * Shape of a Message.
                 * @typedef {nyx.ring.v1.Message.$Properties} nyx.ring.v1.Message.$Shape
                 */

                /**
                 * Constructs a new Message.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Message.
                 * @constructor
                 * @param {nyx.ring.v1.Message.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Message = function (properties) {
                    this.entries = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Message ring.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.ring = null;

                /**
                 * Message seq.
                 * @member {number} seq
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Message sender.
                 * @member {number} sender
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.sender = 0;

                /**
                 * Message safe.
                 * @member {boolean} safe
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.safe = false;

                /**
                 * Message continues.
                 * @member {boolean} continues
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.continues = false;

                /**
                 * Message continued.
                 * @member {boolean} continued
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.continued = false;

                /**
                 * Message entries.
                 * @member {Array.<Uint8Array>} entries
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.entries = $util.emptyArray;

                /**
                 * Message recovered.
                 * @member {Uint8Array} recovered
                 * @memberof nyx.ring.v1.Message
                 * @instance
                 */
                Message.prototype.recovered = $util.newBuffer([]);

                /**
                 * Creates a new Message instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Message
                 * @static
                 * @param {nyx.ring.v1.Message.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Message} Message instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Message.$Shape): nyx.ring.v1.Message & nyx.ring.v1.Message.$Shape;
                 *   (properties?: nyx.ring.v1.Message.$Properties): nyx.ring.v1.Message;
                 * }}
                 */
                Message.create = function(properties) {
                    return new Message(properties);
                };

                /**
                 * Encodes the specified Message message. Does not implicitly {@link nyx.ring.v1.Message.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Message
                 * @static
                 * @param {nyx.ring.v1.Message.$Properties} message Message message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Message.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.ring.v1.RingId.encode(message.ring, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seq);
                    if (message.sender != null && $Object.hasOwnProperty.call(message, "sender") && message.sender !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sender);
                    if (message.safe != null && $Object.hasOwnProperty.call(message, "safe") && message.safe !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.safe);
                    if (message.continues != null && $Object.hasOwnProperty.call(message, "continues") && message.continues !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.continues);
                    if (message.continued != null && $Object.hasOwnProperty.call(message, "continued") && message.continued !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.continued);
                    if (message.entries != null && message.entries.length)
                        for (let i = 0; i < message.entries.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.entries[i]);
                    if (message.recovered != null && $Object.hasOwnProperty.call(message, "recovered") && message.recovered.length)
                        writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.recovered);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Message message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Message
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Message & nyx.ring.v1.Message.$Shape} Message
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Message.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Message();
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
                                message.ring = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seq = value;
                                else
                                    delete message.seq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.sender = value;
                                else
                                    delete message.sender;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.safe = value;
                                else
                                    delete message.safe;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.continues = value;
                                else
                                    delete message.continues;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.continued = value;
                                else
                                    delete message.continued;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.entries && message.entries.length))
                                    message.entries = [];
                                message.entries.push(reader.bytes());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.recovered = value;
                                else
                                    delete message.recovered;
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

                return Message;
            })();

            v1.Announcement = (function() {

                /**
                 * Properties of an Announcement.
                 * @typedef {Object} nyx.ring.v1.Announcement.$Properties
                 * @property {nyx.ring.v1.RingId.$Properties|null} [ring] Announcement ring
                 * @property {Array.<number>|null} [members] Announcement members
                 * @property {Array.<number>|null} [reachable] Announcement reachable
                 * @property {number|null} [formatMin] Announcement formatMin
                 * @property {number|null} [formatMax] Announcement formatMax
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Announcement.
                 * @memberof nyx.ring.v1
                 * @interface IAnnouncement
                 * @augments nyx.ring.v1.Announcement.$Properties
                 * @deprecated Use nyx.ring.v1.Announcement.$Properties instead.
                 */

                /**
                 * Shape of an Announcement.
                 * @typedef {nyx.ring.v1.Announcement.$Properties} nyx.ring.v1.Announcement.$Shape
                 */

                /**
                 * Constructs a new Announcement.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents an Announcement.
                 * @constructor
                 * @param {nyx.ring.v1.Announcement.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Announcement = function (properties) {
                    this.members = [];
                    this.reachable = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Announcement ring.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.ring.v1.Announcement
                 * @instance
                 */
                Announcement.prototype.ring = null;

                /**
                 * Announcement members.
                 * @member {Array.<number>} members
                 * @memberof nyx.ring.v1.Announcement
                 * @instance
                 */
                Announcement.prototype.members = $util.emptyArray;

                /**
                 * Announcement reachable.
                 * @member {Array.<number>} reachable
                 * @memberof nyx.ring.v1.Announcement
                 * @instance
                 */
                Announcement.prototype.reachable = $util.emptyArray;

                /**
                 * Announcement formatMin.
                 * @member {number} formatMin
                 * @memberof nyx.ring.v1.Announcement
                 * @instance
                 */
                Announcement.prototype.formatMin = 0;

                /**
                 * Announcement formatMax.
                 * @member {number} formatMax
                 * @memberof nyx.ring.v1.Announcement
                 * @instance
                 */
                Announcement.prototype.formatMax = 0;

                /**
                 * Creates a new Announcement instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Announcement
                 * @static
                 * @param {nyx.ring.v1.Announcement.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Announcement} Announcement instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Announcement.$Shape): nyx.ring.v1.Announcement & nyx.ring.v1.Announcement.$Shape;
                 *   (properties?: nyx.ring.v1.Announcement.$Properties): nyx.ring.v1.Announcement;
                 * }}
                 */
                Announcement.create = function(properties) {
                    return new Announcement(properties);
                };

                /**
                 * Encodes the specified Announcement message. Does not implicitly {@link nyx.ring.v1.Announcement.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Announcement
                 * @static
                 * @param {nyx.ring.v1.Announcement.$Properties} message Announcement message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Announcement.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.ring.v1.RingId.encode(message.ring, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.members != null && message.members.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.members);
                    if (message.reachable != null && message.reachable.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.reachable);
                    if (message.formatMin != null && $Object.hasOwnProperty.call(message, "formatMin") && message.formatMin !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.formatMin);
                    if (message.formatMax != null && $Object.hasOwnProperty.call(message, "formatMax") && message.formatMax !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.formatMax);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Announcement message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Announcement
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Announcement & nyx.ring.v1.Announcement.$Shape} Announcement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Announcement.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Announcement();
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
                                message.ring = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.members && message.members.length))
                                        message.members = [];
                                    reader.uint32s(message.members);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.members && message.members.length))
                                    message.members = [];
                                message.members.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.reachable && message.reachable.length))
                                        message.reachable = [];
                                    reader.uint32s(message.reachable);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.reachable && message.reachable.length))
                                    message.reachable = [];
                                message.reachable.push(reader.uint32());
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.formatMin = value;
                                else
                                    delete message.formatMin;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.formatMax = value;
                                else
                                    delete message.formatMax;
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

                return Announcement;
            })();

            v1.ReleaseToken = (function() {

                /**
                 * Properties of a ReleaseToken.
                 * @typedef {Object} nyx.ring.v1.ReleaseToken.$Properties
                 * @property {nyx.ring.v1.RingId.$Properties|null} [ring] ReleaseToken ring
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ReleaseToken.
                 * @memberof nyx.ring.v1
                 * @interface IReleaseToken
                 * @augments nyx.ring.v1.ReleaseToken.$Properties
                 * @deprecated Use nyx.ring.v1.ReleaseToken.$Properties instead.
                 */

                /**
                 * Shape of a ReleaseToken.
                 * @typedef {nyx.ring.v1.ReleaseToken.$Properties} nyx.ring.v1.ReleaseToken.$Shape
                 */

                /**
                 * Constructs a new ReleaseToken.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a ReleaseToken.
                 * @constructor
                 * @param {nyx.ring.v1.ReleaseToken.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ReleaseToken = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ReleaseToken ring.
                 * @member {nyx.ring.v1.RingId.$Properties|null|undefined} ring
                 * @memberof nyx.ring.v1.ReleaseToken
                 * @instance
                 */
                ReleaseToken.prototype.ring = null;

                /**
                 * Creates a new ReleaseToken instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.ReleaseToken
                 * @static
                 * @param {nyx.ring.v1.ReleaseToken.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.ReleaseToken} ReleaseToken instance
                 * @type {{
                 *   (properties: nyx.ring.v1.ReleaseToken.$Shape): nyx.ring.v1.ReleaseToken & nyx.ring.v1.ReleaseToken.$Shape;
                 *   (properties?: nyx.ring.v1.ReleaseToken.$Properties): nyx.ring.v1.ReleaseToken;
                 * }}
                 */
                ReleaseToken.create = function(properties) {
                    return new ReleaseToken(properties);
                };

                /**
                 * Encodes the specified ReleaseToken message. Does not implicitly {@link nyx.ring.v1.ReleaseToken.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.ReleaseToken
                 * @static
                 * @param {nyx.ring.v1.ReleaseToken.$Properties} message ReleaseToken message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ReleaseToken.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && $Object.hasOwnProperty.call(message, "ring"))
                        $root.nyx.ring.v1.RingId.encode(message.ring, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ReleaseToken message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.ReleaseToken
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.ReleaseToken & nyx.ring.v1.ReleaseToken.$Shape} ReleaseToken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ReleaseToken.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.ReleaseToken();
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
                                message.ring = $root.nyx.ring.v1.RingId.decode(reader, reader.size(), $undefined, _depth + 1, message.ring);
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

                return ReleaseToken;
            })();

            v1.Entry = (function() {

                /**
                 * Properties of an Entry.
                 * @typedef {Object} nyx.ring.v1.Entry.$Properties
                 * @property {nyx.ring.v1.Multicast.$Properties|null} [multicast] Entry multicast
                 * @property {nyx.ring.v1.GroupJoin.$Properties|null} [join] Entry join
                 * @property {nyx.ring.v1.GroupLeave.$Properties|null} [leave] Entry leave
                 * @property {nyx.ring.v1.Synchronisation.$Properties|null} [synchronisation] Entry synchronisation
                 * @property {nyx.ring.v1.PeerKnowledge.$Properties|null} [peer] Entry peer
                 * @property {nyx.ring.v1.NodeLeave.$Properties|null} [nodeLeave] Entry nodeLeave
                 * @property {nyx.ring.v1.Guard.$Properties|null} [guard] Entry guard
                 * @property {nyx.ring.v1.ResetAwaited.$Properties|null} [resetAwaited] Entry resetAwaited
                 * @property {nyx.ring.v1.SetVotes.$Properties|null} [votesProposed] Entry votesProposed
                 * @property {nyx.ring.v1.SetVotes.$Properties|null} [votesStored] Entry votesStored
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Entry.
                 * @memberof nyx.ring.v1
                 * @interface IEntry
                 * @augments nyx.ring.v1.Entry.$Properties
                 * @deprecated Use nyx.ring.v1.Entry.$Properties instead.
                 */

                /**
                 * Shape of an Entry.
                 * @typedef {nyx.ring.v1.Entry.$Properties} nyx.ring.v1.Entry.$Shape
                 */

                /**
                 * Constructs a new Entry.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents an Entry.
                 * @constructor
                 * @param {nyx.ring.v1.Entry.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Entry = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Entry multicast.
                 * @member {nyx.ring.v1.Multicast.$Properties|null|undefined} multicast
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.multicast = null;

                /**
                 * Entry join.
                 * @member {nyx.ring.v1.GroupJoin.$Properties|null|undefined} join
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.join = null;

                /**
                 * Entry leave.
                 * @member {nyx.ring.v1.GroupLeave.$Properties|null|undefined} leave
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.leave = null;

                /**
                 * Entry synchronisation.
                 * @member {nyx.ring.v1.Synchronisation.$Properties|null|undefined} synchronisation
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.synchronisation = null;

                /**
                 * Entry peer.
                 * @member {nyx.ring.v1.PeerKnowledge.$Properties|null|undefined} peer
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.peer = null;

                /**
                 * Entry nodeLeave.
                 * @member {nyx.ring.v1.NodeLeave.$Properties|null|undefined} nodeLeave
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.nodeLeave = null;

                /**
                 * Entry guard.
                 * @member {nyx.ring.v1.Guard.$Properties|null|undefined} guard
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.guard = null;

                /**
                 * Entry resetAwaited.
                 * @member {nyx.ring.v1.ResetAwaited.$Properties|null|undefined} resetAwaited
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.resetAwaited = null;

                /**
                 * Entry votesProposed.
                 * @member {nyx.ring.v1.SetVotes.$Properties|null|undefined} votesProposed
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.votesProposed = null;

                /**
                 * Entry votesStored.
                 * @member {nyx.ring.v1.SetVotes.$Properties|null|undefined} votesStored
                 * @memberof nyx.ring.v1.Entry
                 * @instance
                 */
                Entry.prototype.votesStored = null;

                /**
                 * Creates a new Entry instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Entry
                 * @static
                 * @param {nyx.ring.v1.Entry.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Entry} Entry instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Entry.$Shape): nyx.ring.v1.Entry & nyx.ring.v1.Entry.$Shape;
                 *   (properties?: nyx.ring.v1.Entry.$Properties): nyx.ring.v1.Entry;
                 * }}
                 */
                Entry.create = function(properties) {
                    return new Entry(properties);
                };

                /**
                 * Encodes the specified Entry message. Does not implicitly {@link nyx.ring.v1.Entry.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Entry
                 * @static
                 * @param {nyx.ring.v1.Entry.$Properties} message Entry message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Entry.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.multicast != null && $Object.hasOwnProperty.call(message, "multicast"))
                        $root.nyx.ring.v1.Multicast.encode(message.multicast, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                        $root.nyx.ring.v1.GroupJoin.encode(message.join, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.leave != null && $Object.hasOwnProperty.call(message, "leave"))
                        $root.nyx.ring.v1.GroupLeave.encode(message.leave, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.synchronisation != null && $Object.hasOwnProperty.call(message, "synchronisation"))
                        $root.nyx.ring.v1.Synchronisation.encode(message.synchronisation, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                        $root.nyx.ring.v1.PeerKnowledge.encode(message.peer, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.nodeLeave != null && $Object.hasOwnProperty.call(message, "nodeLeave"))
                        $root.nyx.ring.v1.NodeLeave.encode(message.nodeLeave, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.guard != null && $Object.hasOwnProperty.call(message, "guard"))
                        $root.nyx.ring.v1.Guard.encode(message.guard, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.resetAwaited != null && $Object.hasOwnProperty.call(message, "resetAwaited"))
                        $root.nyx.ring.v1.ResetAwaited.encode(message.resetAwaited, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.votesProposed != null && $Object.hasOwnProperty.call(message, "votesProposed"))
                        $root.nyx.ring.v1.SetVotes.encode(message.votesProposed, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.votesStored != null && $Object.hasOwnProperty.call(message, "votesStored"))
                        $root.nyx.ring.v1.SetVotes.encode(message.votesStored, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Entry message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Entry
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Entry & nyx.ring.v1.Entry.$Shape} Entry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Entry.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Entry();
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
                                message.multicast = $root.nyx.ring.v1.Multicast.decode(reader, reader.size(), $undefined, _depth + 1, message.multicast);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.join = $root.nyx.ring.v1.GroupJoin.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.leave = $root.nyx.ring.v1.GroupLeave.decode(reader, reader.size(), $undefined, _depth + 1, message.leave);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.synchronisation = $root.nyx.ring.v1.Synchronisation.decode(reader, reader.size(), $undefined, _depth + 1, message.synchronisation);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.peer = $root.nyx.ring.v1.PeerKnowledge.decode(reader, reader.size(), $undefined, _depth + 1, message.peer);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.nodeLeave = $root.nyx.ring.v1.NodeLeave.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeLeave);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.guard = $root.nyx.ring.v1.Guard.decode(reader, reader.size(), $undefined, _depth + 1, message.guard);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.resetAwaited = $root.nyx.ring.v1.ResetAwaited.decode(reader, reader.size(), $undefined, _depth + 1, message.resetAwaited);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.votesProposed = $root.nyx.ring.v1.SetVotes.decode(reader, reader.size(), $undefined, _depth + 1, message.votesProposed);
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.votesStored = $root.nyx.ring.v1.SetVotes.decode(reader, reader.size(), $undefined, _depth + 1, message.votesStored);
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

                return Entry;
            })();

            v1.Multicast = (function() {

                /**
                 * Properties of a Multicast.
                 * @typedef {Object} nyx.ring.v1.Multicast.$Properties
                 * @property {string|null} [group] Multicast group
                 * @property {number|null} [client] Multicast client
                 * @property {Uint8Array|null} [payload] Multicast payload
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Multicast.
                 * @memberof nyx.ring.v1
                 * @interface IMulticast
                 * @augments nyx.ring.v1.Multicast.$Properties
                 * @deprecated Use nyx.ring.v1.Multicast.$Properties instead.
                 */

                /**
                 * Shape of a Multicast.
                 * @typedef {nyx.ring.v1.Multicast.$Properties} nyx.ring.v1.Multicast.$Shape
                 */

                /**
                 * Constructs a new Multicast.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Multicast.
                 * @constructor
                 * @param {nyx.ring.v1.Multicast.$Properties=} [properties] Properties to set
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
                 * @memberof nyx.ring.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.group = "";

                /**
                 * Multicast client.
                 * @member {number} client
                 * @memberof nyx.ring.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.client = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Multicast payload.
                 * @member {Uint8Array} payload
                 * @memberof nyx.ring.v1.Multicast
                 * @instance
                 */
                Multicast.prototype.payload = $util.newBuffer([]);

                /**
                 * Creates a new Multicast instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Multicast
                 * @static
                 * @param {nyx.ring.v1.Multicast.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Multicast} Multicast instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Multicast.$Shape): nyx.ring.v1.Multicast & nyx.ring.v1.Multicast.$Shape;
                 *   (properties?: nyx.ring.v1.Multicast.$Properties): nyx.ring.v1.Multicast;
                 * }}
                 */
                Multicast.create = function(properties) {
                    return new Multicast(properties);
                };

                /**
                 * Encodes the specified Multicast message. Does not implicitly {@link nyx.ring.v1.Multicast.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Multicast
                 * @static
                 * @param {nyx.ring.v1.Multicast.$Properties} message Multicast message or plain object to encode
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
                    if (message.client != null && $Object.hasOwnProperty.call(message, "client") && (typeof message.client === "object" ? message.client.low || message.client.high : message.client !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.client);
                    if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.payload);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Multicast message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Multicast
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Multicast & nyx.ring.v1.Multicast.$Shape} Multicast
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
                    message = _target || new $root.nyx.ring.v1.Multicast();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.client = value;
                                else
                                    delete message.client;
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

                return Multicast;
            })();

            v1.GroupJoin = (function() {

                /**
                 * Properties of a GroupJoin.
                 * @typedef {Object} nyx.ring.v1.GroupJoin.$Properties
                 * @property {string|null} [group] GroupJoin group
                 * @property {number|null} [client] GroupJoin client
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupJoin.
                 * @memberof nyx.ring.v1
                 * @interface IGroupJoin
                 * @augments nyx.ring.v1.GroupJoin.$Properties
                 * @deprecated Use nyx.ring.v1.GroupJoin.$Properties instead.
                 */

                /**
                 * Shape of a GroupJoin.
                 * @typedef {nyx.ring.v1.GroupJoin.$Properties} nyx.ring.v1.GroupJoin.$Shape
                 */

                /**
                 * Constructs a new GroupJoin.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a GroupJoin.
                 * @constructor
                 * @param {nyx.ring.v1.GroupJoin.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupJoin = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupJoin group.
                 * @member {string} group
                 * @memberof nyx.ring.v1.GroupJoin
                 * @instance
                 */
                GroupJoin.prototype.group = "";

                /**
                 * GroupJoin client.
                 * @member {number} client
                 * @memberof nyx.ring.v1.GroupJoin
                 * @instance
                 */
                GroupJoin.prototype.client = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new GroupJoin instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.GroupJoin
                 * @static
                 * @param {nyx.ring.v1.GroupJoin.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.GroupJoin} GroupJoin instance
                 * @type {{
                 *   (properties: nyx.ring.v1.GroupJoin.$Shape): nyx.ring.v1.GroupJoin & nyx.ring.v1.GroupJoin.$Shape;
                 *   (properties?: nyx.ring.v1.GroupJoin.$Properties): nyx.ring.v1.GroupJoin;
                 * }}
                 */
                GroupJoin.create = function(properties) {
                    return new GroupJoin(properties);
                };

                /**
                 * Encodes the specified GroupJoin message. Does not implicitly {@link nyx.ring.v1.GroupJoin.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.GroupJoin
                 * @static
                 * @param {nyx.ring.v1.GroupJoin.$Properties} message GroupJoin message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupJoin.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.client != null && $Object.hasOwnProperty.call(message, "client") && (typeof message.client === "object" ? message.client.low || message.client.high : message.client !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.client);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupJoin message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.GroupJoin
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.GroupJoin & nyx.ring.v1.GroupJoin.$Shape} GroupJoin
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupJoin.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.GroupJoin();
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

                return GroupJoin;
            })();

            v1.GroupLeave = (function() {

                /**
                 * Properties of a GroupLeave.
                 * @typedef {Object} nyx.ring.v1.GroupLeave.$Properties
                 * @property {string|null} [group] GroupLeave group
                 * @property {number|null} [client] GroupLeave client
                 * @property {number|null} [reason] GroupLeave reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GroupLeave.
                 * @memberof nyx.ring.v1
                 * @interface IGroupLeave
                 * @augments nyx.ring.v1.GroupLeave.$Properties
                 * @deprecated Use nyx.ring.v1.GroupLeave.$Properties instead.
                 */

                /**
                 * Shape of a GroupLeave.
                 * @typedef {nyx.ring.v1.GroupLeave.$Properties} nyx.ring.v1.GroupLeave.$Shape
                 */

                /**
                 * Constructs a new GroupLeave.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a GroupLeave.
                 * @constructor
                 * @param {nyx.ring.v1.GroupLeave.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GroupLeave = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GroupLeave group.
                 * @member {string} group
                 * @memberof nyx.ring.v1.GroupLeave
                 * @instance
                 */
                GroupLeave.prototype.group = "";

                /**
                 * GroupLeave client.
                 * @member {number} client
                 * @memberof nyx.ring.v1.GroupLeave
                 * @instance
                 */
                GroupLeave.prototype.client = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * GroupLeave reason.
                 * @member {number} reason
                 * @memberof nyx.ring.v1.GroupLeave
                 * @instance
                 */
                GroupLeave.prototype.reason = 0;

                /**
                 * Creates a new GroupLeave instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.GroupLeave
                 * @static
                 * @param {nyx.ring.v1.GroupLeave.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.GroupLeave} GroupLeave instance
                 * @type {{
                 *   (properties: nyx.ring.v1.GroupLeave.$Shape): nyx.ring.v1.GroupLeave & nyx.ring.v1.GroupLeave.$Shape;
                 *   (properties?: nyx.ring.v1.GroupLeave.$Properties): nyx.ring.v1.GroupLeave;
                 * }}
                 */
                GroupLeave.create = function(properties) {
                    return new GroupLeave(properties);
                };

                /**
                 * Encodes the specified GroupLeave message. Does not implicitly {@link nyx.ring.v1.GroupLeave.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.GroupLeave
                 * @static
                 * @param {nyx.ring.v1.GroupLeave.$Properties} message GroupLeave message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GroupLeave.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.client != null && $Object.hasOwnProperty.call(message, "client") && (typeof message.client === "object" ? message.client.low || message.client.high : message.client !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.client);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GroupLeave message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.GroupLeave
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.GroupLeave & nyx.ring.v1.GroupLeave.$Shape} GroupLeave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GroupLeave.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.GroupLeave();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.client = value;
                                else
                                    delete message.client;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
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

                return GroupLeave;
            })();

            v1.Synchronisation = (function() {

                /**
                 * Properties of a Synchronisation.
                 * @typedef {Object} nyx.ring.v1.Synchronisation.$Properties
                 * @property {Array.<nyx.ring.v1.LocalGroup.$Properties>|null} [groups] Synchronisation groups
                 * @property {Array.<nyx.ring.v1.PeerKnowledge.$Properties>|null} [peers] Synchronisation peers
                 * @property {Array.<nyx.ring.v1.Guard.$Properties>|null} [guards] Synchronisation guards
                 * @property {nyx.ring.v1.SetVotes.$Properties|null} [votes] Synchronisation votes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Synchronisation.
                 * @memberof nyx.ring.v1
                 * @interface ISynchronisation
                 * @augments nyx.ring.v1.Synchronisation.$Properties
                 * @deprecated Use nyx.ring.v1.Synchronisation.$Properties instead.
                 */

                /**
                 * Shape of a Synchronisation.
                 * @typedef {nyx.ring.v1.Synchronisation.$Properties} nyx.ring.v1.Synchronisation.$Shape
                 */

                /**
                 * Constructs a new Synchronisation.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Synchronisation.
                 * @constructor
                 * @param {nyx.ring.v1.Synchronisation.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Synchronisation = function (properties) {
                    this.groups = [];
                    this.peers = [];
                    this.guards = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Synchronisation groups.
                 * @member {Array.<nyx.ring.v1.LocalGroup.$Properties>} groups
                 * @memberof nyx.ring.v1.Synchronisation
                 * @instance
                 */
                Synchronisation.prototype.groups = $util.emptyArray;

                /**
                 * Synchronisation peers.
                 * @member {Array.<nyx.ring.v1.PeerKnowledge.$Properties>} peers
                 * @memberof nyx.ring.v1.Synchronisation
                 * @instance
                 */
                Synchronisation.prototype.peers = $util.emptyArray;

                /**
                 * Synchronisation guards.
                 * @member {Array.<nyx.ring.v1.Guard.$Properties>} guards
                 * @memberof nyx.ring.v1.Synchronisation
                 * @instance
                 */
                Synchronisation.prototype.guards = $util.emptyArray;

                /**
                 * Synchronisation votes.
                 * @member {nyx.ring.v1.SetVotes.$Properties|null|undefined} votes
                 * @memberof nyx.ring.v1.Synchronisation
                 * @instance
                 */
                Synchronisation.prototype.votes = null;

                /**
                 * Creates a new Synchronisation instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Synchronisation
                 * @static
                 * @param {nyx.ring.v1.Synchronisation.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Synchronisation} Synchronisation instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Synchronisation.$Shape): nyx.ring.v1.Synchronisation & nyx.ring.v1.Synchronisation.$Shape;
                 *   (properties?: nyx.ring.v1.Synchronisation.$Properties): nyx.ring.v1.Synchronisation;
                 * }}
                 */
                Synchronisation.create = function(properties) {
                    return new Synchronisation(properties);
                };

                /**
                 * Encodes the specified Synchronisation message. Does not implicitly {@link nyx.ring.v1.Synchronisation.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Synchronisation
                 * @static
                 * @param {nyx.ring.v1.Synchronisation.$Properties} message Synchronisation message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Synchronisation.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.groups != null && message.groups.length)
                        for (let i = 0; i < message.groups.length; ++i)
                            $root.nyx.ring.v1.LocalGroup.encode(message.groups[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.peers != null && message.peers.length)
                        for (let i = 0; i < message.peers.length; ++i)
                            $root.nyx.ring.v1.PeerKnowledge.encode(message.peers[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.guards != null && message.guards.length)
                        for (let i = 0; i < message.guards.length; ++i)
                            $root.nyx.ring.v1.Guard.encode(message.guards[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.votes != null && $Object.hasOwnProperty.call(message, "votes"))
                        $root.nyx.ring.v1.SetVotes.encode(message.votes, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Synchronisation message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Synchronisation
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Synchronisation & nyx.ring.v1.Synchronisation.$Shape} Synchronisation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Synchronisation.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Synchronisation();
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
                                if (!(message.groups && message.groups.length))
                                    message.groups = [];
                                message.groups.push($root.nyx.ring.v1.LocalGroup.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.peers && message.peers.length))
                                    message.peers = [];
                                message.peers.push($root.nyx.ring.v1.PeerKnowledge.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.guards && message.guards.length))
                                    message.guards = [];
                                message.guards.push($root.nyx.ring.v1.Guard.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.votes = $root.nyx.ring.v1.SetVotes.decode(reader, reader.size(), $undefined, _depth + 1, message.votes);
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

                return Synchronisation;
            })();

            v1.SetVotes = (function() {

                /**
                 * Properties of a SetVotes.
                 * @typedef {Object} nyx.ring.v1.SetVotes.$Properties
                 * @property {number|null} [version] SetVotes version
                 * @property {number|null} [votes] SetVotes votes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SetVotes.
                 * @memberof nyx.ring.v1
                 * @interface ISetVotes
                 * @augments nyx.ring.v1.SetVotes.$Properties
                 * @deprecated Use nyx.ring.v1.SetVotes.$Properties instead.
                 */

                /**
                 * Shape of a SetVotes.
                 * @typedef {nyx.ring.v1.SetVotes.$Properties} nyx.ring.v1.SetVotes.$Shape
                 */

                /**
                 * Constructs a new SetVotes.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a SetVotes.
                 * @constructor
                 * @param {nyx.ring.v1.SetVotes.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SetVotes = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SetVotes version.
                 * @member {number} version
                 * @memberof nyx.ring.v1.SetVotes
                 * @instance
                 */
                SetVotes.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SetVotes votes.
                 * @member {number} votes
                 * @memberof nyx.ring.v1.SetVotes
                 * @instance
                 */
                SetVotes.prototype.votes = 0;

                /**
                 * Creates a new SetVotes instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.SetVotes
                 * @static
                 * @param {nyx.ring.v1.SetVotes.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.SetVotes} SetVotes instance
                 * @type {{
                 *   (properties: nyx.ring.v1.SetVotes.$Shape): nyx.ring.v1.SetVotes & nyx.ring.v1.SetVotes.$Shape;
                 *   (properties?: nyx.ring.v1.SetVotes.$Properties): nyx.ring.v1.SetVotes;
                 * }}
                 */
                SetVotes.create = function(properties) {
                    return new SetVotes(properties);
                };

                /**
                 * Encodes the specified SetVotes message. Does not implicitly {@link nyx.ring.v1.SetVotes.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.SetVotes
                 * @static
                 * @param {nyx.ring.v1.SetVotes.$Properties} message SetVotes message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SetVotes.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.version);
                    if (message.votes != null && $Object.hasOwnProperty.call(message, "votes") && message.votes !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.votes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SetVotes message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.SetVotes
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.SetVotes & nyx.ring.v1.SetVotes.$Shape} SetVotes
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SetVotes.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.SetVotes();
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
                                    message.version = value;
                                else
                                    delete message.version;
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

                return SetVotes;
            })();

            v1.Guard = (function() {

                /**
                 * Properties of a Guard.
                 * @typedef {Object} nyx.ring.v1.Guard.$Properties
                 * @property {number|null} [node] Guard node
                 * @property {number|null} [incarnation] Guard incarnation
                 * @property {number|null} [watchdogTimeoutMs] Guard watchdogTimeoutMs
                 * @property {number|null} [detectionMs] Guard detectionMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Guard.
                 * @memberof nyx.ring.v1
                 * @interface IGuard
                 * @augments nyx.ring.v1.Guard.$Properties
                 * @deprecated Use nyx.ring.v1.Guard.$Properties instead.
                 */

                /**
                 * Shape of a Guard.
                 * @typedef {nyx.ring.v1.Guard.$Properties} nyx.ring.v1.Guard.$Shape
                 */

                /**
                 * Constructs a new Guard.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a Guard.
                 * @constructor
                 * @param {nyx.ring.v1.Guard.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Guard = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Guard node.
                 * @member {number} node
                 * @memberof nyx.ring.v1.Guard
                 * @instance
                 */
                Guard.prototype.node = 0;

                /**
                 * Guard incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.ring.v1.Guard
                 * @instance
                 */
                Guard.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Guard watchdogTimeoutMs.
                 * @member {number} watchdogTimeoutMs
                 * @memberof nyx.ring.v1.Guard
                 * @instance
                 */
                Guard.prototype.watchdogTimeoutMs = 0;

                /**
                 * Guard detectionMs.
                 * @member {number} detectionMs
                 * @memberof nyx.ring.v1.Guard
                 * @instance
                 */
                Guard.prototype.detectionMs = 0;

                /**
                 * Creates a new Guard instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.Guard
                 * @static
                 * @param {nyx.ring.v1.Guard.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.Guard} Guard instance
                 * @type {{
                 *   (properties: nyx.ring.v1.Guard.$Shape): nyx.ring.v1.Guard & nyx.ring.v1.Guard.$Shape;
                 *   (properties?: nyx.ring.v1.Guard.$Properties): nyx.ring.v1.Guard;
                 * }}
                 */
                Guard.create = function(properties) {
                    return new Guard(properties);
                };

                /**
                 * Encodes the specified Guard message. Does not implicitly {@link nyx.ring.v1.Guard.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.Guard
                 * @static
                 * @param {nyx.ring.v1.Guard.$Properties} message Guard message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Guard.encode = function (message, writer, _depth) {
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
                 * Decodes a Guard message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.Guard
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Guard & nyx.ring.v1.Guard.$Shape} Guard
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Guard.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.Guard();
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

                return Guard;
            })();

            v1.ResetAwaited = (function() {

                /**
                 * Properties of a ResetAwaited.
                 * @typedef {Object} nyx.ring.v1.ResetAwaited.$Properties
                 * @property {number|null} [node] ResetAwaited node
                 * @property {number|null} [incarnation] ResetAwaited incarnation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ResetAwaited.
                 * @memberof nyx.ring.v1
                 * @interface IResetAwaited
                 * @augments nyx.ring.v1.ResetAwaited.$Properties
                 * @deprecated Use nyx.ring.v1.ResetAwaited.$Properties instead.
                 */

                /**
                 * Shape of a ResetAwaited.
                 * @typedef {nyx.ring.v1.ResetAwaited.$Properties} nyx.ring.v1.ResetAwaited.$Shape
                 */

                /**
                 * Constructs a new ResetAwaited.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a ResetAwaited.
                 * @constructor
                 * @param {nyx.ring.v1.ResetAwaited.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ResetAwaited = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ResetAwaited node.
                 * @member {number} node
                 * @memberof nyx.ring.v1.ResetAwaited
                 * @instance
                 */
                ResetAwaited.prototype.node = 0;

                /**
                 * ResetAwaited incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.ring.v1.ResetAwaited
                 * @instance
                 */
                ResetAwaited.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new ResetAwaited instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.ResetAwaited
                 * @static
                 * @param {nyx.ring.v1.ResetAwaited.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.ResetAwaited} ResetAwaited instance
                 * @type {{
                 *   (properties: nyx.ring.v1.ResetAwaited.$Shape): nyx.ring.v1.ResetAwaited & nyx.ring.v1.ResetAwaited.$Shape;
                 *   (properties?: nyx.ring.v1.ResetAwaited.$Properties): nyx.ring.v1.ResetAwaited;
                 * }}
                 */
                ResetAwaited.create = function(properties) {
                    return new ResetAwaited(properties);
                };

                /**
                 * Encodes the specified ResetAwaited message. Does not implicitly {@link nyx.ring.v1.ResetAwaited.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.ResetAwaited
                 * @static
                 * @param {nyx.ring.v1.ResetAwaited.$Properties} message ResetAwaited message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ResetAwaited.encode = function (message, writer, _depth) {
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
                 * Decodes a ResetAwaited message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.ResetAwaited
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.ResetAwaited & nyx.ring.v1.ResetAwaited.$Shape} ResetAwaited
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ResetAwaited.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.ResetAwaited();
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

                return ResetAwaited;
            })();

            v1.LocalGroup = (function() {

                /**
                 * Properties of a LocalGroup.
                 * @typedef {Object} nyx.ring.v1.LocalGroup.$Properties
                 * @property {string|null} [group] LocalGroup group
                 * @property {Array.<number>|null} [clients] LocalGroup clients
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LocalGroup.
                 * @memberof nyx.ring.v1
                 * @interface ILocalGroup
                 * @augments nyx.ring.v1.LocalGroup.$Properties
                 * @deprecated Use nyx.ring.v1.LocalGroup.$Properties instead.
                 */

                /**
                 * Shape of a LocalGroup.
                 * @typedef {nyx.ring.v1.LocalGroup.$Properties} nyx.ring.v1.LocalGroup.$Shape
                 */

                /**
                 * Constructs a new LocalGroup.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a LocalGroup.
                 * @constructor
                 * @param {nyx.ring.v1.LocalGroup.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LocalGroup = function (properties) {
                    this.clients = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LocalGroup group.
                 * @member {string} group
                 * @memberof nyx.ring.v1.LocalGroup
                 * @instance
                 */
                LocalGroup.prototype.group = "";

                /**
                 * LocalGroup clients.
                 * @member {Array.<number>} clients
                 * @memberof nyx.ring.v1.LocalGroup
                 * @instance
                 */
                LocalGroup.prototype.clients = $util.emptyArray;

                /**
                 * Creates a new LocalGroup instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.LocalGroup
                 * @static
                 * @param {nyx.ring.v1.LocalGroup.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.LocalGroup} LocalGroup instance
                 * @type {{
                 *   (properties: nyx.ring.v1.LocalGroup.$Shape): nyx.ring.v1.LocalGroup & nyx.ring.v1.LocalGroup.$Shape;
                 *   (properties?: nyx.ring.v1.LocalGroup.$Properties): nyx.ring.v1.LocalGroup;
                 * }}
                 */
                LocalGroup.create = function(properties) {
                    return new LocalGroup(properties);
                };

                /**
                 * Encodes the specified LocalGroup message. Does not implicitly {@link nyx.ring.v1.LocalGroup.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.LocalGroup
                 * @static
                 * @param {nyx.ring.v1.LocalGroup.$Properties} message LocalGroup message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LocalGroup.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
                    if (message.clients != null && message.clients.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint64s(message.clients);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LocalGroup message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.LocalGroup
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.LocalGroup & nyx.ring.v1.LocalGroup.$Shape} LocalGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LocalGroup.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.LocalGroup();
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
                                if (wireType === 2) {
                                    if (!(message.clients && message.clients.length))
                                        message.clients = [];
                                    reader.uint64s(message.clients);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.clients && message.clients.length))
                                    message.clients = [];
                                message.clients.push(reader.uint64());
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

                return LocalGroup;
            })();

            v1.PeerKnowledge = (function() {

                /**
                 * Properties of a PeerKnowledge.
                 * @typedef {Object} nyx.ring.v1.PeerKnowledge.$Properties
                 * @property {number|null} [node] PeerKnowledge node
                 * @property {number|null} [incarnation] PeerKnowledge incarnation
                 * @property {number|null} [ringSeq] PeerKnowledge ringSeq
                 * @property {number|null} [state] PeerKnowledge state
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerKnowledge.
                 * @memberof nyx.ring.v1
                 * @interface IPeerKnowledge
                 * @augments nyx.ring.v1.PeerKnowledge.$Properties
                 * @deprecated Use nyx.ring.v1.PeerKnowledge.$Properties instead.
                 */

                /**
                 * Shape of a PeerKnowledge.
                 * @typedef {nyx.ring.v1.PeerKnowledge.$Properties} nyx.ring.v1.PeerKnowledge.$Shape
                 */

                /**
                 * Constructs a new PeerKnowledge.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a PeerKnowledge.
                 * @constructor
                 * @param {nyx.ring.v1.PeerKnowledge.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerKnowledge = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerKnowledge node.
                 * @member {number} node
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @instance
                 */
                PeerKnowledge.prototype.node = 0;

                /**
                 * PeerKnowledge incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @instance
                 */
                PeerKnowledge.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * PeerKnowledge ringSeq.
                 * @member {number} ringSeq
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @instance
                 */
                PeerKnowledge.prototype.ringSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * PeerKnowledge state.
                 * @member {number} state
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @instance
                 */
                PeerKnowledge.prototype.state = 0;

                /**
                 * Creates a new PeerKnowledge instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @static
                 * @param {nyx.ring.v1.PeerKnowledge.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.PeerKnowledge} PeerKnowledge instance
                 * @type {{
                 *   (properties: nyx.ring.v1.PeerKnowledge.$Shape): nyx.ring.v1.PeerKnowledge & nyx.ring.v1.PeerKnowledge.$Shape;
                 *   (properties?: nyx.ring.v1.PeerKnowledge.$Properties): nyx.ring.v1.PeerKnowledge;
                 * }}
                 */
                PeerKnowledge.create = function(properties) {
                    return new PeerKnowledge(properties);
                };

                /**
                 * Encodes the specified PeerKnowledge message. Does not implicitly {@link nyx.ring.v1.PeerKnowledge.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @static
                 * @param {nyx.ring.v1.PeerKnowledge.$Properties} message PeerKnowledge message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerKnowledge.encode = function (message, writer, _depth) {
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
                    if (message.ringSeq != null && $Object.hasOwnProperty.call(message, "ringSeq") && (typeof message.ringSeq === "object" ? message.ringSeq.low || message.ringSeq.high : message.ringSeq !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.ringSeq);
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.state);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerKnowledge message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.PeerKnowledge
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.PeerKnowledge & nyx.ring.v1.PeerKnowledge.$Shape} PeerKnowledge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerKnowledge.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.PeerKnowledge();
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
                                    message.ringSeq = value;
                                else
                                    delete message.ringSeq;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
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

                return PeerKnowledge;
            })();

            v1.NodeLeave = (function() {

                /**
                 * Properties of a NodeLeave.
                 * @typedef {Object} nyx.ring.v1.NodeLeave.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NodeLeave.
                 * @memberof nyx.ring.v1
                 * @interface INodeLeave
                 * @augments nyx.ring.v1.NodeLeave.$Properties
                 * @deprecated Use nyx.ring.v1.NodeLeave.$Properties instead.
                 */

                /**
                 * Shape of a NodeLeave.
                 * @typedef {nyx.ring.v1.NodeLeave.$Properties} nyx.ring.v1.NodeLeave.$Shape
                 */

                /**
                 * Constructs a new NodeLeave.
                 * @memberof nyx.ring.v1
                 * @classdesc Represents a NodeLeave.
                 * @constructor
                 * @param {nyx.ring.v1.NodeLeave.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NodeLeave = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new NodeLeave instance using the specified properties.
                 * @function create
                 * @memberof nyx.ring.v1.NodeLeave
                 * @static
                 * @param {nyx.ring.v1.NodeLeave.$Properties=} [properties] Properties to set
                 * @returns {nyx.ring.v1.NodeLeave} NodeLeave instance
                 * @type {{
                 *   (properties: nyx.ring.v1.NodeLeave.$Shape): nyx.ring.v1.NodeLeave & nyx.ring.v1.NodeLeave.$Shape;
                 *   (properties?: nyx.ring.v1.NodeLeave.$Properties): nyx.ring.v1.NodeLeave;
                 * }}
                 */
                NodeLeave.create = function(properties) {
                    return new NodeLeave(properties);
                };

                /**
                 * Encodes the specified NodeLeave message. Does not implicitly {@link nyx.ring.v1.NodeLeave.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.ring.v1.NodeLeave
                 * @static
                 * @param {nyx.ring.v1.NodeLeave.$Properties} message NodeLeave message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NodeLeave.encode = function (message, writer, _depth) {
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
                 * Decodes a NodeLeave message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.ring.v1.NodeLeave
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.NodeLeave & nyx.ring.v1.NodeLeave.$Shape} NodeLeave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NodeLeave.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.ring.v1.NodeLeave();
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

                return NodeLeave;
            })();

            return v1;
        })();

        return ring;
    })();

    return nyx;
})();

export {
  $root as default
};
