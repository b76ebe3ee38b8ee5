/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// All 64-bit fields are plain numbers.
$protobuf.util.Long = undefined;
$protobuf.configure();

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["nyx-manager"] || ($protobuf.roots["nyx-manager"] = {});

export const nyx = $root.nyx = (() => {

    /**
     * Namespace nyx.
     * @exports nyx
     * @namespace
     */
    const nyx = {};

    nyx.manager = (function() {

        /**
         * Namespace manager.
         * @memberof nyx
         * @namespace
         */
        const manager = {};

        manager.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof nyx.manager
             * @namespace
             */
            const v1 = {};

            v1.Message = (function() {

                /**
                 * Properties of a Message.
                 * @typedef {Object} nyx.manager.v1.Message.$Properties
                 * @property {number|null} [format] Message format
                 * @property {string|null} [kind] Message kind
                 * @property {number|null} [epochMs] Message epochMs
                 * @property {Uint8Array|null} [body] Message body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Message.
                 * @memberof nyx.manager.v1
                 * @interface IMessage
                 * @augments nyx.manager.v1.Message.$Properties
                 * @deprecated Use nyx.manager.v1.Message.$Properties instead.
                 */

                /**
                 * Shape of a Message.
                 * @typedef {nyx.manager.v1.Message.$Properties} nyx.manager.v1.Message.$Shape
                 */

                /**
                 * Constructs a new Message.
                 * @memberof nyx.manager.v1
                 * @classdesc Represents a Message.
                 * @constructor
                 * @param {nyx.manager.v1.Message.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Message = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Message format.
                 * @member {number} format
                 * @memberof nyx.manager.v1.Message
                 * @instance
                 */
                Message.prototype.format = 0;

                /**
                 * Message kind.
                 * @member {string} kind
                 * @memberof nyx.manager.v1.Message
                 * @instance
                 */
                Message.prototype.kind = "";

                /**
                 * Message epochMs.
                 * @member {number} epochMs
                 * @memberof nyx.manager.v1.Message
                 * @instance
                 */
                Message.prototype.epochMs = 0;

                /**
                 * Message body.
                 * @member {Uint8Array} body
                 * @memberof nyx.manager.v1.Message
                 * @instance
                 */
                Message.prototype.body = $util.newBuffer([]);

                /**
                 * Creates a new Message instance using the specified properties.
                 * @function create
                 * @memberof nyx.manager.v1.Message
                 * @static
                 * @param {nyx.manager.v1.Message.$Properties=} [properties] Properties to set
                 * @returns {nyx.manager.v1.Message} Message instance
                 * @type {{
                 *   (properties: nyx.manager.v1.Message.$Shape): nyx.manager.v1.Message & nyx.manager.v1.Message.$Shape;
                 *   (properties?: nyx.manager.v1.Message.$Properties): nyx.manager.v1.Message;
                 * }}
                 */
                Message.create = function(properties) {
                    return new Message(properties);
                };

                /**
                 * Encodes the specified Message message. Does not implicitly {@link nyx.manager.v1.Message.verify|verify} messages.
                 * @function encode
                 * @memberof nyx.manager.v1.Message
                 * @static
                 * @param {nyx.manager.v1.Message.$Properties} message Message message or plain object to encode
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
                    if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.format);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                    if (message.epochMs != null && $Object.hasOwnProperty.call(message, "epochMs") && !$Object.is(message.epochMs, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.epochMs);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.body);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Message message from the specified reader or buffer.
                 * @function decode
                 * @memberof nyx.manager.v1.Message
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {nyx.manager.v1.Message & nyx.manager.v1.Message.$Shape} Message
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
                    message = _target || new $root.nyx.manager.v1.Message();
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
                                    message.format = value;
                                else
                                    delete message.format;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.epochMs = value;
                                else
                                    delete message.epochMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.body = value;
                                else
                                    delete message.body;
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

            return v1;
        })();

        return manager;
    })();

    return nyx;
})();

export {
  $root as default
};
