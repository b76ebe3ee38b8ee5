/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// All 64-bit fields are plain numbers.
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["nyx-links"] || ($protobuf.roots["nyx-links"] = {});

export const nyx = $root.nyx = (() => {

    /**
     * Namespace nyx.
     * @exports nyx
     * @namespace
     */
    const nyx = {};

    nyx.links = (function() {

        /**
         * Namespace links.
         * @memberof nyx
         * @namespace
         */
        const links = {};

        links.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof nyx.links
             * @namespace
             */
            const v1 = {};

            v1.LinkMessage = (function() {

                /**
                 * Properties of a LinkMessage.
                 * @typedef {Object} nyx.links.v1.LinkMessage.$Properties
                 * @property {nyx.links.v1.Hello.$Properties|null} [hello] LinkMessage hello
                 * @property {nyx.links.v1.Heartbeat.$Properties|null} [heartbeat] LinkMessage heartbeat
                 * @property {nyx.links.v1.SettingsReport.$Properties|null} [settingsReport] LinkMessage settingsReport
                 * @property {Array.<nyx.links.v1.Fragment.$Properties>|null} [fragments] LinkMessage fragments
                 * @property {"hello"|"heartbeat"|"settingsReport"} [body] LinkMessage body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LinkMessage.
                 * @memberof nyx.links.v1
                 * @interface ILinkMessage
                 * @augments nyx.links.v1.LinkMessage.$Properties
                 * @deprecated Use nyx.links.v1.LinkMessage.$Properties instead.
                 */

                /**
                 * Narrowed shape of a LinkMessage.
                 * @typedef {{
                 *   hello?: nyx.links.v1.Hello.$Shape|null;
                 *   heartbeat?: nyx.links.v1.Heartbeat.$Shape|null;
                 *   settingsReport?: nyx.links.v1.SettingsReport.$Shape|null;
                 *   fragments?: Array.<nyx.links.v1.Fragment.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; hello?: null; heartbeat?: null; settingsReport?: null }|{ body?: "hello"; hello: nyx.links.v1.Hello.$Shape; heartbeat?: null; settingsReport?: null }|{ body?: "heartbeat"; hello?: null; heartbeat: nyx.links.v1.Heartbeat.$Shape; settingsReport?: null }|{ body?: "settingsReport"; hello?: null; heartbeat?: null; settingsReport: nyx.links.v1.SettingsReport.$Shape })
                 * )} nyx.links.v1.LinkMessage.$Shape
                 */

                /**
                 * Constructs a new LinkMessage.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a LinkMessage.
                 * @constructor
                 * @param {nyx.links.v1.LinkMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LinkMessage = function (properties) {
                    this.fragments = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LinkMessage hello.
                 * @member {nyx.links.v1.Hello.$Properties|null|undefined} hello
                 * @memberof nyx.links.v1.LinkMessage
                 * @instance
                 */
                LinkMessage.prototype.hello = null;

                /**
                 * LinkMessage heartbeat.
                 * @member {nyx.links.v1.Heartbeat.$Properties|null|undefined} heartbeat
                 * @memberof nyx.links.v1.LinkMessage
                 * @instance
                 */
                LinkMessage.prototype.heartbeat = null;

                /**
                 * LinkMessage settingsReport.
                 * @member {nyx.links.v1.SettingsReport.$Properties|null|undefined} settingsReport
                 * @memberof nyx.links.v1.LinkMessage
                 * @instance
                 */
                LinkMessage.prototype.settingsReport = null;

                /**
                 * LinkMessage fragments.
                 * @member {Array.<nyx.links.v1.Fragment.$Properties>} fragments
                 * @memberof nyx.links.v1.LinkMessage
                 * @instance
                 */
                LinkMessage.prototype.fragments = $util.emptyArray;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * LinkMessage body.
                 * @member {"hello"|"heartbeat"|"settingsReport"|undefined} body
                 * @memberof nyx.links.v1.LinkMessage
                 * @instance
                 */
                $Object.defineProperty(LinkMessage.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "heartbeat", "settingsReport"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new LinkMessage instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.LinkMessage
                 * @static
                 * @param {nyx.links.v1.LinkMessage.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.LinkMessage} LinkMessage instance
                 * @type {{
                 *   (properties: nyx.links.v1.LinkMessage.$Shape): nyx.links.v1.LinkMessage & nyx.links.v1.LinkMessage.$Shape;
                 *   (properties?: nyx.links.v1.LinkMessage.$Properties): nyx.links.v1.LinkMessage;
                 * }}
                 */
                LinkMessage.create = function(properties) {
                    return new LinkMessage(properties);
                };

                /**
                 * Encodes the specified LinkMessage message. Does not implicitly {@link nyx.links.v1.LinkMessage.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.LinkMessage
                 * @static
                 * @param {nyx.links.v1.LinkMessage.$Properties} message LinkMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LinkMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.nyx.links.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                        $root.nyx.links.v1.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.fragments != null && message.fragments.length)
                        for (let i = 0; i < message.fragments.length; ++i)
                            $root.nyx.links.v1.Fragment.encode(message.fragments[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.settingsReport != null && $Object.hasOwnProperty.call(message, "settingsReport"))
                        $root.nyx.links.v1.SettingsReport.encode(message.settingsReport, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LinkMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.LinkMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.LinkMessage & nyx.links.v1.LinkMessage.$Shape} LinkMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LinkMessage.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.LinkMessage();
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
                                message.hello = $root.nyx.links.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.body = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.heartbeat = $root.nyx.links.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                                message.body = "heartbeat";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.settingsReport = $root.nyx.links.v1.SettingsReport.decode(reader, reader.size(), $undefined, _depth + 1, message.settingsReport);
                                message.body = "settingsReport";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.fragments && message.fragments.length))
                                    message.fragments = [];
                                message.fragments.push($root.nyx.links.v1.Fragment.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return LinkMessage;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} nyx.links.v1.Hello.$Properties
                 * @property {number|null} [incarnation] Hello incarnation
                 * @property {Uint8Array|null} [challenge] Hello challenge
                 * @property {Uint8Array|null} [echo] Hello echo
                 * @property {Uint8Array|null} [acceptedSession] Hello acceptedSession
                 * @property {Array.<number>|null} [formats] Hello formats
                 * @property {Uint8Array|null} [settingsDigest] Hello settingsDigest
                 * @property {Array.<Uint8Array>|null} [keyIds] Hello keyIds
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof nyx.links.v1
                 * @interface IHello
                 * @augments nyx.links.v1.Hello.$Properties
                 * @deprecated Use nyx.links.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {nyx.links.v1.Hello.$Properties} nyx.links.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {nyx.links.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    this.formats = [];
                    this.keyIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello incarnation.
                 * @member {number} incarnation
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.incarnation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Hello challenge.
                 * @member {Uint8Array} challenge
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.challenge = $util.newBuffer([]);

                /**
                 * Hello echo.
                 * @member {Uint8Array} echo
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.echo = $util.newBuffer([]);

                /**
                 * Hello acceptedSession.
                 * @member {Uint8Array} acceptedSession
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.acceptedSession = $util.newBuffer([]);

                /**
                 * Hello formats.
                 * @member {Array.<number>} formats
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.formats = $util.emptyArray;

                /**
                 * Hello settingsDigest.
                 * @member {Uint8Array} settingsDigest
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.settingsDigest = $util.newBuffer([]);

                /**
                 * Hello keyIds.
                 * @member {Array.<Uint8Array>} keyIds
                 * @memberof nyx.links.v1.Hello
                 * @instance
                 */
                Hello.prototype.keyIds = $util.emptyArray;

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.Hello
                 * @static
                 * @param {nyx.links.v1.Hello.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.Hello} Hello instance
                 * @type {{
                 *   (properties: nyx.links.v1.Hello.$Shape): nyx.links.v1.Hello & nyx.links.v1.Hello.$Shape;
                 *   (properties?: nyx.links.v1.Hello.$Properties): nyx.links.v1.Hello;
                 * }}
                 */
                Hello.create = function(properties) {
                    return new Hello(properties);
                };

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link nyx.links.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.Hello
                 * @static
                 * @param {nyx.links.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && (typeof message.incarnation === "object" ? message.incarnation.low || message.incarnation.high : message.incarnation !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.incarnation);
                    if (message.challenge != null && $Object.hasOwnProperty.call(message, "challenge") && message.challenge.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.challenge);
                    if (message.echo != null && $Object.hasOwnProperty.call(message, "echo") && message.echo.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.echo);
                    if (message.acceptedSession != null && $Object.hasOwnProperty.call(message, "acceptedSession") && message.acceptedSession.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.acceptedSession);
                    if (message.formats != null && message.formats.length)
                        writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.formats);
                    if (message.settingsDigest != null && $Object.hasOwnProperty.call(message, "settingsDigest") && message.settingsDigest.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.settingsDigest);
                    if (message.keyIds != null && message.keyIds.length)
                        for (let i = 0; i < message.keyIds.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.keyIds[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Hello & nyx.links.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.Hello();
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
                                    message.incarnation = value;
                                else
                                    delete message.incarnation;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.challenge = value;
                                else
                                    delete message.challenge;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.echo = value;
                                else
                                    delete message.echo;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.acceptedSession = value;
                                else
                                    delete message.acceptedSession;
                                continue;
                            }
                        case 5: {
                                if (wireType === 2) {
                                    if (!(message.formats && message.formats.length))
                                        message.formats = [];
                                    reader.uint32s(message.formats);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.formats && message.formats.length))
                                    message.formats = [];
                                message.formats.push(reader.uint32());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.settingsDigest = value;
                                else
                                    delete message.settingsDigest;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.keyIds && message.keyIds.length))
                                    message.keyIds = [];
                                message.keyIds.push(reader.bytes());
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

                return Hello;
            })();

            v1.Heartbeat = (function() {

                /**
                 * Properties of a Heartbeat.
                 * @typedef {Object} nyx.links.v1.Heartbeat.$Properties
                 * @property {number|null} [seq] Heartbeat seq
                 * @property {number|null} [echoSeq] Heartbeat echoSeq
                 * @property {number|null} [echoHeldUs] Heartbeat echoHeldUs
                 * @property {number|null} [echoSession] Heartbeat echoSession
                 * @property {Uint8Array|null} [padding] Heartbeat padding
                 * @property {number|null} [longestArrived] Heartbeat longestArrived
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Heartbeat.
                 * @memberof nyx.links.v1
                 * @interface IHeartbeat
                 * @augments nyx.links.v1.Heartbeat.$Properties
                 * @deprecated Use nyx.links.v1.Heartbeat.$Properties instead.
                 */

                /**
                 * Shape of a Heartbeat.
                 * @typedef {nyx.links.v1.Heartbeat.$Properties} nyx.links.v1.Heartbeat.$Shape
                 */

                /**
                 * Constructs a new Heartbeat.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a Heartbeat.
                 * @constructor
                 * @param {nyx.links.v1.Heartbeat.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Heartbeat = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Heartbeat seq.
                 * @member {number} seq
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat echoSeq.
                 * @member {number} echoSeq
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.echoSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat echoHeldUs.
                 * @member {number} echoHeldUs
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.echoHeldUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat echoSession.
                 * @member {number} echoSession
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.echoSession = 0;

                /**
                 * Heartbeat padding.
                 * @member {Uint8Array} padding
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.padding = $util.newBuffer([]);

                /**
                 * Heartbeat longestArrived.
                 * @member {number} longestArrived
                 * @memberof nyx.links.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.longestArrived = 0;

                /**
                 * Creates a new Heartbeat instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.Heartbeat
                 * @static
                 * @param {nyx.links.v1.Heartbeat.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.Heartbeat} Heartbeat instance
                 * @type {{
                 *   (properties: nyx.links.v1.Heartbeat.$Shape): nyx.links.v1.Heartbeat & nyx.links.v1.Heartbeat.$Shape;
                 *   (properties?: nyx.links.v1.Heartbeat.$Properties): nyx.links.v1.Heartbeat;
                 * }}
                 */
                Heartbeat.create = function(properties) {
                    return new Heartbeat(properties);
                };

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link nyx.links.v1.Heartbeat.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.Heartbeat
                 * @static
                 * @param {nyx.links.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Heartbeat.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.seq);
                    if (message.echoSeq != null && $Object.hasOwnProperty.call(message, "echoSeq") && (typeof message.echoSeq === "object" ? message.echoSeq.low || message.echoSeq.high : message.echoSeq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.echoSeq);
                    if (message.echoHeldUs != null && $Object.hasOwnProperty.call(message, "echoHeldUs") && (typeof message.echoHeldUs === "object" ? message.echoHeldUs.low || message.echoHeldUs.high : message.echoHeldUs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.echoHeldUs);
                    if (message.padding != null && $Object.hasOwnProperty.call(message, "padding") && message.padding.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.padding);
                    if (message.longestArrived != null && $Object.hasOwnProperty.call(message, "longestArrived") && message.longestArrived !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.longestArrived);
                    if (message.echoSession != null && $Object.hasOwnProperty.call(message, "echoSession") && message.echoSession !== 0)
                        writer.uint32(/* id 6, wireType 5 =*/53).fixed32(message.echoSession);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.Heartbeat
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Heartbeat & nyx.links.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Heartbeat.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.Heartbeat();
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
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.echoSeq = value;
                                else
                                    delete message.echoSeq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.echoHeldUs = value;
                                else
                                    delete message.echoHeldUs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 5)
                                    break;
                                if (value = reader.fixed32())
                                    message.echoSession = value;
                                else
                                    delete message.echoSession;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.padding = value;
                                else
                                    delete message.padding;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.longestArrived = value;
                                else
                                    delete message.longestArrived;
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

                return Heartbeat;
            })();

            v1.Fragment = (function() {

                /**
                 * Properties of a Fragment.
                 * @typedef {Object} nyx.links.v1.Fragment.$Properties
                 * @property {number|null} [frameSeq] Fragment frameSeq
                 * @property {number|null} [index] Fragment index
                 * @property {number|null} [count] Fragment count
                 * @property {Uint8Array|null} [bytes] Fragment bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Fragment.
                 * @memberof nyx.links.v1
                 * @interface IFragment
                 * @augments nyx.links.v1.Fragment.$Properties
                 * @deprecated Use nyx.links.v1.Fragment.$Properties instead.
                 */

                /**
                 * Shape of a Fragment.
                 * @typedef {nyx.links.v1.Fragment.$Properties} nyx.links.v1.Fragment.$Shape
                 */

                /**
                 * Constructs a new Fragment.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a Fragment.
                 * @constructor
                 * @param {nyx.links.v1.Fragment.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Fragment = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Fragment frameSeq.
                 * @member {number} frameSeq
                 * @memberof nyx.links.v1.Fragment
                 * @instance
                 */
                Fragment.prototype.frameSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Fragment index.
                 * @member {number} index
                 * @memberof nyx.links.v1.Fragment
                 * @instance
                 */
                Fragment.prototype.index = 0;

                /**
                 * Fragment count.
                 * @member {number} count
                 * @memberof nyx.links.v1.Fragment
                 * @instance
                 */
                Fragment.prototype.count = 0;

                /**
                 * Fragment bytes.
                 * @member {Uint8Array} bytes
                 * @memberof nyx.links.v1.Fragment
                 * @instance
                 */
                Fragment.prototype.bytes = $util.newBuffer([]);

                /**
                 * Creates a new Fragment instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.Fragment
                 * @static
                 * @param {nyx.links.v1.Fragment.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.Fragment} Fragment instance
                 * @type {{
                 *   (properties: nyx.links.v1.Fragment.$Shape): nyx.links.v1.Fragment & nyx.links.v1.Fragment.$Shape;
                 *   (properties?: nyx.links.v1.Fragment.$Properties): nyx.links.v1.Fragment;
                 * }}
                 */
                Fragment.create = function(properties) {
                    return new Fragment(properties);
                };

                /**
                 * Encodes the specified Fragment message. Does not implicitly {@link nyx.links.v1.Fragment.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.Fragment
                 * @static
                 * @param {nyx.links.v1.Fragment.$Properties} message Fragment message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Fragment.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.frameSeq != null && $Object.hasOwnProperty.call(message, "frameSeq") && (typeof message.frameSeq === "object" ? message.frameSeq.low || message.frameSeq.high : message.frameSeq !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.frameSeq);
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.index);
                    if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.count);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Fragment message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.Fragment
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Fragment & nyx.links.v1.Fragment.$Shape} Fragment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Fragment.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.Fragment();
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
                                    message.frameSeq = value;
                                else
                                    delete message.frameSeq;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.index = value;
                                else
                                    delete message.index;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.count = value;
                                else
                                    delete message.count;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
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

                return Fragment;
            })();

            v1.SettingsReport = (function() {

                /**
                 * Properties of a SettingsReport.
                 * @typedef {Object} nyx.links.v1.SettingsReport.$Properties
                 * @property {Uint8Array|null} [echo] SettingsReport echo
                 * @property {Array.<nyx.links.v1.Setting.$Properties>|null} [settings] SettingsReport settings
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SettingsReport.
                 * @memberof nyx.links.v1
                 * @interface ISettingsReport
                 * @augments nyx.links.v1.SettingsReport.$Properties
                 * @deprecated Use nyx.links.v1.SettingsReport.$Properties instead.
                 */

                /**
                 * Shape of a SettingsReport.
                 * @typedef {nyx.links.v1.SettingsReport.$Properties} nyx.links.v1.SettingsReport.$Shape
                 */

                /**
                 * Constructs a new SettingsReport.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a SettingsReport.
                 * @constructor
                 * @param {nyx.links.v1.SettingsReport.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SettingsReport = function (properties) {
                    this.settings = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SettingsReport echo.
                 * @member {Uint8Array} echo
                 * @memberof nyx.links.v1.SettingsReport
                 * @instance
                 */
                SettingsReport.prototype.echo = $util.newBuffer([]);

                /**
                 * SettingsReport settings.
                 * @member {Array.<nyx.links.v1.Setting.$Properties>} settings
                 * @memberof nyx.links.v1.SettingsReport
                 * @instance
                 */
                SettingsReport.prototype.settings = $util.emptyArray;

                /**
                 * Creates a new SettingsReport instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.SettingsReport
                 * @static
                 * @param {nyx.links.v1.SettingsReport.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.SettingsReport} SettingsReport instance
                 * @type {{
                 *   (properties: nyx.links.v1.SettingsReport.$Shape): nyx.links.v1.SettingsReport & nyx.links.v1.SettingsReport.$Shape;
                 *   (properties?: nyx.links.v1.SettingsReport.$Properties): nyx.links.v1.SettingsReport;
                 * }}
                 */
                SettingsReport.create = function(properties) {
                    return new SettingsReport(properties);
                };

                /**
                 * Encodes the specified SettingsReport message. Does not implicitly {@link nyx.links.v1.SettingsReport.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.SettingsReport
                 * @static
                 * @param {nyx.links.v1.SettingsReport.$Properties} message SettingsReport message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SettingsReport.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.echo != null && $Object.hasOwnProperty.call(message, "echo") && message.echo.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.echo);
                    if (message.settings != null && message.settings.length)
                        for (let i = 0; i < message.settings.length; ++i)
                            $root.nyx.links.v1.Setting.encode(message.settings[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SettingsReport message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.SettingsReport
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.SettingsReport & nyx.links.v1.SettingsReport.$Shape} SettingsReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SettingsReport.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.SettingsReport();
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
                                    message.echo = value;
                                else
                                    delete message.echo;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.settings && message.settings.length))
                                    message.settings = [];
                                message.settings.push($root.nyx.links.v1.Setting.decode(reader, reader.size(), $undefined, _depth + 1));
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

                return SettingsReport;
            })();

            v1.Setting = (function() {

                /**
                 * Properties of a Setting.
                 * @typedef {Object} nyx.links.v1.Setting.$Properties
                 * @property {string|null} [name] Setting name
                 * @property {string|null} [value] Setting value
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Setting.
                 * @memberof nyx.links.v1
                 * @interface ISetting
                 * @augments nyx.links.v1.Setting.$Properties
                 * @deprecated Use nyx.links.v1.Setting.$Properties instead.
                 */

                /**
                 * Shape of a Setting.
                 * @typedef {nyx.links.v1.Setting.$Properties} nyx.links.v1.Setting.$Shape
                 */

                /**
                 * Constructs a new Setting.
                 * @memberof nyx.links.v1
                 * @classdesc Represents a Setting.
                 * @constructor
                 * @param {nyx.links.v1.Setting.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Setting = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Setting name.
                 * @member {string} name
                 * @memberof nyx.links.v1.Setting
                 * @instance
                 */
                Setting.prototype.name = "";

                /**
                 * Setting value.
                 * @member {string} value
                 * @memberof nyx.links.v1.Setting
                 * @instance
                 */
                Setting.prototype.value = "";

                /**
                 * Creates a new Setting instance using the specified properties.
                 * @function create
                 * @memberof nyx.links.v1.Setting
                 * @static
                 * @param {nyx.links.v1.Setting.$Properties=} [properties] Properties to set
                 * @returns {nyx.links.v1.Setting} Setting instance
                 * @type {{
                 *   (properties: nyx.links.v1.Setting.$Shape): nyx.links.v1.Setting & nyx.links.v1.Setting.$Shape;
                 *   (properties?: nyx.links.v1.Setting.$Properties): nyx.links.v1.Setting;
                 * }}
                 */
                Setting.create = function(properties) {
                    return new Setting(properties);
                };

                /**
                 * Encodes the specified Setting message. Does not implicitly {@link nyx.links.v1.Setting.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.links.v1.Setting
                 * @static
                 * @param {nyx.links.v1.Setting.$Properties} message Setting message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Setting.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Setting message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.links.v1.Setting
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Setting & nyx.links.v1.Setting.$Shape} Setting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Setting.decode = function (reader, length, _end, _depth, _target) {
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
                    message = _target || new $root.nyx.links.v1.Setting();
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
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.value = value;
                                else
                                    delete message.value;
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

                return Setting;
            })();

            return v1;
        })();

        return links;
    })();

    return nyx;
})();

export {
  $root as default
};
