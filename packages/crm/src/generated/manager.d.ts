import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace nyx. */
export namespace nyx {

    /** Namespace manager. */
    namespace manager {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a Message.
             * @deprecated Use nyx.manager.v1.Message.$Properties instead.
             */
            interface IMessage extends nyx.manager.v1.Message.$Properties {
            }

            /** Represents a Message. */
            class Message {

                /**
                 * Constructs a new Message.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.manager.v1.Message.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Message format. */
                format: number;

                /** Message kind. */
                kind: string;

                /** Message epochMs. */
                epochMs: number;

                /** Message body. */
                body: Uint8Array;

                /**
                 * Creates a new Message instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Message instance
                 */
                static create(properties: nyx.manager.v1.Message.$Shape): nyx.manager.v1.Message & nyx.manager.v1.Message.$Shape;
                static create(properties?: nyx.manager.v1.Message.$Properties): nyx.manager.v1.Message;

                /**
                 * Encodes the specified Message message. Does not implicitly {@link nyx.manager.v1.Message.verify|verify} messages.
                 * @param message Message message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.manager.v1.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Message message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.manager.v1.Message & nyx.manager.v1.Message.$Shape} Message
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.manager.v1.Message & nyx.manager.v1.Message.$Shape;
            }

            namespace Message {

                /** Properties of a Message. */
                interface $Properties {

                    /** Message format */
                    format?: (number|null);

                    /** Message kind */
                    kind?: (string|null);

                    /** Message epochMs */
                    epochMs?: (number|null);

                    /** Message body */
                    body?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Message. */
                type $Shape = nyx.manager.v1.Message.$Properties;
            }
        }
    }
}
